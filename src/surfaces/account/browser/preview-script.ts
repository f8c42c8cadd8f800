/**
 * Draws the PDF in a frame anew while its form is filled in. Each takes the place of the one before, so that the way
 * back does not lead through them. What cannot be drawn yet is answered by 204, which leaves the last one there. The
 * token of the form stays out of addresses.
 */
export const PREVIEW_SCRIPT = `"use strict";
const frame = document.querySelector("iframe[data-draws]");
const form = frame && document.getElementById(frame.dataset.form);
if (form) {
  let waiting = 0;
  const draw = () => {
    if (frame.offsetParent === null) return;
    const entered = new URLSearchParams(new FormData(form));
    for (const name of ["form", "version"]) entered.delete(name);
    frame.contentWindow.location.replace(frame.dataset.draws + "?" + entered + frame.dataset.view);
  };
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(draw, 800);
  });
}
`;
