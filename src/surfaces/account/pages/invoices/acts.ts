/** The forms of an invoice's page that have one button each. */
import type { Verb } from "../../../../capabilities/accounts/role-actions.ts";
import { cancelInvoice } from "../../../../capabilities/credit-notes/cancel-invoice.ts";
import { archiveDocument, restoreDocument } from "../../../../capabilities/invoices/archive-document.ts";
import { addComment } from "../../../../capabilities/invoices/comments/add-comment.ts";
import { duplicateInvoice } from "../../../../capabilities/invoices/duplicate-invoice.ts";
import { finalizeInvoice } from "../../../../capabilities/invoices/finalize-invoice.ts";
import { replacePublicLink } from "../../../../capabilities/invoices/replace-public-link.ts";
import { reversePayment } from "../../../../capabilities/payments/take-back-payment.ts";
import { deleteInvoice } from "../../../../capabilities/recording/delete-invoice.ts";
import { stopReminders } from "../../../../capabilities/reminders/stop-reminders.ts";
import { repeatDelivery } from "../../../../capabilities/sending/repeat-delivery.ts";
import { Replay } from "../../../../platform/database/replay.ts";
import type { ExpectedVersion } from "../../../../platform/expected-version.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, readEntry } from "../../http/entry.ts";
import { faultsOf } from "../../http/form-faults.ts";
import { expectedIn, fieldOf, onceOf } from "../../http/forms.ts";
import { goTo } from "../../http/headers.ts";
import { idIn } from "../../http/ids.ts";
import { requireRefusal } from "../../http/refused.ts";
import { CommentEntry } from "../documents/comment-entry.ts";
import { showInvoice } from "./one.tsx";

interface Act {
  id: string;
  expectedVersion: ExpectedVersion;
}

/** Does it, and leads to the invoice or to where `run` says (below `/invoices`). What is refused is shown there. */
const act =
  (verb: Verb, run: (ctx: MemberContext, which: Act, desk: Desk) => Promise<unknown>, to?: "list" | "made") =>
  async (desk: Desk): Promise<Response> => {
    const fields = await desk.form();
    const id = idIn(desk);
    const path = `${desk.base}/invoices`;
    let made: unknown;
    try {
      made = await run(desk.open(verb), { id, expectedVersion: expectedIn(fields) }, desk);
    } catch (error) {
      requireRefusal(error);
      return showInvoice(desk, { faults: (seat) => faultsOf(error, seat, () => null) });
    }
    if (to === "list") return goTo(desk.c, path);
    return goTo(desk.c, `${path}/${to === "made" ? (made as { id: string }).id : id}`);
  };

export const finalize = act("finalizeInvoice", (ctx, which) => finalizeInvoice(ctx, which));
export const cancel = act("cancelInvoice", (ctx, which) => cancelInvoice(ctx, which));
export const archive = act("archiveInvoice", (ctx, which) =>
  archiveDocument(ctx, { ...which, type: "invoice" }),
);
export const restore = act("restoreInvoice", (ctx, which) =>
  restoreDocument(ctx, { ...which, type: "invoice" }),
);
export const duplicate = act("duplicateInvoice", (ctx, which) => duplicateInvoice(ctx, which), "made");
export const remove = act("deleteDraft", (ctx, which) => deleteInvoice(ctx, which), "list");
export const replaceLink = act("replacePublicLink", (ctx, which) => replacePublicLink(ctx, which));
export const stop = act("stopReminders", (ctx, { id }) => stopReminders(ctx, id));
export const sendAgain = act("resendDelivery", (ctx, { id }, desk) =>
  repeatDelivery(ctx, { invoiceId: id, deliveryId: idIn(desk, "delivery") }),
);
export const takeBack = act("reversePayment", (ctx, { id, expectedVersion }, desk) =>
  reversePayment(ctx, { invoiceId: id, paymentId: idIn(desk, "payment"), expectedVersion }),
);

/** Adds a note. One that is sent twice is one. */
export async function comment(desk: Desk): Promise<Response> {
  const fields = await desk.form();
  const id = idIn(desk);
  const text = fieldOf(fields, "text");
  const entry = readEntry(CommentEntry, fields);
  if (entry.issues) return showInvoice(desk, { faults: (seat) => faultsOfIssues(entry.issues, seat), text });
  const ctx = desk.open("addInvoiceComment", onceOf(fields, `comment ${id}`));
  try {
    await addComment(ctx, { id, type: "invoice" }, entry.data);
  } catch (error) {
    if (!(error instanceof Replay)) {
      requireRefusal(error);
      return showInvoice(desk, { faults: (seat) => faultsOf(error, seat, () => null), text });
    }
  }
  return goTo(desk.c, `${desk.base}/invoices/${id}`);
}
