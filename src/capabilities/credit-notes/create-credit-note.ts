import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { type Action, altering, moneyAction, transition } from "../invoices/lifecycle.ts";
import { roomForCredit } from "../payments/overpayment.ts";
import { invalidInput } from "../refusals.ts";
import type { CreditContent } from "./credit-content.ts";
import type { CreditTexts } from "./credit-note-row.ts";
import { creditNoteById } from "./credit-note-statements.ts";
import { type CreditRequest, fieldOf } from "./credit-taken.ts";
import {
  type CreditableInvoice,
  contentFor,
  creditable,
  creditableStatements,
  issueCreditNote,
  newCreditIds,
} from "./issue-credit-note.ts";

/** What to credit of which invoice, the reason for the client, and texts in place of the business's. */
export interface NewCreditNote extends CreditTexts {
  invoice_id: string;
  reason?: string | null | undefined;
  credit: CreditRequest;
}

/**
 * Credits an issued invoice: all that is left of it, some lines, or amounts per tax rate. This lowers what is
 * due; what was paid beyond it becomes the client's credit. Throws `invoice_not_issued`, `invoice_cancelled`,
 * `invoice_recorded`, `number_taken`, `concurrent_change`, `unavailable`, `unknown_invoice`,
 * `credit_overpays_too_much`, and the faults of `creditContent`.
 */
export async function createCreditNote(ctx: Context, input: NewCreditNote): Promise<InvoiceRow> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  return untilDone(async () => {
    const [[made], ...found] = await session.read([
      creditNoteById(session, ids.creditNote),
      ...creditableStatements(session, input.invoice_id),
    ]);
    // An attempt whose answer was lost has issued it. A new plan would fail: its own credit is taken.
    if (made) return made;
    const read = creditable(found);
    if (!read) throw invalidInput(["invoice_id"], "unknown_invoice", { id: input.invoice_id });
    const issued = await issueCreditNote(ctx, read, { ...planned(read, input), ids, answer: "credit_note" });
    return typeof issued === "string" ? issued : issued.creditNote;
  });
}

function planned(read: CreditableInvoice, { credit, reason = null, ...texts }: NewCreditNote) {
  const content = creditOf(read, credit);
  return { content, reason, texts: textsOf(texts), action: actionOf(read.invoice, content) };
}

const textsOf = ({ title, intro, footer }: CreditTexts): CreditTexts => ({ title, intro, footer });

/**
 * What is credited of an issued invoice. Throws what its state forbids, `credit_overpays_too_much`, and the faults
 * of `creditContent`.
 */
export function creditOf(
  read: Pick<CreditableInvoice, "invoice" | "credited">,
  credit: CreditRequest,
): CreditContent {
  const { invoice } = read;
  // Refuses a draft, a cancelled or a recorded invoice before the amounts are checked.
  transition(invoice, altering(invoice, "credit"));
  const content = contentFor(read, credit);
  const room_cents = roomForCredit(invoice);
  if (content.total_cents > room_cents)
    throw invalidInput(fieldOf(credit), "credit_overpays_too_much", { room_cents });
  return content;
}

/** The lifecycle action that a credit of so much is for the invoice. */
export const actionOf = (invoice: InvoiceRow, { total_cents }: Pick<CreditContent, "total_cents">): Action =>
  moneyAction(invoice, "credit", { ...invoice, credited_cents: invoice.credited_cents + total_cents });
