import { moneyEvent, transition } from "../invoices/lifecycle.ts";
import type { InvoiceRow } from "../invoices/store.ts";
import { untilIssued } from "../numbering/ask-sequence.ts";
import type { Context } from "../platform/http/context.ts";
import { invalidField, Problem } from "../platform/problems.ts";
import type { CreditRequest } from "./credit-content.ts";
import {
  type CreditableInvoice,
  contentFor,
  issueCreditNote,
  newCreditIds,
  readCreditable,
  refusedAs422,
} from "./issue-credit-note.ts";
import type { NewCreditNote } from "./schemas.ts";

/**
 * Credits an issued invoice: all that is left of it, some lines, or amounts per tax rate. It lowers what is due; what
 * was paid already becomes the client's credit. Throws 409 for a draft or a cancelled invoice, 422 for an unknown
 * invoice and for more than is left, 503.
 */
export async function createCreditNote(ctx: Context, input: NewCreditNote): Promise<InvoiceRow> {
  const ids = newCreditIds(ctx);
  const { creditNote } = await untilIssued(async () => {
    const read = await readNamed(ctx, input.invoice_id);
    return issueCreditNote(ctx, read, { ...planned(read, input), ids, answer: "credit_note" });
  });
  return creditNote;
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

/** An invoice that the body names: an unknown one is a fault of the body. */
async function readNamed({ session }: Context, id: string): Promise<CreditableInvoice> {
  try {
    return await readCreditable(session, id);
  } catch (error) {
    if (error instanceof Problem && error.code === "not_found")
      throw invalidField("/invoice_id", "unknown_invoice", `There is no invoice ${id}.`);
    throw error;
  }
}
