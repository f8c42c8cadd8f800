import { untilDone } from "../../platform/attempts.ts";
import type { Context } from "../../platform/context.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { moneyAction, transition } from "../invoices/lifecycle.ts";
import { invalidInput } from "../refusals.ts";
import type { CreditRequest } from "./credit-content.ts";
import { creditNoteById } from "./credit-note-statements.ts";
import {
  type CreditableInvoice,
  contentFor,
  creditable,
  creditableStatements,
  issueCreditNote,
  newCreditIds,
} from "./issue-credit-note.ts";

/** What is to be credited of which invoice, and the reason for the client. */
export interface NewCreditNote {
  invoice_id: string;
  reason?: string | null | undefined;
  credit: CreditRequest;
}

/**
 * Credits an issued invoice: all that is left of it, some lines, or amounts per tax rate. It lowers what is due; what
 * was paid already becomes the client's credit. Throws `invoice_not_issued`, `invoice_cancelled`, `number_taken`,
 * `unavailable`, and faults for an unknown invoice and for more than is left.
 */
export async function createCreditNote(ctx: Context, input: NewCreditNote): Promise<InvoiceRow> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  return untilDone(async () => {
    const [[made], ...found] = await session.read([
      creditNoteById(session, ids.creditNote),
      ...creditableStatements(session, input.invoice_id),
    ]);
    // By an attempt whose answer was lost: planned once more, its own credit would stand in its way.
    if (made) return made;
    const read = creditable(found);
    if (!read) throw invalidInput(["invoice_id"], "unknown_invoice", { id: input.invoice_id });
    const issued = await issueCreditNote(ctx, read, { ...planned(read, input), ids, answer: "credit_note" });
    return typeof issued === "string" ? issued : issued.creditNote;
  });
}

function planned(read: CreditableInvoice, { credit, reason = null }: NewCreditNote) {
  const { invoice } = read;
  // A draft has nothing to credit; said before the amounts are looked at.
  transition(invoice, "credit");
  const content = contentFor(read, credit);
  const after = { ...invoice, credited_cents: invoice.credited_cents + content.total_cents };
  return { content, reason, action: moneyAction(invoice, "credit", after) };
}
