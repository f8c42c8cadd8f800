/** The lines of an invoice: keys, buttons, and tables that are pasted. */

(() => {
  const { invoiceEditor } = window;
  if (!invoiceEditor) return;
  const { form, words, byId, changed, announce, ask, isBeside } = invoiceEditor;
  const lines = byId("lines");
  const lineOf = (element) => element?.closest?.("#lines > .line") ?? null;
  const fieldIn = (line, name) => line.querySelector(`[name="lines.${line.dataset.line}.${name}"]`);
  const filled = (text, value) => text.replace("{}", value);

  const allLines = () => [...lines.querySelectorAll(":scope > .line")];
  const nextKey = () => Math.max(-1, ...allLines().map((line) => Number(line.dataset.line))) + 1;
  const isBlank = (line) =>
    ["description", "price", "details", "reference"].every((name) => !fieldIn(line, name)?.value.trim());

  function renumber() {
    for (const [index, line] of allLines().entries())
      line.querySelector("legend").textContent = filled(words.line, index + 1);
  }

  function newLine(behind) {
    const key = nextKey();
    const place = document.createElement("template");
    place.innerHTML = byId("blueprint").innerHTML.replaceAll("999999", key);
    const line = place.content.firstElementChild;
    // Neighbours are mostly alike.
    for (const name of ["unit", "vat"]) if (behind) fieldIn(line, name).value = fieldIn(behind, name).value;
    if (behind) behind.after(line);
    else lines.append(line);
    renumber();
    return line;
  }

  const enter = (line) => fieldIn(line, "description").focus();

  function removeLine(line) {
    const neighbour = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    enter(neighbour ?? newLine(null));
    renumber();
    changed();
  }

  function moveLine(line, by) {
    const other = by < 0 ? line.previousElementSibling : line.nextElementSibling;
    if (!other) return;
    const focused = document.activeElement;
    const { selectionStart, selectionEnd } = focused;
    if (by < 0) other.before(line);
    else other.after(line);
    focused.focus();
    if (selectionStart !== null && selectionStart !== undefined)
      focused.setSelectionRange(selectionStart, selectionEnd);
    renumber();
    announce(line.querySelector("legend").textContent);
    changed();
  }

  form.addEventListener("click", (event) => {
    const button = event.target.closest?.("button[name=do]");
    const [name, about] = button?.value.split(".") ?? [];
    const line = about && lines.querySelector(`:scope > [data-line="${about}"]`);
    if (name === "add") enter(newLine(allLines().at(-1)));
    else if (name === "remove" && line) removeLine(line);
    else if ((name === "up" || name === "down") && line) moveLine(line, name === "up" ? -1 : 1);
    else if (name === "table") insertTable(form.elements.table.value, allLines().at(-1), form.elements.table);
    else return;
    event.preventDefault();
  });

  lines.addEventListener("keydown", (event) => {
    const line = lineOf(event.target);
    const { key, altKey, shiftKey, isComposing, target, defaultPrevented } = event;
    if (!line || isComposing || defaultPrevented || target.matches("button, summary")) return;
    if (altKey && (key === "ArrowUp" || key === "ArrowDown") && !target.matches("select")) {
      event.preventDefault();
      moveLine(line, key === "ArrowUp" ? -1 : 1);
    } else if (key === "Enter" && !shiftKey && !altKey && !target.closest("details")) {
      event.preventDefault();
      const next = line.nextElementSibling;
      if (next && isBlank(next)) enter(next);
      else if (!isBlank(line)) enter(newLine(line));
    }
  });

  // Elsewhere Enter calculates, and leaves the page where it is.
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.defaultPrevented || !event.target.matches("input")) return;
    event.preventDefault();
    if (!isBeside(event.target)) ask("preview");
  });

  /* A table of a spreadsheet. */

  lines.addEventListener("paste", (event) => {
    const text = event.clipboardData.getData("text/plain");
    const line = lineOf(event.target);
    if (!line || !/\t/.test(text)) return;
    event.preventDefault();
    insertTable(text, line);
  });

  async function insertTable(text, line, field) {
    const { form: token, lang, currency } = form.elements;
    const body = new URLSearchParams({
      form: token.value,
      lang: lang.value,
      currency: currency.value,
      next: nextKey(),
      table: text,
    });
    const answer = await fetch(`${words.base}/table`, {
      method: "POST",
      body,
      headers: { "HX-Request": "true" },
    })
      .then((response) => (response.ok ? response.text() : ""))
      .catch(() => "");
    const place = document.createElement("template");
    place.innerHTML = answer;
    const inserted = [...place.content.children];
    if (inserted.length === 0) return announceInSight(words.noTable);
    line.after(...inserted);
    for (const one of allLines()) if (isBlank(one)) one.remove();
    renumber();
    enter(inserted.at(-1));
    announceInSight(filled(words.inserted, inserted.length));
    if (field) field.value = "";
    changed();
  }

  function announceInSight(text) {
    announce(text);
    form.querySelector(".keys-hint").textContent = text;
  }

  Object.assign(invoiceEditor, { lines, lineOf, fieldIn, filled, enter });
})();
