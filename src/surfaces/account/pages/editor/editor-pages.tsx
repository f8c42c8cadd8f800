/** The editor of invoices: a new one, and a draft. */
import { openEditor, storedPreview } from "../../../../capabilities/invoices/edit-draft.ts";
import { httpProblem } from "../../../../platform/http/problem.ts";
import type { Desk } from "../../http/desk.tsx";
import type { Page } from "../../http/pages.ts";
import { act } from "./edit-form.tsx";
import { idIn, withRoom } from "./editor-actions.ts";
import { answer, editPath, newPath } from "./editor-answer.tsx";
import { drawPdf, linesOfPaste, suggestClients, suggestProducts } from "./editor-parts.tsx";
import { newTypedDraft, typedDraftOf } from "./stored-draft.ts";

/** The id in the path. Throws 404 for what is none. */
function idOfPath(desk: Desk): string {
  const id = idIn(desk.c.req.param("id") ?? "");
  if (!id) throw httpProblem("not_found", "There is no such invoice.");
  return id;
}

async function showNew(desk: Desk) {
  const ctx = desk.open("createInvoice");
  const clientId = idIn(desk.c.req.query("client") ?? "");
  const find = clientId ? undefined : { clients: "", products: null };
  const editor = await openEditor(ctx, { id: null, clientId, find });
  const typed = newTypedDraft(editor.business, editor.client);
  return answer(desk, ctx, { typed, editor, path: newPath(desk) });
}

async function showDraft(desk: Desk) {
  const id = idOfPath(desk);
  const ctx = desk.open("updateDraft");
  const editor = await openEditor(ctx, { id, clientId: null });
  const edited = storedPreview(ctx, editor);
  if (!editor.draft || !edited) throw new Error("a draft without its client");
  const locale = desk.locale(ctx);
  const typed = withRoom(
    typedDraftOf(editor.draft, locale),
    { name: "calculate", about: "" },
    editor.business,
  );
  const keys = typed.lines.map(({ key }) => key);
  return answer(desk, ctx, { typed, editor, edited, keys, path: editPath(desk, id) });
}

const actNew = (desk: Desk) => act(desk, null);
const actOnDraft = (desk: Desk) => act(desk, idOfPath(desk));

export const EDITOR_PAGES: readonly Page[] = [
  ["get", "/invoices/new", showNew],
  ["post", "/invoices/new", actNew],
  ["post", "/invoices/new/pdf", drawPdf],
  ["get", "/invoices/new/clients", suggestClients],
  ["get", "/invoices/new/products", suggestProducts],
  ["post", "/invoices/new/table", linesOfPaste],
  ["get", "/invoices/:id/edit", showDraft],
  ["post", "/invoices/:id/edit", actOnDraft],
];
