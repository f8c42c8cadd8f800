import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import { publishOutbox } from "../../platform/outbox/tasks.ts";
import type { CheckoutRow, InvoiceRow, PaymentRow, RefundRow } from "../../schema/rows.ts";
import type { NewRefundInput } from "../../surfaces/v1/payments/payment-json.ts";
import { known } from "../invoices/get-invoice.ts";
import { invoiceById } from "../invoices/invoice-statements.ts";
import { refundAtStripe } from "../stripe/refund-at-stripe.ts";
import { refundChange } from "./change-money.ts";
import {
  openCheckouts,
  paymentById,
  paymentOutcome,
  refundedOf,
  refundsOfPayment,
} from "./payment-statements.ts";
import type { RecordedPayment } from "./record-payment.ts";

const ATTEMPTS = 5;

interface Which {
  id: string;
  payment_id: string;
}

/** A payment with all that taking it back needs. */
interface Found {
  invoice: InvoiceRow;
  payment: PaymentRow;
  refunds: RefundRow[];
  checkouts: CheckoutRow[];
}

type Refund = Pick<RefundRow, "amount_cents" | "reason" | "external_id">;

/**
 * Gives money back, all that is left of the payment or a part: through Stripe when it came from there, else the
 * business has given it back itself and this records it. Throws 404, 409, 412, 422 for more than is left, 502 when
 * Stripe does not do it.
 */
export async function refundPayment(
  ctx: Context,
  which: Which,
  { amount_cents }: NewRefundInput,
): Promise<RecordedPayment> {
  const found = await read(ctx, which);
  requireVersion(ctx, found.invoice.version);
  const amount = requireRefundable(found.payment, amount_cents);
  if (found.payment.source === "stripe") return refundThroughStripe(ctx, which, found.payment, amount);
  return takeBack(ctx, which, found, { amount_cents: amount, reason: "refund", external_id: null });
}

/** What went back at Stripe is recorded, whatever has become of the invoice meanwhile. */
async function refundThroughStripe(
  ctx: Context,
  which: Which,
  payment: PaymentRow,
  amount_cents: number,
): Promise<RecordedPayment> {
  const { id, refundedInAll } = await refundAtStripe(ctx, payment, amount_cents);
  const refund: Refund = { amount_cents, reason: "refund", external_id: id };
  return takeBack({ ...ctx, ifMatch: null }, which, await read(ctx, which), refund, refundedInAll);
}

/**
 * Takes back a payment that was recorded by mistake. It stays visible, reversed. Throws 404, 409 for one that came
 * through Stripe or is reversed already, and 412.
 */
export async function reversePayment(ctx: Context, which: Which): Promise<RecordedPayment> {
  const found = await read(ctx, which);
  requireVersion(ctx, found.invoice.version);
  if (found.payment.source !== "manual")
    throw new Problem("payment_not_manual", "This payment came through a checkout; refund it instead.");
  const amount = requireRefundable(found.payment, undefined);
  return takeBack(ctx, which, found, { amount_cents: amount, reason: "reversal", external_id: null });
}

/** `refundedInAll` is what Stripe has refunded: its event may have been faster, and have recorded that much already. */
async function takeBack(
  ctx: Context,
  which: Which,
  found: Found,
  refund: Refund,
  refundedInAll = Number.POSITIVE_INFINITY,
): Promise<RecordedPayment> {
  const { session } = ctx;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { invoice, payment, refunds, checkouts } = attempt > 0 ? await read(ctx, which) : found;
    if (refundedOf(refunds) >= refundedInAll) {
      await session.settle(paymentOutcome(session, payment.id));
      return { invoice, payment };
    }
    requireVersion(ctx, invoice.version);
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

async function read({ session }: Context, { id, payment_id }: Which): Promise<Found> {
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
