import type { Context } from "../../platform/context.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById, invoiceOutcome } from "../invoices/invoice-statements.ts";
import { requireIssued } from "../invoices/lifecycle.ts";
import { refusal } from "../refusals.ts";
import { reversalsChange } from "./change-amount-refunded.ts";
import { openCheckouts } from "./checkout-statements.ts";
import { standingPayments } from "./payment-statements.ts";

/** The most payments of an invoice that go back at once. */
export const MOST_TAKEN_BACK = 50;

/**
 * Reverses all that was recorded as paid of an invoice: all of it, or nothing. The payments stay visible. Throws
 * `not_found`, `invoice_not_issued`, `invoice_not_paid` when nothing is left to take back, `payment_not_manual` if
 * one came through a checkout, `invoice_has_payments` if they are too many, and `concurrent_change`.
 */
export async function takeBackPayments(ctx: Context, id: RecordKey): Promise<InvoiceRow> {
  const { session } = ctx;
  return untilDone(async () => {
    const [[found], payments, checkouts] = await session.read([
      invoiceById(session, id),
      standingPayments(session, id, MOST_TAKEN_BACK + 1),
      openCheckouts(session, id),
    ]);
    const invoice = known(found, id);
    requireReversible(invoice, payments);
    const { change, follow, outbox } = reversalsChange(ctx, { invoice, checkouts }, payments);
    const { changed } = await session.change({ change, follow, outcome: invoiceOutcome(id) });
    const [saved] = changed;
    if (!saved) return "not_as_read";
    ctx.afterwards(publish(ctx, outbox));
    return saved;
  });
}

function requireReversible(invoice: InvoiceRow, payments: readonly PaymentRow[]): void {
  const { number, status } = invoice;
  requireIssued(invoice, "take_back");
  if (payments.length === 0) throw refusal("invoice_not_paid", { number, status, action: "take_back" });
  if (payments.some(({ source }) => source !== "manual")) throw refusal("payment_not_manual", {});
  if (payments.length > MOST_TAKEN_BACK)
    throw refusal("invoice_has_payments", { number, status, action: "take_back_many" });
}
