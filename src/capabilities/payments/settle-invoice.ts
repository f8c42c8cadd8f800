import type { Clock } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { dayIn, morningOf } from "../../platform/days.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { BusinessRow, InvoiceRow } from "../../schema/rows.ts";
import type { PaymentMethod } from "../../schema/vocabularies/payments.ts";
import { invoiceOutcome, isPaid } from "../invoices/invoice-statements.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { checked, payableOf, payableStatements, recordOnce } from "./record-payment.ts";

/** How all that is due came. */
interface Settlement {
  /** The day in the business's time zone; today when absent. */
  paid_on?: string | undefined;
  method: PaymentMethod;
  reference?: string | undefined;
}

/**
 * The instant (RFC 3339) of a payment of this day: now if it is today, else a morning, since nobody knows the
 * hour.
 */
export function paidOn(day: string, { time_zone }: Pick<BusinessRow, "time_zone">, clock: Clock): string {
  const now = clock.now();
  return (day === dayIn(time_zone, now) ? now : morningOf(day, time_zone)).toISOString();
}

/**
 * Records all that is due of an invoice as paid, whatever it is by then. One that is paid already is returned as
 * it is, so repeating is safe. Throws `not_found`, `invoice_not_issued`, `invoice_cancelled`, `concurrent_change`
 * and the fault `in_the_future`.
 */
export async function settleInvoice(
  ctx: Context,
  { id, settlement }: { id: RecordKey; settlement: Settlement },
): Promise<InvoiceRow> {
  const { session, clock } = ctx;
  const { paid_on, method, reference } = settlement;
  return untilDone(async () => {
    const { found, isDone } = await session.readOrAnswer(payableStatements(session, id), {
      done: isPaid(id),
      outcome: invoiceOutcome(id),
    });
    const payable = payableOf(id, found);
    const { invoice, business } = payable;
    if (isDone) return invoice;
    const payment = checked(ctx, payable, {
      amount_cents: amountDue(invoice),
      method,
      reference,
      paid_at: paid_on === undefined ? undefined : paidOn(paid_on, business, clock),
    });
    const recorded = await recordOnce(ctx, payable, payment, () => invoiceOutcome(id));
    return typeof recorded === "string" ? recorded : recorded.invoice;
  });
}
