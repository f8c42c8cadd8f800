import type Stripe from "stripe";
import { askInTurn, isRepeated, isReplayed } from "../../adapters/stripe/idempotency-keys.ts";
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
  /** Null if the money had already been refunded in Stripe's Dashboard. */
  id: string | null;
  /**
   * Total refunded of the payment at Stripe, in cents, this refund included. If that much is already recorded
   * (Stripe's event may arrive before its answer), nothing is left to record.
   */
  refundedInAll: number;
}

/**
 * The refund to make; `amount` is in cents. `request` names the request and is the same for its repetition.
 */
interface Wish {
  intent: string;
  amount: number;
  request: string;
}

/**
 * Refunds `amountCents` of a payment through Stripe. A repeated request gets the same refund. A request for
 * all that is left also succeeds when that was already refunded in Stripe's Dashboard. Throws
 * `stripe_not_set_up` when Stripe is not, or no longer, set up for the business, and `stripe_failed` with
 * Stripe's reason when Stripe does not make the refund.
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
 * Looks for the refund of an earlier attempt before it makes one: Stripe forgets an idempotency key after a
 * day, and after a failure of its own it does not say how far it came. Without the look-up a further key
 * could refund twice. A further key is needed when Stripe only replays an old answer: a failure of its own,
 * or its refusal because of a dispute that has been won since.
 */
const refund = async (at: StripeAccount, wish: Wish): Promise<StripeRefund> =>
  (await find(at, wish)) ?? askInTurn(wish.request, (key) => create(at, wish, key));

/** Null if Stripe replays an earlier refund that has failed since. */
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

/** The refund that an earlier attempt of the request made; null if there is none, or if it failed. */
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
 * Names a request, so that its repetition is the same refund for Stripe. The name holds the caller's
 * idempotency key or, without one, the amount refunded before. With a key, a request that was cut off and is
 * repeated does not refund twice, even if its first refund is recorded by now.
 */
async function requestName({ session }: Context, payment: PaymentRow, amountCents: number): Promise<string> {
  const before = session.idempotency
    ? sha256(`${session.idempotency.key} ${session.idempotency.fingerprint}`)
    : payment.refunded_cents;
  return `refund-${payment.id}-${before}-${amountCents}`;
}
