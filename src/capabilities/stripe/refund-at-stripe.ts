import type Stripe from "stripe";
import { askInTurn, isRepeated, isReplayed } from "../../adapters/stripe/repeated-requests.ts";
import { stripeFault } from "../../adapters/stripe/stripe-faults.ts";
import type { Context } from "../../platform/context.ts";
import { sha256 } from "../../platform/ids.ts";
import type { PaymentRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { checkoutsOfInvoice } from "../payments/checkout-statements.ts";
import { refusal } from "../refusals.ts";
import { accountOfPayment } from "./account-of-payment.ts";
import { actingOn, requireClient, type StripeAccount, stripeRefusal } from "./stripe-account.ts";

/** A refund at Stripe. */
interface StripeRefund {
  /** Null for one that was made in Stripe's Dashboard. */
  id: string | null;
  /**
   * What was refunded of the payment with and before it, in cents. Whoever finds as much recorded already (Stripe's
   * event may be faster than its answer) has nothing left to record.
   */
  refundedInAll: number;
}

/** What is to be refunded. `request` is the same for the repetition of a request, and for nothing else. */
interface Wish {
  intent: string;
  amount: number;
  request: string;
}

/**
 * Gives money back through Stripe. The same request again gives the same refund. What Stripe has refunded already, at
 * the wish of somebody in its Dashboard, counts as done when all that is left is asked for. Throws `stripe_not_set_up`
 * when Stripe is not set up for the business (any more), and `stripe_failed` with Stripe's reason when it does not do it.
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
  const { payment_intent_id: intent } = payment;
  if (!business || !intent) throw new Error("a Stripe payment without its business or intent");
  const stripe = requireClient(env, business.sandbox);
  const { stripe_account_id: current } = business;
  try {
    const account = await accountOfPayment(stripe, { ...payment, intent }, { checkouts, current });
    requireConnected(account, current);
    const wish = { intent, amount: amountCents, request: await requestName(ctx, payment, amountCents) };
    return await refund({ stripe, account }, wish);
  } catch (error) {
    const isAllGone = stripeFault(error)?.code === "charge_already_refunded" && !isReplayed(error);
    const isAllAsked = amountCents === payment.amount_cents - payment.refunded_cents;
    if (isAllGone && isAllAsked) return { id: null, refundedInAll: payment.amount_cents };
    throw stripeRefusal(error);
  }
}

function requireConnected(account: string | null, current: string | null): void {
  if (!account || account === current) return;
  throw refusal("stripe_not_set_up", { missing: "account_of_payment", account });
}

/**
 * What the same request has done already is looked for, since Stripe knows a key for a day only and does not say how far
 * it came when it broke. Then nothing is refunded twice by a further key after what Stripe only repeats: the refusal for a
 * dispute that is won by now, or a failure of its own.
 */
const refund = async (at: StripeAccount, wish: Wish): Promise<StripeRefund> =>
  (await find(at, wish)) ?? askInTurn(wish.request, (key) => create(at, wish, key));

/** Null for a refund from before that has failed since. */
async function create(
  { stripe, account }: StripeAccount,
  { intent, amount, request }: Wish,
  idempotencyKey: string,
): Promise<StripeRefund | null> {
  const expand = ["charge"];
  const made = await stripe.refunds.create(
    { payment_intent: intent, amount, metadata: { request }, expand },
    { ...actingOn(account), idempotencyKey },
  );
  const isOld = isRepeated(made);
  const refund = isOld ? await stripe.refunds.retrieve(made.id, { expand }, actingOn(account)) : made;
  if (hasFailed(refund) && isOld) return null;
  if (hasFailed(refund)) throw refusal("stripe_failed", { reason: null, temporary: false });
  const { id, charge } = refund;
  if (!charge || typeof charge === "string") throw new Error("a refund without its charge");
  return { id, refundedInAll: charge.amount_refunded };
}

/** What a request brought about whose answer was lost. */
async function find(
  { stripe, account }: StripeAccount,
  { intent, request }: Wish,
): Promise<StripeRefund | null> {
  const expand = ["latest_charge.refunds"];
  const { latest_charge: charge } = await stripe.paymentIntents.retrieve(
    intent,
    { expand },
    actingOn(account),
  );
  if (!charge || typeof charge === "string") throw new Error("a paid intent without its charge");
  const made = charge.refunds?.data.find((one) => one.metadata?.request === request && !hasFailed(one));
  return made ? { id: made.id, refundedInAll: charge.amount_refunded } : null;
}

const hasFailed = ({ status }: Stripe.Refund): boolean => status === "failed" || status === "canceled";

/**
 * What makes a repetition the same refund for Stripe: the caller's own key, or else what was refunded before. A caller
 * that repeats a request whose first run was cut off must not refund twice, even if the first refund is known by now.
 */
async function requestName({ session }: Context, payment: PaymentRow, amountCents: number): Promise<string> {
  const before = session.idempotency
    ? await sha256(`${session.idempotency.key} ${session.idempotency.fingerprint}`)
    : payment.refunded_cents;
  return `refund-${payment.id}-${before}-${amountCents}`;
}
