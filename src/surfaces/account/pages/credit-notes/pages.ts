/** The pages of credit notes, and their forms of one button. */
import type { Verb } from "../../../../capabilities/accounts/role-actions.ts";
import { deleteCreditDraft } from "../../../../capabilities/credit-notes/draft-credit-note.ts";
import { finalizeCreditDraft } from "../../../../capabilities/credit-notes/finalize-credit-draft.ts";
import { archiveDocument, restoreDocument } from "../../../../capabilities/invoices/archive-document.ts";
import { addComment } from "../../../../capabilities/invoices/comments/add-comment.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, readEntry } from "../../http/entry.ts";
import { faultsOf } from "../../http/form-faults.ts";
import { fieldOf, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import type { Page } from "../../http/pages.ts";
import { requireRefusal } from "../../http/refused.ts";
import { CommentEntry } from "../documents/comment-entry.ts";
import { showEmail, showEmailWith } from "../documents/email.tsx";
import { filePages } from "../documents/files.ts";
import { answerPdf } from "../documents/pdf.tsx";
import { send, showSend } from "../documents/send.tsx";
import { showCreditNotes } from "./list.tsx";
import { showCreditNote } from "./one.tsx";

/** Does it, and leads to the credit note or to the list. What is refused is shown on its page. */
const act =
  (verb: Verb, run: (ctx: MemberContext, id: string) => Promise<unknown>, isGone = false) =>
  async (desk: Desk): Promise<Response> => {
    await desk.form();
    const id = idIn(desk);
    try {
      await run(desk.open(verb), id);
    } catch (error) {
      requireRefusal(error);
      return showCreditNote(desk, { faults: (seat) => faultsOf(error, seat, () => null) });
    }
    return goTo(desk.c, `${desk.base}/credit-notes${isGone ? "" : `/${id}`}`);
  };

const type = "credit_note";
const finalize = act("finalizeCreditNote", (ctx, id) => finalizeCreditDraft(ctx, { id }));
const remove = act("deleteCreditDraft", (ctx, id) => deleteCreditDraft(ctx, { id }), true);
const archive = act("archiveCreditNote", (ctx, id) =>
  archiveDocument(ctx, { id, type, expectedVersion: null }),
);
const restore = act("restoreCreditNote", (ctx, id) =>
  restoreDocument(ctx, { id, type, expectedVersion: null }),
);

/** Adds a note. One that is sent twice is one. */
async function comment(desk: Desk): Promise<Response> {
  const fields = await desk.form();
  const id = idIn(desk);
  const text = fieldOf(fields, "text");
  const entry = readEntry(CommentEntry, fields);
  if (entry.issues)
    return showCreditNote(desk, { faults: (seat) => faultsOfIssues(entry.issues, seat), text });
  const ctx = desk.open("addCreditNoteComment", onceOf(fields, `comment ${id}`));
  try {
    await addComment(ctx, { id, type }, entry.data);
  } catch (error) {
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      return showCreditNote(desk, { faults: (seat) => faultsOf(error, seat, () => null), text });
    }
  }
  return goTo(desk.c, `${desk.base}/credit-notes/${id}`);
}

export const CREDIT_NOTE_PAGES: readonly Page[] = [
  ["get", "/credit-notes", showCreditNotes],
  ["get", "/credit-notes/:id", (desk) => showCreditNote(desk)],
  ["get", "/credit-notes/:id/pdf", (desk) => answerPdf(desk, type)],
  ...filePages({ type, path: "/credit-notes", show: showCreditNote }),
  ["get", "/credit-notes/:id/send", (desk) => showSend(desk, type)],
  ["post", "/credit-notes/:id/send", (desk) => send(desk, type)],
  ["get", "/credit-notes/:id/email", (desk) => showEmail(desk, type)],
  ["post", "/credit-notes/:id/email", (desk) => showEmailWith(desk, type)],
  ["post", "/credit-notes/:id/finalize", finalize],
  ["post", "/credit-notes/:id/remove", remove],
  ["post", "/credit-notes/:id/archive", archive],
  ["post", "/credit-notes/:id/restore", restore],
  ["post", "/credit-notes/:id/comments", comment],
];
