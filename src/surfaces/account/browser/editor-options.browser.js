/** Suggestions while one types: of clients below their search, of products below the description of a line. */

(() => {
  const { invoiceEditor } = window;
  if (!invoiceEditor) return;
  const { form, words, byId, changed, announce, lines, lineOf, fieldIn, filled, enter } = invoiceEditor;

  /** The list that is open, with the field to which it belongs. */
  let open = null;

  function showOptions(field, list) {
    const options = [...list.querySelectorAll(".option")];
    list.hidden = list.childElementCount === 0;
    list.role = options.length > 0 ? "listbox" : null;
    list.ariaLabel = options.length > 0 ? list.dataset.label : null;
    for (const [index, option] of options.entries()) {
      option.id = `${list.id}-${index}`;
      option.role = "option";
      option.tabIndex = -1;
      option.ariaSelected = "false";
    }
    if (field.matches("input")) {
      field.role = "combobox";
      field.ariaExpanded = String(options.length > 0);
      field.ariaAutoComplete = "list";
    }
    field.setAttribute("aria-controls", list.id);
    field.removeAttribute("aria-activedescendant");
    open = options.length > 0 ? { field, list, options, at: -1 } : null;
    if (options.length > 0) announce(filled(words.suggestions, options.length));
  }

  function closeOptions() {
    if (!open) return;
    const { field, list } = open;
    open = null;
    field.removeAttribute("aria-activedescendant");
    if (field.matches("input")) field.ariaExpanded = "false";
    if (list.id === "product-found") list.hidden = true;
  }

  function pickOption(at) {
    const { field, options } = open;
    for (const [index, option] of options.entries()) option.ariaSelected = String(index === at);
    open.at = at;
    if (at < 0) return field.removeAttribute("aria-activedescendant");
    field.setAttribute("aria-activedescendant", options[at].id);
    options[at].scrollIntoView({ block: "nearest" });
  }

  /** Enter came before the clients that match what was typed: the first of them is meant. */
  let takesFirst = false;

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.target.id === "client_q" && !open && !event.isComposing) {
        takesFirst = event.key === "Enter";
        if (event.key === "ArrowDown") showOptions(event.target, byId("client-found"));
      }
      if (!open || event.target !== open.field || event.altKey || event.isComposing) return;
      const { options, at, field } = open;
      if (event.key === "ArrowDown") pickOption(at + 1 < options.length ? at + 1 : 0);
      else if (event.key === "ArrowUp") pickOption(at > 0 ? at - 1 : options.length - 1);
      else if (event.key === "Escape") closeOptions();
      else if (event.key === "Enter" && (at >= 0 || field.id === "client_q"))
        options[Math.max(at, 0)].click();
      else return;
      event.preventDefault();
    },
    { capture: true },
  );

  document.body.addEventListener("htmx:afterSettle", ({ detail }) => {
    const search = byId("client_q");
    if (detail.target.id !== "client-found" || !search) return;
    showOptions(search, detail.target);
    // These may still be the answer to an earlier text.
    const asked = detail.requestConfig.parameters.client_q ?? "";
    if (!takesFirst || asked !== search.value) return;
    takesFirst = false;
    if (asked !== "") open?.options[0].click();
  });

  // A client was chosen: what follows is what is invoiced. Or the search is open again.
  addEventListener("editor:client", () => {
    open = null;
    const search = byId("client_q");
    const fault = form.querySelector("#client details [aria-invalid]");
    if (fault) fault.focus();
    else if (search) search.focus();
    else {
      enter(lines.querySelector(".line"));
      changed();
    }
  });

  let timer;
  lines.addEventListener("input", ({ target }) => {
    if (!target.name?.endsWith(".description")) return;
    const text = target.value.trim();
    closeOptions();
    clearTimeout(timer);
    if (text.length < 2 || text.includes("\n")) return;
    timer = setTimeout(() => suggestProducts(target, text), 220);
  });

  async function suggestProducts(field, text) {
    const query = new URLSearchParams({
      product_q: text.slice(0, 100),
      currency: form.elements.currency.value,
    });
    const answer = await fetch(`${words.base}/products?${query}`, { headers: { "HX-Request": "true" } })
      .then((response) => (response.ok && !response.redirected ? response.text() : ""))
      .catch(() => "");
    if (document.activeElement !== field || field.value.trim() !== text) return;
    const list = byId("product-found");
    list.innerHTML = answer;
    field.after(list);
    showOptions(field, list);
  }

  lines.addEventListener("click", (event) => {
    const option = event.target.closest?.(".option[data-fills]");
    if (!option) return;
    event.preventDefault();
    fillIn(option, lineOf(option));
  });

  function fillIn(option, line) {
    for (const [name, value] of Object.entries(JSON.parse(option.dataset.fills))) {
      const field = fieldIn(line, name);
      if (field.matches("select") && ![...field.options].some((one) => one.value === value))
        field.add(new Option(value, value));
      if (name !== "quantity" || !field.value) field.value = value;
    }
    closeOptions();
    const quantity = fieldIn(line, "quantity");
    quantity.focus();
    quantity.select();
    changed();
  }

  form.addEventListener("focusout", ({ relatedTarget }) => {
    if (open?.list.id === "product-found" && !open.list.contains(relatedTarget)) closeOptions();
  });
  // A press on an option must not take the focus from its field.
  form.addEventListener("pointerdown", (event) => {
    if (event.target.closest(".option[role=option]")) event.preventDefault();
  });

  const found = byId("client-found");
  if (found?.childElementCount) showOptions(byId("client_q"), found);
  closeOptions();
})();
