/**
 * Adds a copy button to each value that can be copied. Without script, one tap selects the value. The words
 * come from the page, whose live region announces what a button did. Where the browser does not let it copy,
 * the button selects what it would have copied, for the reader to copy by hand.
 */
export const COPY_SCRIPT = `"use strict";
const said = document.querySelector("[data-copied-label]");
if (said && navigator.clipboard) {
  const { copyLabel, copiedLabel, selectedLabel } = said.dataset;
  // What was copied before is no longer what the clipboard holds.
  let unsay = () => {};
  for (const value of document.querySelectorAll("[data-copy]")) {
    const { copy, name, says = copyLabel, selects } = value.dataset;
    const label = document.createElement("span");
    label.textContent = says;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.append(label);
    if (name) {
      const rest = document.createElement("span");
      rest.className = "hidden";
      rest.textContent = " " + name;
      button.append(rest);
    }
    const say = (words) => {
      unsay();
      label.textContent = said.textContent = words;
      const waiting = setTimeout(() => unsay(), 2500);
      unsay = () => {
        clearTimeout(waiting);
        label.textContent = says;
        said.textContent = "";
      };
    };
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(copy);
        say(copiedLabel);
      } catch {
        getSelection().selectAllChildren(selects ? document.getElementById(selects) : value);
        say(selectedLabel);
      }
    });
    value.after(button);
  }
}
`;
