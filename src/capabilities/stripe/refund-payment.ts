import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import type { PaymentRow } from "../../schema/rows.ts";
import type { RecordedPayment } from "../payments/record-payment.ts";
import {
  type NewRefund,
  readRefundable,
  requireRefundable,
  takeBack,
  type WhichPayment,
} from "../payments/take-back-payment.ts";
import { refundAtStripe } from "./refund-at-stripe.ts";

/**
 * Gives money back, all that is left of the payment or a part: through Stripe when it came from there, else the
 * business has given it back itself and this records it. Throws `not_found`, `payment_reversed`, `stale_version`,
 * `stripe_not_set_up`, `stripe_failed`, and a fault for more than is left.
 */
export async function refundPayment(
  ctx: Context,
  {
    expectedVersion,
    amount_cents,
    ...which
  }: WhichPayment & { expectedVersion: ExpectedVersion; amount_cents?: number | undefined },
): Promise<RecordedPayment> {
  const found = await readRefundable(ctx.session, which);
  requireVersion(expectedVersion, found.invoice.version);
  const amount = requireRefundable(found.payment, amount_cents);
  if (found.payment.source === "stripe") return throughStripe(ctx, which, found.payment, amount);
  const refund: NewRefund = { amount_cents: amount, reason: "refund", external_id: null };
  return takeBack(ctx, { which, found, refund, expectedVersion });
}

/** What went back at Stripe is recorded, whatever has become of the invoice meanwhile. */
async function throughStripe(
  ctx: Context,
  which: WhichPayment,
  payment: PaymentRow,
  amount_cents: number,
): Promise<RecordedPayment> {
  const { id, refundedInAll } = await refundAtStripe(ctx, payment, amount_cents);
  const refund: NewRefund = { amount_cents, reason: "refund", external_id: id };
  const found = await readRefundable(ctx.session, which);
  return takeBack(ctx, { which, found, refund, expectedVersion: null, refundedInAll });
}
