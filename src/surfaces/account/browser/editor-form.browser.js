/**
 * The editor of invoices with a script: saving by itself, keys, pasted tables, suggestions, and the PDF beside the
 * form. It computes nothing: what was typed goes to the server, and htmx puts its answer in place. Without it, every
 * button of the form still works. This part calculates and saves; the others are about lines, suggestions and the PDF.
 */

(() => {
  const form = document.getElementById("editor");
  const { htmx } = window;
  if (!form || !htmx) return;
  const words = form.dataset;
  const byId = (id) => document.getElementById(id);

  document.documentElement.classList.add("scripted");

  /* What is said: in sight, and once to those who listen. */

  function announce(text) {
    const region = byId("editor-said");
    if (region.textContent !== text) region.textContent = text;
  }

  function tell(text, state) {
    const kept = byId("kept");
    kept.textContent = text;
    kept.dataset.state = state;
    kept.className = `kept ${state}`;
  }

  /* Saving and calculating. */

  /** Counts changes, so that an answer tells which of them it knows. */
  let change = 0;
  let savedChange = 0;
  let askedChange = 0;
  let isSaving = false;
  let isLeaving = false;
  let waiting = null;
  const timers = {};
  const later = (name, ms, work) => {
    clearTimeout(timers[name]);
    timers[name] = setTimeout(work, ms);
  };
  const ask = (what) => htmx.trigger(byId(`ask-${what}`), "ask");
  const isStale = () => byId("kept").dataset.state === "stale";

  function changed() {
    change++;
    if (!isStale()) tell(words.unsaved, "unsaved");
    later("preview", 350, () => ask("preview"));
    later("save", 2200, save);
  }

  function save() {
    if (isStale() || change === savedChange) return;
    clearTimeout(timers.preview);
    ask("save");
  }

  const isBeside = (element) => element.closest("[data-aside]") !== null;
  for (const type of ["input", "change"])
    form.addEventListener(type, ({ target }) => {
      if (target.name && !isBeside(target)) changed();
    });

  document.body.addEventListener("htmx:beforeRequest", ({ detail }) => {
    if (detail.elt.id !== "ask-save") return;
    isSaving = true;
    askedChange = change;
    tell(words.saving, "saving");
  });

  document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
    if (detail.elt.id === "ask-save") isSaving = false;
    if (!detail.successful) return;
    const { state } = byId("kept").dataset;
    if (detail.elt.id === "ask-save" && state === "saved") savedChange = askedChange;
    if (state === "saved" && change !== savedChange) tell(words.unsaved, "unsaved");
    else if (state !== "unsaved") announce(byId("kept").textContent);
    markFaults();
    nameAddress();
    dispatchEvent(new CustomEvent("editor:answered", { detail: { change } }));
    if (waiting && !isSaving) form.requestSubmit(waiting);
  });

  document.body.addEventListener("htmx:responseError", async ({ detail }) => {
    const { status } = detail.xhr;
    if (status === 403 && detail.elt.id === "ask-save" && (await renewToken())) return ask("save");
    fail(status === 401 || status === 403 ? words.signedOut : words.failed);
  });
  document.body.addEventListener("htmx:sendError", () => fail(words.offline));
  addEventListener("online", () => {
    if (change !== savedChange) save();
  });

  function fail(text) {
    waiting = null;
    tell(text, "refused");
    announce(text);
  }

  /** Whoever signed in again in another tab has a new token, which only a page of ours tells. */
  let renewals = 0;
  async function renewToken() {
    if (renewals++ > 2) return false;
    const page = await fetch(location.href).then((answer) => (answer.redirected ? "" : answer.text()));
    const fresh = new DOMParser().parseFromString(page, "text/html").querySelector("#editor [name=form]");
    if (!fresh) return false;
    for (const input of document.querySelectorAll("input[name=form]")) input.value = fresh.value;
    return true;
  }

  /** A draft that was just created has an address of its own, to which a reload leads. */
  function nameAddress() {
    const id = form.querySelector("#stored [name=draft]")?.value;
    if (id && location.pathname === words.base)
      history.replaceState(null, "", words.base.replace(/new$/, `${id}/edit`));
  }

  function markFaults() {
    for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    for (const said of form.querySelectorAll("[data-field]"))
      byId(said.dataset.field)?.setAttribute("aria-invalid", "true");
    for (const said of form.querySelectorAll("span.fault.fault[id$='-fault']:not(:empty):not(.need, .doubt)"))
      byId(said.id.slice(0, -6))?.setAttribute("aria-invalid", "true");
  }

  /* What comes in must not take away what is being typed. */

  /** Puts the parts of an answer in the places of those that have their ids. */
  function place(answer) {
    const parts = document.createElement("template");
    parts.innerHTML = answer;
    for (const part of [...parts.content.children]) {
      const old = byId(part.id);
      if (!old || old.isEqualNode(part)) continue;
      if (part.id === "kept") takeState(part);
      else if (part.id === "texts") fillEmpty(part);
      else old.replaceWith(part);
      if (part.id !== "client") continue;
      htmx.process(part);
      dispatchEvent(new Event("editor:client"));
    }
  }

  function takeState(kept) {
    const { state, drawable = "" } = kept.dataset;
    byId("kept").dataset.drawable = drawable;
    // What was only looked at is as saved as before.
    if (state === "unsaved" && (isSaving || change === savedChange)) return;
    tell(kept.textContent, state);
  }

  /** A new draft got the usual texts of the business where nothing was typed. */
  function fillEmpty(texts) {
    for (const field of texts.querySelectorAll("[name]")) {
      const own = form.elements.namedItem(field.name);
      if (own && own.value === "" && own !== document.activeElement) own.value = field.value;
    }
  }

  document.body.addEventListener("htmx:beforeSwap", ({ detail }) => {
    if (detail.target.id === "client-found" || !detail.shouldSwap) return;
    detail.shouldSwap = false;
    if (detail.elt.id === "ask-save") isSaving = false;
    place(detail.serverResponse);
  });

  /* Leaving. */

  addEventListener("beforeunload", (event) => {
    if (change !== savedChange && !isLeaving) event.preventDefault();
  });

  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (button?.formTarget) return;
    // A save that is under way is answered first: it gives the draft a new version.
    if (isSaving) {
      event.preventDefault();
      waiting = button;
      return;
    }
    clearTimeout(timers.save);
    isLeaving = true;
  });
  addEventListener("pageshow", () => {
    isLeaving = false;
  });

  /** What the other parts share. */
  window.invoiceEditor = { form, words, byId, changed, announce, ask, isBeside };
  // A stored draft is looked at again: what is open stands beside its fields.
  if (form.querySelector("#stored [name=draft]")) ask("preview");
})();
