import { publishOutbox } from "../delivery/outbox.ts";
import { known } from "../invoices/find-invoice.ts";
import { type InvoiceRow, invoiceById } from "../invoices/store.ts";
import type { Context } from "../platform/http/context.ts";
import { changedMeanwhile } from "../platform/http/versions.ts";
import { invalidField, Problem } from "../platform/problems.ts";
import { refundChange } from "./apply-money.ts";
import type { RecordedPayment } from "./record-payment.ts";
import { refundAtStripe } from "./refund-at-stripe.ts";
import type { NewRefundInput } from "./schemas.ts";
import {
  type CheckoutRow,
  openCheckouts,
  type PaymentRow,
  paymentById,
  paymentOutcome,
  type RefundRow,
  refundedOf,
  refundsOfPayment,
} from "./store.ts";

const ATTEMPTS = 5;

interface Which {
  id: string;
  payment_id: string;
}

/**
 * Gives money back, all that is left of the payment or a part: through Stripe when it came from there, else the
 * business has given it back itself and this records it. Throws 404, 409, 422 for more than is left, 502 when Stripe
 * does not do it.
 */
export async function refundPayment(
  ctx: Context,
  which: Which,
  { amount_cents }: NewRefundInput,
): Promise<RecordedPayment> {
  const { payment } = await read(ctx, which);
  const amount = requireRefundable(payment, amount_cents);
  const made = payment.source === "stripe" ? await refundAtStripe(ctx, payment, amount) : null;
  const refund = { amount_cents: amount, reason: "refund", external_id: made?.id ?? null } as const;
  return takeBack(ctx, which, refund, made?.refundedInAll);
}

/**
 * Takes back a payment that was recorded by mistake. It stays visible, reversed. Throws 404, and 409 for one that
 * came through Stripe or is reversed already.
 */
export async function reversePayment(ctx: Context, which: Which): Promise<RecordedPayment> {
  const { payment } = await read(ctx, which);
  if (payment.source !== "manual")
    throw new Problem("payment_not_manual", "This payment came through a checkout; refund it instead.");
  const amount = requireRefundable(payment, undefined);
  return takeBack(ctx, which, { amount_cents: amount, reason: "reversal", external_id: null });
}

/** `refundedInAll` is what Stripe has refunded: its event may have been faster, and have recorded that much already. */
async function takeBack(
  ctx: Context,
  which: Which,
  refund: Pick<RefundRow, "amount_cents" | "reason" | "external_id">,
  refundedInAll = Number.POSITIVE_INFINITY,
): Promise<RecordedPayment> {
  const { session } = ctx;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { invoice, payment, refunds, checkouts } = await read(ctx, which);
    if (refundedOf(refunds) >= refundedInAll) {
      await session.settle(paymentOutcome(session, payment.id));
      return { invoice, payment };
    }
    requireRefundable(payment, refund.amount_cents);
    const { change, follow, outbox } = refundChange(ctx, { invoice, checkouts }, payment, refund);
    const { changed } = await session.change({
      change,
      follow,
      outcome: paymentOutcome(session, payment.id),
    });
    const [saved] = changed as InvoiceRow[];
    if (!saved) continue;
    publishOutbox(ctx, outbox);
    return {
      invoice: saved,
      payment: { ...payment, refunded_cents: payment.refunded_cents + refund.amount_cents },
    };
  }
  throw changedMeanwhile();
}

async function read(
  { session }: Context,
  { id, payment_id }: Which,
): Promise<{
  invoice: InvoiceRow;
  payment: PaymentRow;
  refunds: RefundRow[];
  checkouts: CheckoutRow[];
}> {
  const [[found], [payment], refunds, checkouts] = await session.read([
    invoiceById(session, id),
    paymentById(session, payment_id),
    refundsOfPayment(session, { id: payment_id, invoice_id: id }),
    openCheckouts(session, id),
  ]);
  const invoice = known(found, id);
  if (payment?.invoice_id !== id)
    throw new Problem("not_found", `Invoice ${invoice.id} has no payment ${payment_id}.`);
  return { invoice, payment, refunds, checkouts };
}

/** The amount in cents. Throws 409 when nothing is left, 422 for more than is left. */
function requireRefundable(payment: PaymentRow, amount: number | undefined): number {
  const left = payment.amount_cents - payment.refunded_cents;
  if (left === 0)
    throw new Problem("payment_reversed", "Nothing is left of this payment; all of it went back already.");
  if (amount !== undefined && amount > left)
    throw invalidField(
      "/amount_cents",
      "exceeds_payment",
      `${left} cents are left of this payment; refund at most that.`,
    );
  return amount ?? left;
}
