/** What becomes of the editor's form, whichever button was pressed: nothing that was typed gets lost. */
import {
  type EditedDraft,
  type Editor,
  editorPreview,
  openEditor,
  saveDraft,
} from "../../../../capabilities/invoices/edit-draft.ts";
import { getProduct } from "../../../../capabilities/products/get-product.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import { httpProblem } from "../../../../platform/http/problem.ts";
import { sha256 } from "../../../../platform/ids.ts";
import { Refusal } from "../../../../platform/refusal.ts";
import type { Desk } from "../../http/desk.tsx";
import { type Issue, notationOf } from "../../http/entry.ts";
import { fieldOf, ONCE_FIELD } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { clockText } from "../../layout/times.ts";
import { type Action, actionOf, idIn, isSaving, isUnderWay, rearranged, withRoom } from "./editor-actions.ts";
import { type Answered, answer, type Ctx, editPath, newPath } from "./editor-answer.tsx";
import { CLIENT_ONCE } from "./editor-page.tsx";
import { makeClient } from "./new-client.ts";
import { linesOfTable } from "./pasted-table.ts";
import { currencyOf, type ReadDraft, readDraft } from "./read-draft.ts";
import { newLineValues, productValues } from "./stored-draft.ts";
import { isBlank, type TypedDraft, typedIn, withLines, withValues } from "./typed-draft.ts";
import type { Kept, View } from "./view.ts";

/** Whatever button was pressed: the form is taken as it is, and nothing that was typed gets lost. */
export async function act(desk: Desk, idInPath: string | null) {
  const fields = await desk.form();
  const action = actionOf(fields);
  const id = idInPath ?? idIn(fieldOf(fields, "draft"));
  const once = { draft: onceIn(fields, ONCE_FIELD), client: onceIn(fields, CLIENT_ONCE) };
  const typed = rearranged(typedIn(fields), action);
  const version = Number.parseInt(
    action.name === "overwrite" ? action.about : fieldOf(fields, "version"),
    10,
  );
  return edit(desk, { id, action, once, typed, fields, version: version || 0 });
}

/** The value by which a form that is sent twice is known. Throws 422 for a form without it. */
function onceIn(fields: URLSearchParams, name: string): string {
  const once = idIn(fieldOf(fields, name));
  if (!once) throw httpProblem("validation_failed", "The form lacks a field.");
  return once;
}

interface Edit {
  id: string | null;
  action: Action;
  once: View["once"];
  typed: TypedDraft;
  fields: URLSearchParams;
  /** The version of the draft of which the form was made. It stays so until it is saved. */
  version: number;
}

async function edit(desk: Desk, edited: Edit): Promise<Response> {
  const { id, action, fields, once } = edited;
  const made = action.name === "make_client" ? await makeClient(desk, edited.typed, once.client) : null;
  const forClient = made?.id
    ? withValues(edited.typed, { client_id: made.id, contact_id: "", client_q: "", ...emptied(edited.typed) })
    : edited.typed;
  const product =
    action.name === "product" ? await getProduct(desk.open("getProduct"), idIn(action.about) ?? "") : null;
  const isCreating = id === null && isSaving(action);
  // Whatever it holds by then: a form makes one draft, and changes that one later.
  const key = { key: once.draft, fingerprint: sha256("account draft") };
  const ctx = isCreating ? desk.open("createInvoice", key) : desk.open(id ? "updateDraft" : "createInvoice");
  try {
    const editor = await openEditor(ctx, {
      id,
      clientId: forClient.values.get("client_id") ?? "",
      find: findIn(forClient, action),
    });
    const seat = await desk.seat(ctx);
    const room = withRoom(forClient, action, editor.business);
    const currency = currencyOf(room, editor.business.default_currency);
    const shown = { currency, locale: seat.locale };
    const filled = product
      ? withLines(room, [{ ...newLineValues(editor.business), ...productValues(product, shown) }])
      : room;
    const { typed, said } =
      action.name === "table" ? withTable(filled, editor, seat) : { typed: filled, said: null };
    const reading = {
      locale: notationOf(fields),
      currency,
      isNew: editor.draft === null,
      isUnderWay: isUnderWay(action),
    };
    const read = readDraft(typed, reading);
    return await settle(desk, ctx, { ...edited, typed, editor, read, said, issues: made?.issues ?? [] });
  } catch (error) {
    if (!(error instanceof Replay)) throw error;
    // The answer that told of the draft got lost.
    return edit(desk, { ...edited, id: (error.outcome as { id: string }).id, version: 1 });
  }
}

const emptied = ({ values }: TypedDraft): Record<string, string> =>
  Object.fromEntries([...values.keys()].filter((name) => name.startsWith("new_")).map((name) => [name, ""]));

/** What is searched for: what was asked, or all clients as long as none is chosen. */
function findIn({ values }: TypedDraft, action: Action) {
  const products = values.get("product_q") || null;
  const clients = values.get("client_id") ? null : (values.get("client_q") ?? "");
  return isUnderWay(action) || (clients === null && products === null) ? undefined : { clients, products };
}

function withTable(
  typed: TypedDraft,
  { business }: Editor,
  { locale, words }: View["seat"],
): { typed: TypedDraft; said: string } {
  const lines = linesOfTable(typed.values.get("table") ?? "", { locale, usual: newLineValues(business) });
  const said = lines.length > 0 ? words.editor.inserted(String(lines.length)) : words.editor.noTable;
  return { typed: lines.length > 0 ? withLines(typed, lines) : typed, said };
}

interface Settled extends Edit {
  editor: Editor;
  read: ReadDraft;
  said: string | null;
  issues: readonly Issue[];
}

/** Saves what was asked to be saved, and answers with what is then known. */
async function settle(desk: Desk, ctx: Ctx, settled: Settled): Promise<Response> {
  const { action, editor, read, typed, once, said, version } = settled;
  const { keys } = read;
  const issues = [...settled.issues, ...read.issues, ...missingClient(settled)];
  const path = editor.draft ? editPath(desk, editor.draft.id) : newPath(desk);
  const stored = editor.draft && { id: editor.draft.id, version };
  const answered = { typed, editor, keys, action, once, said, path, issues, stored };
  const input = issues.length === 0 ? read.input : null;
  const waiting = waitsFor(settled);
  if (!input)
    return answer(desk, ctx, {
      ...answered,
      kept: waiting ?? { state: isSaving(action) ? "refused" : "unsaved" },
    });
  try {
    if (!isSaving(action) || waiting) {
      const edited = editorPreview(ctx, editor, input);
      return answer(desk, ctx, { ...answered, edited, kept: waiting ?? { state: "unsaved" } });
    }
    const expected = action.name === "overwrite" ? Number.parseInt(action.about, 10) : version;
    const edited = await saveDraft(ctx, editor, { input, expectedVersion: [expected] });
    return await saved(desk, ctx, { ...answered, edited });
  } catch (error) {
    return refused(desk, ctx, { ...answered, error, edited: previewIfAny(ctx, editor, input) });
  }
}

/** A draft is of somebody: what a person asks to save needs a client. */
const missingClient = ({ action, typed, editor }: Settled): readonly Issue[] =>
  isSaving(action) && !isUnderWay(action) && (!typed.values.get("client_id") || !editor.client)
    ? [{ code: "custom", path: ["client_id"], message: "required", params: { code: "required" } }]
    : [];

/** What saving by itself waits for: a client, and lines that are complete. */
function waitsFor({ action, typed, editor, read }: Settled): Kept | null {
  if (action.name !== "autosave") return null;
  if (!typed.values.get("client_id") || !editor.client) return { state: "waits", for: "client" };
  const [unfinished] = read.unfinished;
  if (unfinished !== undefined) return { state: "waits", for: unfinished };
  const first = typed.lines[0];
  return !editor.draft && first && typed.lines.every(isBlank) ? { state: "waits", for: first.key } : null;
}

function previewIfAny(
  ctx: Ctx,
  editor: Editor,
  input: Parameters<typeof editorPreview>[2],
): EditedDraft | null {
  try {
    return editorPreview(ctx, editor, input);
  } catch {
    return null;
  }
}

/** Where a saved draft leads to: issuing and sending have pages of their own. */
const NEXT: { readonly [A in Action["name"]]?: string } = { send: "/send", finalize: "" };

function saved(
  desk: Desk,
  ctx: Ctx,
  answered: Answered & { edited: EditedDraft; action: Action },
): Response | Promise<Response> {
  const { edited, action, typed } = answered;
  const { id, version, content, notes } = edited.invoice;
  const { business } = edited;
  if (!desk.isForPart) {
    return goTo(desk.c, `${desk.base}/invoices/${id}${NEXT[action.name] ?? "/edit"}`);
  }
  const time = clockText((ctx.clock.ours ?? ctx.clock).now(), desk.locale(ctx), business.time_zone);
  const texts = {
    notes: notes ?? "",
    title: content?.title ?? "",
    intro: content?.intro ?? "",
    footer: content?.footer ?? "",
    payment_note: content?.payment_note ?? "",
    terms: content?.terms ?? "",
  };
  return answer(desk, ctx, {
    ...answered,
    typed: withValues(typed, texts),
    kept: { state: "saved", time },
    stored: { id, version },
  });
}

function refused(
  desk: Desk,
  ctx: Ctx,
  { error, ...answered }: Answered & { error: unknown },
): Response | Promise<Response> {
  const isStale = error instanceof Refusal && error.code === "stale_version";
  if (isStale) {
    const { current } = error.facts as { current: number };
    return answer(desk, ctx, { ...answered, kept: { state: "stale", current } });
  }
  if (error instanceof Replay) throw error;
  return answer(desk, ctx, { ...answered, error, kept: { state: "refused" } });
}
