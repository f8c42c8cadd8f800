/** Money of a payment that was sent back, by whomever, and what of that failed. */

import type { RefundRow } from "../../schema/rows.ts";
import { refundFailure } from "../payments/change-money.ts";
import { refundedOf } from "../payments/payment-statements.ts";
import { takeBack, withPayment } from "./payment-of-event.ts";
import type { ChargeFact, FailedRefundFact } from "./read-stripe-event.ts";
import { actingOn, clientOrWait, lastingFault } from "./stripe-account.ts";
import { type Case, commit, type EventTools, note, type Outcome, refuse } from "./stripe-event-outcome.ts";

/** What was refunded, here or in Stripe's Dashboard: the sum that stands there, less what is recorded. */
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

/** The customer's bank did not take a refund: what is recorded, less the sum that stands at Stripe, is with us again. */
export const applyFailedRefund = (tools: EventTools, at: Case<FailedRefundFact>): Outcome =>
  withPayment(tools, at, async (found) => {
    const refunded = await refundedAtStripe(tools, at);
    if (refunded === null) return refuse(tools, at, "Stripe does not say what is refunded");
    const failed = failedOf(found.refunds, at.says.id, refundedOf(found.refunds) - refunded);
    if (failed.length === 0) return note(tools, at, []);
    return commit(tools, at, refundFailure(tools, found, found.payment, failed));
  });

/** Which refunds make up what failed: the one that is named, then the newest, in part if need be. */
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
 * What stands refunded at Stripe now, in cents: events say how it was, come in any order, and a refund that has failed
 * is none. Null when it does not say.
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
