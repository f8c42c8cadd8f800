/** What an editor is answered with: its page, or for a script what changes of it. */
import type { EditedDraft, Editor } from "../../../../capabilities/invoices/edit-draft.ts";
import type { Desk } from "../../http/desk.tsx";
import type { Issue } from "../../http/entry.ts";
import { ClientPart } from "./client-part.tsx";
import { type Action, isAboutClient } from "./editor-actions.ts";
import { EditorPage } from "./editor-page.tsx";
import { LiveAnswer } from "./live.tsx";
import { currencyOf, fieldNamer } from "./read-draft.ts";
import { Texts } from "./rest-parts.tsx";
import { NOTHING_TOLD, toldOf } from "./told.ts";
import type { TypedDraft } from "./typed-draft.ts";
import type { Kept, View } from "./view.ts";

export type Ctx = ReturnType<Desk["open"]>;

const SCRIPTS = ["htmx", "editor"] as const;

export const newPath = (desk: Desk): string => `${desk.base}/invoices/new`;
export const editPath = (desk: Desk, id: string): string => `${desk.base}/invoices/${id}/edit`;

export interface Answered {
  typed: TypedDraft;
  editor: Editor;
  path: string;
  edited?: EditedDraft | null;
  keys?: readonly number[];
  issues?: readonly Issue[];
  error?: unknown;
  kept?: Kept;
  stored?: View["stored"];
  said?: string | null;
  once?: View["once"];
  action?: Action;
}

/** The page, or for a script what changes of it. */
export async function answer(desk: Desk, ctx: Ctx, answered: Answered): Promise<Response> {
  const { typed, editor, edited = null, keys = [], action } = answered;
  const seat = await desk.seat(ctx);
  const { draft, business } = editor;
  const currency = currencyOf(typed, business.default_currency);
  const found = {
    ...(answered.issues && { issues: answered.issues }),
    ...(answered.error !== undefined && { error: answered.error }),
    requirements: edited?.requirements ?? [],
  };
  const told = toldOf(found, { seat, nameOf: fieldNamer(keys), currency });
  const view: View = {
    seat,
    typed,
    editor,
    edited,
    keys,
    currency,
    told: action || draft ? told : NOTHING_TOLD,
    kept: answered.kept ?? { state: "new" },
    stored: answered.stored ?? (draft && { id: draft.id, version: draft.version }),
    once: answered.once ?? { draft: ctx.ids.uuid(), client: ctx.ids.uuid() },
    said: answered.said ?? null,
    path: answered.path,
  };
  if (action && desk.isForPart) return desk.part(ctx, <Changed view={view} action={action} isNew={!draft} />);
  const { editor: words } = seat.words;
  const hasFault = answered.issues?.length || answered.error !== undefined;
  const status = view.kept.state === "stale" ? 409 : hasFault ? 422 : 200;
  const title = draft ? words.title : words.newTitle;
  return desk.page({ ctx, section: "invoices", title, status, scripts: SCRIPTS }, <EditorPage view={view} />);
}

/** What a script puts in place: all that changes while one types, and what a button or the first save changed. */
const Changed = ({ view, action, isNew }: { view: View; action: Action; isNew: boolean }) => (
  <LiveAnswer view={view}>
    {isAboutClient(action) && <ClientPart view={view} />}
    {isNew && view.stored && <Texts view={view} />}
  </LiveAnswer>
);
