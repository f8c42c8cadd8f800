/** The PDF of what is typed, beside the form where there is room. */

(() => {
  const { invoiceEditor } = window;
  if (!invoiceEditor) return;
  const { form, words, byId } = invoiceEditor;

  const side = byId("pdf-side");
  const show = byId("show-pdf");
  const wide = matchMedia("(min-width: 75rem)");
  const shows = show.textContent;
  /** The last change that an answer knew, and the one that is drawn. */
  let known = 0;
  let drawn = -1;
  let timer;

  show.addEventListener("click", (event) => {
    if (!wide.matches) return;
    event.preventDefault();
    localStorage.setItem("pdf", side.hidden ? "shown" : "hidden");
    togglePdf(side.hidden);
  });

  function togglePdf(isShown) {
    side.hidden = !isShown;
    form.classList.toggle("with-pdf", isShown);
    show.textContent = isShown ? words.hidePdf : shows;
    if (isShown) draw();
  }

  /** After a pause only: a page is drawn in more time than a total is computed. */
  addEventListener("editor:answered", ({ detail }) => {
    known = detail.change;
    clearTimeout(timer);
    if (!side.hidden && drawn !== known) timer = setTimeout(draw, 1200);
  });

  function draw() {
    if (side.hidden || byId("kept").dataset.drawable !== "yes") return;
    drawn = known;
    // A new frame each time: going back then leads from the page, and not to an older drawing.
    const frame = document.createElement("iframe");
    frame.name = `pdf-${Date.now()}`;
    frame.title = words.pdfTitle;
    for (const unfinished of side.querySelectorAll("iframe.drawing")) unfinished.remove();
    frame.className = "drawing";
    frame.addEventListener("load", () => {
      for (const old of side.querySelectorAll("iframe")) if (old !== frame) old.remove();
      frame.classList.remove("drawing");
    });
    side.append(frame);
    const button = document.createElement("button");
    button.hidden = true;
    button.formAction = show.formAction;
    button.formTarget = frame.name;
    form.append(button);
    form.requestSubmit(button);
    button.remove();
  }

  const asked = localStorage.getItem("pdf");
  if (wide.matches && (asked === "shown" || (asked === null && matchMedia("(min-width: 100rem)").matches)))
    togglePdf(true);
})();
