/** Applies events of refunds, whoever made them, and of refunds that failed. */

import type { RefundRow } from "../../schema/rows.ts";
import { refundFailure } from "../payments/change-amount-paid.ts";
import { refundedOf } from "../payments/payment-statements.ts";
import { takeBack, withPayment } from "./payment-of-stripe-event.ts";
import type { ChargeFact, FailedRefundFact } from "./read-stripe-event.ts";
import { actingOn, clientOrWait, lastingFault } from "./stripe-account.ts";
import { type Case, commit, type EventTools, note, type Outcome, refuse } from "./stripe-event-outcome.ts";

/**
 * Records refunds made here or in Stripe's Dashboard: the total at Stripe less the total recorded. If Stripe
 * does not tell the total, the event's own counts.
 */
export const applyRefunded = (tools: EventTools, at: Case<ChargeFact>): Outcome =>
  withPayment(
    tools,
    at,
    async (found) => {
      const { refunded_cents: told } = at.says;
      const recorded = refundedOf(found.refunds);
      if (told <= recorded) return note(tools, at, []);
      const amount_cents = ((await refundedAtStripe(tools, at)) ?? told) - recorded;
      return takeBack(tools, at, found, { amount_cents, reason: "refund", external_id: null });
    },
    at.says.invoice,
  );

/**
 * Records that a refund failed at the customer's bank. The total recorded less the total at Stripe is the
 * business's again.
 */
export const applyFailedRefund = (tools: EventTools, at: Case<FailedRefundFact>): Outcome =>
  withPayment(tools, at, async (found) => {
    const refunded = await refundedAtStripe(tools, at);
    if (refunded === null) return refuse(tools, at, "Stripe does not say what is refunded");
    const failed = failedOf(found.refunds, at.says.id, refundedOf(found.refunds) - refunded);
    if (failed.length === 0) return note(tools, at, []);
    return commit(tools, at, refundFailure(tools, found, found.payment, failed));
  });

/**
 * The refunds that make up the failed amount (cents): the one that the event names, then the newest, in part
 * if need be.
 */
function failedOf(refunds: readonly RefundRow[], named: string, cents: number) {
  const isNamed = ({ external_id }: RefundRow) => Number(external_id === named);
  let left = cents;
  return refunds
    .filter(({ reason }) => reason === "refund")
    .toSorted((a, b) => isNamed(b) - isNamed(a) || (a.id < b.id ? 1 : -1))
    .map((refund) => {
      const amount_cents = Math.max(0, Math.min(refund.amount_cents, left));
      left -= amount_cents;
      return { refund, amount_cents };
    })
    .filter(({ amount_cents }) => amount_cents > 0);
}

/**
 * The total refunded at Stripe now, in cents, without failed refunds. Stripe is asked because events tell an
 * earlier state and arrive in any order. Null when Stripe does not tell it.
 */
async function refundedAtStripe(
  { env }: EventTools,
  { says, business }: Case<ChargeFact | FailedRefundFact>,
): Promise<number | null> {
  const stripe = clientOrWait(env, business.sandbox);
  try {
    const { payment_intent } = says;
    const { data, has_more } = await stripe.refunds.list(
      { payment_intent, limit: 100 },
      actingOn(says.account),
    );
    if (has_more) return null;
    return data
      .filter(({ status }) => status !== "failed" && status !== "canceled")
      .reduce((sum, { amount }) => sum + amount, 0);
  } catch (error) {
    lastingFault(error);
    return null;
  }
}
