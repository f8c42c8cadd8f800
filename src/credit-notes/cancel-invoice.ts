import { insertEvent } from "../events/store.ts";
import { transition } from "../invoices/lifecycle.ts";
import { cancelUncredited, type InvoiceRow, invoiceOutcome } from "../invoices/store.ts";
import { instant } from "../platform/clock.ts";
import type { Context } from "../platform/http/context.ts";
import { changedMeanwhile, requireVersion } from "../platform/http/versions.ts";
import {
  type CreditableInvoice,
  type CreditIds,
  contentFor,
  issueCreditNote,
  newCreditIds,
  readCreditable,
} from "./issue-credit-note.ts";

const ATTEMPTS = 4;

/**
 * Cancels an invoice. A draft is cancelled without a number; an issued one with nothing paid is credited in full, in
 * the same transaction. Asked for one that is cancelled already, it answers with it. Throws 404, 409
 * `invoice_has_payments`, 412.
 */
export async function cancelInvoice(ctx: Context, id: string): Promise<InvoiceRow> {
  const ids = newCreditIds(ctx);
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = await readCreditable(ctx.session, id);
    if (read.invoice.status === "cancelled") {
      await ctx.session.settle(invoiceOutcome(ctx.session, id));
      return read.invoice;
    }
    if (attempt === 0) requireVersion(ctx, read.invoice.version);
    const cancelled = await cancelOnce(ctx, read, ids);
    if (cancelled) return cancelled;
  }
  throw changedMeanwhile();
}

async function cancelOnce(ctx: Context, read: CreditableInvoice, ids: CreditIds): Promise<InvoiceRow | null> {
  const { invoice } = read;
  const event = invoice.amount_paid_cents > 0 ? "cancel_paid" : "cancel";
  const { to } = transition(invoice, event);
  if (invoice.status === "draft" || invoice.total_cents === 0) return withoutCreditNote(ctx, invoice, to);
  const issued = await issueCreditNote(ctx, read, {
    content: contentFor(read, { kind: "all" }),
    reason: null,
    event,
    ids,
    answer: "invoice",
  });
  return issued?.invoice ?? null;
}

/** A draft has no number to correct; an invoice over nothing has nothing to credit. */
async function withoutCreditNote(
  { session, clock, ids }: Context,
  invoice: InvoiceRow,
  status: InvoiceRow["status"],
): Promise<InvoiceRow | null> {
  const now = instant(clock);
  const { changed } = await session.change({
    change: cancelUncredited(session, invoice, status, now),
    follow: [
      insertEvent(session, invoice.id, { id: ids.uuid(), type: "cancelled", data: {}, created_at: now }),
    ],
    outcome: invoiceOutcome(session, invoice.id),
  });
  return (changed as InvoiceRow[])[0] ?? null;
}
