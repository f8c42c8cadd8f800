/** Takes money of a payment back: reversals, and what refunds share with them. */

import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { CheckoutRow, InvoiceRow, PaymentRow } from "../../schema/rows.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { invalidInput, refusal } from "../refusals.ts";
import { type NewRefund, refundChange } from "./change-amount-refunded.ts";
import { openCheckouts } from "./checkout-statements.ts";
import { isRefundedInAll, paymentById, paymentOutcome } from "./payment-statements.ts";
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
  checkouts: CheckoutRow[];
}

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
 * Records that money went back. `found` is the payment as read; null reads it. `refundedInAll` is the total
 * that Stripe has refunded, in cents: if that much is recorded already, Stripe's event was faster and nothing
 * is left to record. Throws `not_found`, `stale_version`, `payment_reversed`, `exceeds_payment` and
 * `concurrent_change`.
 */
export async function takeBack(
  ctx: Context,
  {
    which,
    found,
    refund,
    expectedVersion,
    refundedInAll = Number.MAX_SAFE_INTEGER,
  }: {
    which: WhichPayment;
    found: Refundable | null;
    refund: NewRefund;
    expectedVersion: ExpectedVersion;
    refundedInAll?: number;
  },
): Promise<RecordedPayment> {
  const { session } = ctx;
  return untilDone(async (attempt) => {
    const { isDone, ...read } =
      attempt === 0 && found
        ? { ...found, isDone: false }
        : await readUnlessRefunded(session, which, refundedInAll);
    const { invoice, payment } = read;
    if (isDone) return { invoice, payment };
    requireVersion(expectedVersion, invoice.version);
    requireRefundable(payment, refund.amount_cents);
    const { change, follow, outbox, payment: after } = refundChange(ctx, read, payment, refund);
    const { changed } = await session.change({
      change,
      follow,
      outcome: paymentOutcome(payment.id),
    });
    const [saved] = changed;
    if (!saved) return "not_as_read";
    ctx.afterwards(publish(ctx, outbox));
    return { invoice: saved, payment: after };
  });
}

/** Reads a payment with the records needed to take it back, in one round trip. Throws `not_found`. */
export async function readRefundable(session: Session, which: WhichPayment): Promise<Refundable> {
  return refundable(which, await session.read(refundableStatements(session, which)));
}

/** The same. `isDone` tells that this much was refunded of it already, which answers the request. */
async function readUnlessRefunded(
  session: Session,
  which: WhichPayment,
  refundedInAll: number,
): Promise<Refundable & { isDone: boolean }> {
  const { found, isDone } = await session.readOrAnswer(refundableStatements(session, which), {
    done: isRefundedInAll(which, refundedInAll),
    outcome: paymentOutcome(which.paymentId),
  });
  return { ...refundable(which, found), isDone };
}

const refundableStatements = (session: Session, { invoiceId, paymentId }: WhichPayment) =>
  [
    invoiceById(session, invoiceId),
    paymentById(session, paymentId),
    openCheckouts(session, invoiceId),
  ] as const;

function refundable(
  { invoiceId, paymentId }: WhichPayment,
  [[found], [payment], checkouts]: Readonly<[InvoiceRow[], PaymentRow[], CheckoutRow[]]>,
): Refundable {
  const invoice = known(found, invoiceId);
  if (payment?.invoice_id !== invoiceId)
    throw refusal("not_found", { what: "payment", id: paymentId, invoice_id: invoice.id });
  return { invoice, payment, checkouts };
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
