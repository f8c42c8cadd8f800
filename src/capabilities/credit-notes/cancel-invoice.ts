import { instant } from "../../platform/clock.ts";
import { requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { insertEvent } from "../events/event-statements.ts";
import { cancelUncredited, invoiceOutcome } from "../invoices/invoice-statements.ts";
import { transition } from "../invoices/lifecycle.ts";
import { type NotIssued, untilIssued } from "../numbering/request-number.ts";
import {
  type CreditableInvoice,
  type CreditIds,
  contentFor,
  issueCreditNote,
  newCreditIds,
  readCreditable,
} from "./issue-credit-note.ts";

/**
 * Cancels an invoice. A draft is cancelled without a number; an issued one with nothing paid is credited in full, in
 * the same transaction. Asked for one that is cancelled already, it answers with it. Throws 404, 409
 * `invoice_has_payments`, 412, 503.
 */
export async function cancelInvoice(ctx: Context, id: string): Promise<InvoiceRow> {
  const ids = newCreditIds(ctx);
  return untilIssued(async () => {
    const read = await readCreditable(ctx.session, id);
    if (read.invoice.status === "cancelled") {
      await ctx.session.settle(invoiceOutcome(ctx.session, id));
      return read.invoice;
    }
    requireVersion(ctx, read.invoice.version);
    return cancelOnce(ctx, read, ids);
  });
}

async function cancelOnce(
  ctx: Context,
  read: CreditableInvoice,
  ids: CreditIds,
): Promise<InvoiceRow | NotIssued> {
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
  return typeof issued === "string" ? issued : issued.invoice;
}

/** A draft has no number to correct; an invoice over nothing has nothing to credit. */
async function withoutCreditNote(
  { session, clock, ids }: Context,
  invoice: InvoiceRow,
  status: InvoiceRow["status"],
): Promise<InvoiceRow | NotIssued> {
  const now = instant(clock);
  const { changed } = await session.change({
    change: cancelUncredited(session, invoice, status, now),
    follow: [
      insertEvent(session, invoice.id, { id: ids.uuid(), type: "cancelled", data: {}, created_at: now }),
    ],
    outcome: invoiceOutcome(session, invoice.id),
  });
  return (changed as InvoiceRow[])[0] ?? "not_as_read";
}
