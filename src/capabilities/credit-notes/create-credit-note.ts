import type { Context } from "../../platform/http/context.ts";
import { invalidField } from "../../platform/http/problem.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { NewCreditNote } from "../../surfaces/v1/credit-notes/credit-note-json.ts";
import { moneyEvent, transition } from "../invoices/lifecycle.ts";
import { untilIssued } from "../numbering/request-number.ts";
import type { CreditRequest } from "./credit-content.ts";
import { creditNoteById } from "./credit-note-statements.ts";
import {
  type CreditableInvoice,
  contentFor,
  creditable,
  creditableStatements,
  issueCreditNote,
  newCreditIds,
  refusedAs422,
} from "./issue-credit-note.ts";

/**
 * Credits an issued invoice: all that is left of it, some lines, or amounts per tax rate. It lowers what is due; what
 * was paid already becomes the client's credit. Throws 409 for a draft or a cancelled invoice, 422 for an unknown
 * invoice and for more than is left, 503.
 */
export async function createCreditNote(ctx: Context, input: NewCreditNote): Promise<InvoiceRow> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  return untilIssued(async () => {
    const [[made], ...found] = await session.read([
      creditNoteById(session, ids.creditNote),
      ...creditableStatements(session, input.invoice_id),
    ]);
    // By an attempt whose answer was lost: planned once more, its own credit would stand in its way.
    if (made) return made;
    const read = creditable(found);
    if (!read)
      throw invalidField("/invoice_id", "unknown_invoice", `There is no invoice ${input.invoice_id}.`);
    const issued = await issueCreditNote(ctx, read, { ...planned(read, input), ids, answer: "credit_note" });
    return typeof issued === "string" ? issued : issued.creditNote;
  });
}

function planned(read: CreditableInvoice, input: NewCreditNote) {
  const { invoice } = read;
  // A draft has nothing to credit; said before the amounts are looked at.
  transition(invoice, "credit");
  const content = refusedAs422(() => contentFor(read, requestOf(input)));
  const after = { ...invoice, credited_cents: invoice.credited_cents + content.total_cents };
  return { content, reason: input.reason ?? null, event: moneyEvent(invoice, "credit", after) };
}

function requestOf({ lines, amounts }: NewCreditNote): CreditRequest {
  if (lines) return { kind: "lines", lines };
  return amounts ? { kind: "amounts", amounts } : { kind: "all" };
}
