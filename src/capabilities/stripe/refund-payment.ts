import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import type { PaymentRow } from "../../schema/rows.ts";
import type { NewRefund } from "../payments/change-amount-refunded.ts";
import type { RecordedPayment } from "../payments/record-payment.ts";
import {
  readRefundable,
  requireRefundable,
  takeBack,
  type WhichPayment,
} from "../payments/take-back-payment.ts";
import { refundAtStripe } from "./refund-at-stripe.ts";

/**
 * Refunds all that is left of a payment, or a part of it. A payment that came through Stripe is refunded
 * there. Any other the business has refunded itself, and this records it. Throws `not_found`,
 * `payment_reversed`, `stale_version`, `concurrent_change`, `stripe_not_set_up`, `stripe_failed`, and
 * `exceeds_payment` for more than is left.
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

/** Refunds at Stripe and records it, whatever the version of the invoice is by then. */
async function throughStripe(
  ctx: Context,
  which: WhichPayment,
  payment: PaymentRow,
  amount_cents: number,
): Promise<RecordedPayment> {
  const { id, refundedInAll } = await refundAtStripe(ctx, payment, amount_cents);
  const refund: NewRefund = { amount_cents, reason: "refund", external_id: id };
  return takeBack(ctx, { which, found: null, refund, expectedVersion: null, refundedInAll });
}
