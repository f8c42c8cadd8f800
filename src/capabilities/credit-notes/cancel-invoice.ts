import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { known } from "../invoices/get-invoice.ts";
import { cancelUncredited } from "../invoices/invoice-change-statements.ts";
import { invoiceOutcome, isCancelled } from "../invoices/invoice-statements.ts";
import { altering, transition } from "../invoices/lifecycle.ts";
import {
  type CreditableInvoice,
  type CreditIds,
  contentFor,
  creditable,
  creditableStatements,
  issueCreditNote,
  newCreditIds,
} from "./issue-credit-note.ts";

/**
 * Cancels an invoice. A draft is cancelled without a number. An issued invoice with nothing paid is credited
 * in full, in the same transaction; one with a total of 0 needs no credit note. An invoice that is already
 * cancelled is returned as it is. Throws `not_found`, `invoice_has_payments`, `invoice_recorded`, `stale_version`,
 * `concurrent_change`, `number_taken` and `unavailable`.
 */
export async function cancelInvoice(
  ctx: Context,
  { id, expectedVersion }: { id: string; expectedVersion: ExpectedVersion },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const ids = newCreditIds(ctx);
  return untilDone(async () => {
    const { found, isDone } = await session.readOrAnswer(creditableStatements(session, id), {
      done: isCancelled(id),
      outcome: invoiceOutcome(id),
    });
    const read = known(creditable(found), id);
    if (isDone) return read.invoice;
    requireVersion(expectedVersion, read.invoice.version);
    return cancelOnce(ctx, read, ids);
  });
}

async function cancelOnce(
  ctx: Context,
  read: CreditableInvoice,
  ids: CreditIds,
): Promise<InvoiceRow | NotDone> {
  const { invoice } = read;
  const action = altering(invoice, invoice.amount_paid_cents > 0 ? "cancel_paid" : "cancel");
  const { to } = transition(invoice, action);
  if (invoice.status === "draft" || invoice.total_cents === 0) return withoutCreditNote(ctx, invoice, to);
  const content = contentFor(read, { kind: "all" });
  const issued = await issueCreditNote(ctx, read, {
    content,
    reason: null,
    texts: {},
    action,
    ids,
    answer: "invoice",
  });
  return typeof issued === "string" ? issued : issued.invoice;
}

/** Cancels a draft, which has no number to correct, or an invoice over 0, which has nothing to credit. */
async function withoutCreditNote(
  ctx: Context,
  invoice: InvoiceRow,
  status: InvoiceRow["status"],
): Promise<InvoiceRow | NotDone> {
  const { session, clock } = ctx;
  const { changed } = await session.change({
    change: cancelUncredited(session, invoice, status, instant(clock)),
    follow: [tell(ctx, anInvoice(invoice.id), "cancelled")],
    outcome: invoiceOutcome(invoice.id),
  });
  return changed[0] ?? "not_as_read";
}
