/** Takes money of a payment back: reversals, and what refunds share with them. */

import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { CheckoutRow, InvoiceRow, PaymentRow, RefundRow } from "../../schema/rows.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { invalidInput, refusal } from "../refusals.ts";
import { refundChange } from "./change-amount-paid.ts";
import { openCheckouts } from "./checkout-statements.ts";
import { paymentById, paymentOutcome, refundedOf, refundsOfPayment } from "./payment-statements.ts";
import type { RecordedPayment } from "./record-payment.ts";

/** Which payment of which invoice. */
export interface WhichPayment {
  invoiceId: string;
  paymentId: string;
}

/** A payment, with the records needed to take it back. */
interface Refundable {
  invoice: InvoiceRow;
  payment: PaymentRow;
  refunds: RefundRow[];
  checkouts: CheckoutRow[];
}

/** What is taken back, and why. */
export type NewRefund = Pick<RefundRow, "amount_cents" | "reason" | "external_id">;

/**
 * Reverses a payment that was recorded by mistake, as far as it was not refunded. The payment stays visible.
 * Throws `not_found`, `payment_not_manual` for one that came through a checkout, `payment_reversed`,
 * `stale_version` and `concurrent_change`.
 */
export async function reversePayment(
  ctx: Context,
  { expectedVersion, ...which }: WhichPayment & { expectedVersion: ExpectedVersion },
): Promise<RecordedPayment> {
  const found = await readRefundable(ctx.session, which);
  requireVersion(expectedVersion, found.invoice.version);
  if (found.payment.source !== "manual") throw refusal("payment_not_manual", {});
  const amount_cents = requireRefundable(found.payment, undefined);
  const refund: NewRefund = { amount_cents, reason: "reversal", external_id: null };
  return takeBack(ctx, { which, found, refund, expectedVersion });
}

/**
 * Records that money went back. `refundedInAll` is the total that Stripe has refunded, in cents: if that much
 * is recorded already, Stripe's event was faster and nothing is left to record. Throws `not_found`,
 * `stale_version`, `payment_reversed`, `exceeds_payment` and `concurrent_change`.
 */
export async function takeBack(
  ctx: Context,
  {
    which,
    found,
    refund,
    expectedVersion,
    refundedInAll = Number.POSITIVE_INFINITY,
  }: {
    which: WhichPayment;
    found: Refundable;
    refund: NewRefund;
    expectedVersion: ExpectedVersion;
    refundedInAll?: number;
  },
): Promise<RecordedPayment> {
  const { session } = ctx;
  return untilDone(async (attempt) => {
    const read = attempt > 0 ? await readRefundable(session, which) : found;
    const { invoice, payment, refunds } = read;
    if (refundedOf(refunds) >= refundedInAll) {
      await session.settle(paymentOutcome(session, payment.id));
      return { invoice, payment };
    }
    requireVersion(expectedVersion, invoice.version);
    requireRefundable(payment, refund.amount_cents);
    const { change, follow, outbox } = refundChange(ctx, read, payment, refund);
    const { changed } = await session.change({
      change,
      follow,
      outcome: paymentOutcome(session, payment.id),
    });
    const [saved] = changed;
    if (!saved) return "not_as_read";
    ctx.afterwards(publish(ctx, outbox));
    const refunded_cents = payment.refunded_cents + refund.amount_cents;
    return { invoice: saved, payment: { ...payment, refunded_cents } };
  });
}

/** Reads a payment with the records needed to take it back, in one round trip. Throws `not_found`. */
export async function readRefundable(
  session: Session,
  { invoiceId, paymentId }: WhichPayment,
): Promise<Refundable> {
  const [[found], [payment], refunds, checkouts] = await session.read([
    invoiceById(session, invoiceId),
    paymentById(session, paymentId),
    refundsOfPayment(session, { id: paymentId, invoice_id: invoiceId }),
    openCheckouts(session, invoiceId),
  ]);
  const invoice = known(found, invoiceId);
  if (payment?.invoice_id !== invoiceId)
    throw refusal("not_found", { what: "payment", id: paymentId, invoice_id: invoice.id });
  return { invoice, payment, refunds, checkouts };
}

/**
 * The amount to take back, in cents: `amount`, or all that is left. Throws `payment_reversed` when nothing is
 * left, and `exceeds_payment` for more than is left.
 */
export function requireRefundable(payment: PaymentRow, amount: number | undefined): number {
  const left = payment.amount_cents - payment.refunded_cents;
  if (left === 0) throw refusal("payment_reversed", {});
  if (amount !== undefined && amount > left)
    throw invalidInput(["amount_cents"], "exceeds_payment", { left_cents: left });
  return amount ?? left;
}
