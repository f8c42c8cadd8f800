/**
 * Adds a copy button to each value that can be copied. Without script, one tap selects the value. The words
 * come from the page, whose live region announces that a value was copied.
 */
export const COPY_SCRIPT = `"use strict";
const said = document.querySelector("[data-copied-label]");
if (said && navigator.clipboard) {
  const { copyLabel, copiedLabel } = said.dataset;
  for (const value of document.querySelectorAll("[data-copy]")) {
    const label = document.createElement("span");
    label.textContent = copyLabel;
    const name = document.createElement("span");
    name.className = "hidden";
    name.textContent = " " + value.dataset.name;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.append(label, name);
    let waiting = 0;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(value.dataset.copy);
      label.textContent = said.textContent = copiedLabel;
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        label.textContent = copyLabel;
        said.textContent = "";
      }, 2500);
    });
    value.after(button);
  }
}
`;
