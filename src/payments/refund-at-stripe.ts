import { ownBusiness } from "../business/store.ts";
import type { Context } from "../platform/http/context.ts";
import { sha256 } from "../platform/ids.ts";
import { Problem } from "../platform/problems.ts";
import { type CheckoutRow, checkoutsOfInvoice, type PaymentRow } from "./store.ts";
import { actingOn, requireClient, stripeProblem } from "./stripe-account.ts";

/** A refund at Stripe. */
export interface StripeRefund {
  id: string;
  /**
   * What was refunded of the payment with and before it, in cents. Whoever finds as much recorded already (Stripe's
   * event may be faster than its answer) has nothing left to record.
   */
  refundedInAll: number;
}

/**
 * Gives money back through Stripe. The same request again gives the same refund. Throws 409 when Stripe is not set up
 * for the business (any more), and 502 with Stripe's reason when it does not do it.
 */
export async function refundAtStripe(
  ctx: Context,
  payment: PaymentRow,
  amountCents: number,
): Promise<StripeRefund> {
  const { session, env } = ctx;
  const [[business], checkouts] = await session.read([
    ownBusiness(session),
    checkoutsOfInvoice(session, payment.invoice_id),
  ]);
  if (!business || !payment.payment_intent_id)
    throw new Error("a Stripe payment without its business or intent");
  const stripe = requireClient(env, business.sandbox);
  const account = accountOf(payment, checkouts, business.stripe_account_id);
  if (account && account !== business.stripe_account_id)
    throw new Problem(
      "stripe_not_set_up",
      `This was paid through the Stripe account ${account}, which is not connected any more: connect it again, or refund it in Stripe's Dashboard and record a refund there.`,
    );
  try {
    const refund = await stripe.refunds.create(
      { payment_intent: payment.payment_intent_id, amount: amountCents, expand: ["charge"] },
      { ...actingOn(account), idempotencyKey: await keyOf(ctx, payment, amountCents) },
    );
    const { charge } = refund;
    if (refund.status === "failed" || refund.status === "canceled")
      throw new Problem("stripe_failed", "Stripe could not refund it: refund it in another way.");
    if (!charge || typeof charge === "string") throw new Error("a refund without its charge");
    return { id: refund.id, refundedInAll: charge.amount_refunded };
  } catch (error) {
    throw stripeProblem(error);
  }
}

/** The account through which it was paid, which need not be the one that is connected now. */
function accountOf(
  { amount_cents }: PaymentRow,
  checkouts: readonly CheckoutRow[],
  current: string | null,
): string | null {
  const accounts = checkouts
    .filter((checkout) => checkout.status === "complete" && checkout.amount_cents === amount_cents)
    .map(({ account_id }) => account_id);
  const [first = current] = accounts;
  return accounts.includes(current) ? current : first;
}

/**
 * What makes a repetition the same refund for Stripe: the caller's own key, or else what was refunded before. A caller
 * that repeats a request whose first run was cut off must not refund twice, even if the first refund is known by now.
 */
async function keyOf({ session }: Context, payment: PaymentRow, amountCents: number): Promise<string> {
  const before = session.idempotency
    ? await sha256(`${session.idempotency.key} ${session.idempotency.fingerprint}`)
    : payment.refunded_cents;
  return `refund-${payment.id}-${before}-${amountCents}`;
}
