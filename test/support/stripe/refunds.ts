/** Refunds, by the API or by hand in the Dashboard: never more than was charged. */
import type Stripe from "stripe";
import { money } from "./amounts.ts";
import { emit, type Sent } from "./events.ts";
import * as fixtures from "./fixtures.ts";
import { refusals } from "./refusals.ts";
import { type Caller, findFor, idOf, keep, newId, type Owner, seconds, stored, type World } from "./world.ts";

export function createRefund(world: World, caller: Caller, params: Stripe.RefundCreateParams): Stripe.Refund {
  const charge = chargeToRefund(world, caller, params);
  if (params.amount !== undefined && params.amount < 1)
    throw refusals.wrong("Invalid positive integer", "amount", "parameter_invalid_integer");
  return refund(world, caller, charge, params, caller).refund;
}

/** Somebody refunds in Stripe's Dashboard: the API's caller hears of it only through the event. */
export function refundInDashboard(world: World, chargeId: string, amount?: number): Sent<"charge.refunded"> {
  const { object: charge, account, livemode } = stored(world, "charge", chargeId);
  return refund(world, { account, livemode }, charge, amount === undefined ? {} : { amount }).sent;
}

/** A refund fails at the bank: the money is back in the account's balance. */
export function failRefund(world: World, refundId: string): Sent<"refund.failed"> {
  const { object, account, livemode } = stored(world, "refund", refundId);
  if (object.status === "failed") throw new Error("the refund has failed already");
  const owner = { account, livemode };
  const failed = keep(world, "refund", owner, {
    ...object,
    status: "failed",
    failure_reason: "expired_or_canceled_card",
    failure_balance_transaction: newId("txn_3", 23),
  });
  const { object: charge } = stored(world, "charge", idOf(object.charge) ?? "");
  const amount_refunded = charge.amount_refunded - object.amount;
  keep(world, "charge", owner, { ...charge, amount_refunded, refunded: false });
  const previous = { status: object.status, failure_balance_transaction: null };
  emit(world, owner, "charge.refund.updated", failed, { previous });
  return emit(world, owner, "refund.failed", failed);
}

/** The refunds of a charge or payment intent, newest first, on one page. */
export function listRefunds(
  world: World,
  caller: Caller,
  { charge, payment_intent, limit = 10 }: Stripe.RefundListParams,
): { object: "list"; data: Stripe.Refund[]; has_more: boolean; url: string } {
  const data = [...world.objects.refund.values()]
    .filter(({ account, livemode }) => account === caller.account && livemode === caller.livemode)
    .map(({ object }) => object)
    .filter((object) => !charge || object.charge === charge)
    .filter((object) => !payment_intent || object.payment_intent === payment_intent)
    .reverse();
  return { object: "list", data: data.slice(0, limit), has_more: data.length > limit, url: "/v1/refunds" };
}

/** The refunds of a charge, newest first. */
export const refundsOf = (world: World, chargeId: string): Stripe.Refund[] =>
  [...world.objects.refund.values()]
    .map(({ object }) => object)
    .filter(({ charge }) => charge === chargeId)
    .reverse();

function chargeToRefund(world: World, caller: Caller, params: Stripe.RefundCreateParams): Stripe.Charge {
  if (params.charge) return findFor(world, caller, "charge", params.charge, "charge");
  if (!params.payment_intent) throw refusals.missing("payment_intent");
  const intent = findFor(world, caller, "payment_intent", params.payment_intent, "payment_intent");
  const charge = idOf(intent.latest_charge);
  if (intent.status !== "succeeded" || !charge)
    throw refusals.wrong("This PaymentIntent does not have a successful charge to refund.", "payment_intent");
  return findFor(world, caller, "charge", charge, "charge");
}

function refund(
  world: World,
  owner: Owner,
  charge: Stripe.Charge,
  { amount, metadata, reason }: Stripe.RefundCreateParams,
  cause?: Caller,
): { refund: Stripe.Refund; sent: Sent<"charge.refunded"> } {
  const left = charge.amount - charge.amount_refunded;
  requireRefundable(world, charge, amount ?? left, left);
  const amount_refunded = charge.amount_refunded + (amount ?? left);
  const made = keep(world, "refund", owner, {
    ...fixtures.refund,
    id: newId("re_3", 23),
    created: seconds(world),
    amount: amount ?? left,
    balance_transaction: newId("txn_3", 23),
    charge: charge.id,
    currency: charge.currency,
    metadata: (metadata || {}) as Stripe.Metadata,
    payment_intent: idOf(charge.payment_intent),
    reason: reason ?? null,
    status: "succeeded",
  });
  const refunded = keep(world, "charge", owner, {
    ...charge,
    amount_refunded,
    refunded: amount_refunded === charge.amount,
  });
  const previous = {
    amount_refunded: charge.amount_refunded,
    ...(refunded.refunded && { refunded: false }),
  };
  return { refund: made, sent: emit(world, owner, "charge.refunded", refunded, { previous, cause }) };
}

function requireRefundable(world: World, charge: Stripe.Charge, amount: number, left: number): void {
  if (charge.refunded) throw refusals.alreadyRefunded(charge.id);
  if (isDisputed(world, charge.id)) throw refusals.disputed(charge.id);
  if (charge.status !== "succeeded")
    throw refusals.wrong(`Charge ${charge.id} is ${charge.status}: it cannot be refunded.`, "charge");
  if (amount > left)
    throw refusals.beyondCharge(money(amount, charge.currency), money(left, charge.currency));
}

const isDisputed = (world: World, chargeId: string): boolean =>
  [...world.objects.dispute.values()].some(
    ({ object }) => object.charge === chargeId && !object.is_charge_refundable,
  );
