/** Applies events of Checkout Sessions: paid, payment under way, payment failed, or expired. */
import { instant } from "../../platform/clock.ts";
import type { CheckoutRow } from "../../schema/rows.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { paymentChange } from "../payments/change-amount-paid.ts";
import { checkoutById, followCheckout, moveCheckout } from "../payments/checkout-statements.ts";
import { paymentOfIntent } from "../payments/payment-statements.ts";
import { readPayable } from "../payments/record-payment.ts";
import { type HowPaid, howPaid, UNKNOWN_WAY } from "./payment-method.ts";
import type { SessionFact } from "./read-stripe-event.ts";
import { clientOrWait, StripeAway } from "./stripe-account.ts";
import {
  ageOf,
  type Case,
  commit,
  type EventTools,
  isFrom,
  note,
  type Outcome,
  ours,
  refuse,
} from "./stripe-event-outcome.ts";
import { noteEventApplied } from "./stripe-event-statements.ts";

/** How long a payment waits for Stripe to tell its payment method. */
const WAY_PATIENCE_MS = 86_400_000;

/** Applies the events of a session, each once, in whatever order they arrive. */
export async function applySessionEvent(tools: EventTools, at: Case<SessionFact>): Outcome {
  const { session } = tools;
  const { event, says } = at;
  const [[checkout], [payment]] = await session.read([
    checkoutById(session, says.id),
    paymentOfIntent(session, says.payment_intent ?? ""),
  ]);
  if (!checkout) return refuse(tools, at, "its session was not made here");
  if (!isFrom(checkout, says)) return refuse(tools, at, "it is of another account than its session");
  if (event.type === "checkout.session.expired") return settle(tools, at, checkout, "expired");
  if (payment) return settle(tools, at, checkout, "complete");
  if (event.type === "checkout.session.async_payment_failed") return fail(tools, at, checkout);
  return says.paid ? pay(tools, at, checkout) : settle(tools, at, checkout, "processing");
}

/** Records the payment of a session that we created. The money is kept even if nothing is due any more. */
async function pay(tools: EventTools, at: Case<SessionFact>, checkout: CheckoutRow): Outcome {
  const { session } = tools;
  const { says } = at;
  if (says.currency !== checkout.currency)
    return refuse(tools, at, "it is in another currency than its session");
  if (says.amount_cents !== checkout.amount_cents)
    return refuse(tools, at, "it is of another amount than its session");
  if (!says.payment_intent) return refuse(tools, at, "it has no payment intent");
  const { method, charge_id } = await wayOf(tools, at);
  const payable = await readPayable(session, checkout.invoice_id);
  const others = payable.checkouts.filter(({ id }) => id !== checkout.id);
  const change = paymentChange(
    tools,
    { ...payable, checkouts: others },
    {
      amount_cents: checkout.amount_cents,
      paid_at: says.at,
      method,
      source: "stripe",
      reference: says.payment_intent,
      external_id: null,
      payment_intent_id: says.payment_intent,
      charge_id,
    },
  );
  return commit(tools, at, change, [
    followCheckout(session, checkout.id, ["open", "processing", "expired"], "complete"),
  ]);
}

/**
 * The payment method and the charge. After a day without an answer from Stripe the payment is recorded
 * without them: recording the money matters more.
 */
async function wayOf(
  { env, clock }: EventTools,
  { event, says, business }: Case<SessionFact>,
): Promise<HowPaid> {
  try {
    return await howPaid(clientOrWait(env, business.sandbox), says);
  } catch (error) {
    if (!(error instanceof StripeAway) || ageOf(event, clock) < WAY_PATIENCE_MS) throw error;
    return UNKNOWN_WAY;
  }
}

/**
 * The customer's bank did not pay: the checkout is closed, and the invoice can be paid again. The
 * `payment_failed` event is written once.
 */
async function fail(tools: EventTools, at: Case<SessionFact>, checkout: CheckoutRow): Outcome {
  const { session, clock } = tools;
  const { changed } = await session.change({
    change: moveCheckout(session, checkout.id, ["open", "processing"], "expired"),
    follow: [
      tell(tools, anInvoice(checkout.invoice_id), "payment_failed", {
        amount_cents: checkout.amount_cents,
        checkout_id: checkout.id,
      }),
      noteEventApplied(session, at.event.id, instant(ours(clock))),
    ],
  });
  return changed.length > 0 ? "done" : note(tools, at, []);
}

/**
 * Records the status of a checkout. `complete` replaces any other status; `expired` and `processing` replace
 * only `open`, so that a late event undoes nothing.
 */
const settle = (
  tools: EventTools,
  at: Case,
  checkout: CheckoutRow,
  status: "expired" | "processing" | "complete",
): Outcome => {
  const from = status === "complete" ? (["open", "processing", "expired"] as const) : (["open"] as const);
  return note(tools, at, [followCheckout(tools.session, checkout.id, [...from], status)]);
};
