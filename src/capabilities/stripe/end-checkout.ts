/**
 * Ends Stripe pages on which an invoice could still be paid, and asks Stripe about checkouts whose event does
 * not come. An answer about money is stored like an event, so that there is only one way to record it.
 */
import type Stripe from "stripe";
import type { Waiting } from "../../adapters/stripe/stripe-client.ts";
import { after, type Clock, instant, systemClock } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import { log } from "../../platform/log.ts";
import { defineHandler } from "../../platform/outbox/handler.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { taskForSweep } from "../../platform/outbox/tasks.ts";
import type { CheckoutRow } from "../../schema/rows.ts";
import { checkoutById, followCheckout, moveCheckout } from "../payments/checkout-statements.ts";
import { chargeFact, payloadOf, type StripeFact, sessionFact } from "./read-stripe-event.ts";
import { actingOn, clientOrWait, isAccountGone, lastingFault, StripeAway } from "./stripe-account.ts";
import { insertStripeEvent, type NewStripeEvent } from "./stripe-event-statements.ts";

interface Tools {
  session: Session;
  env: Env;
}

type StripeSession = Stripe.Checkout.Session;

/**
 * How long after the end of its page a payment is left to Stripe's events. Direct debits take up to 14 days.
 */
export const UNDER_WAY_MS = 14 * 86_400_000;

/**
 * Handler of the outbox's `checkout_expiry` tasks: ends an open checkout, or asks Stripe about a payment that
 * has been under way for too long. While the payment stays under way, it asks again a day later.
 */
export const checkoutExpiryTask = defineHandler({
  kind: "checkout_expiry",
  async perform({ task, session, env, clock }) {
    const standing = await settleCheckout({ session, env, clock }, task.ref);
    return standing === "settled" ? "done" : { later: after(clock.now(), DAY_MS) };
  },
});

const DAY_MS = 86_400_000;

/** Throws errors that are worth retrying. */
async function settleCheckout(
  { clock, ...tools }: Tools & { clock: Clock },
  sessionId: string,
): Promise<"settled" | "under way"> {
  const [[checkout]] = await tools.session.read([checkoutById(tools.session, sessionId)]);
  if (checkout?.status === "open") {
    await endCheckout(tools, checkout);
    return "settled";
  }
  if (checkout?.status !== "processing" || !isOverdue(checkout, clock)) return "settled";
  const found = await lookAtStripe(clientOrWait(tools.env, !checkout.livemode), checkout);
  return (await note(tools.session, checkout, found)) === "processing" ? "under way" : "settled";
}

/**
 * Ends an open checkout at Stripe and here. `processing` when it was too late, because the customer has
 * completed the page. Throws `StripeAway`.
 */
export async function endCheckout(
  { session, env }: Tools,
  checkout: CheckoutRow,
  waiting?: Waiting,
): Promise<"expired" | "processing"> {
  const ended = await endAtStripe(clientOrWait(env, !checkout.livemode, waiting), checkout);
  return (await note(session, checkout, ended)) === "expired" ? "expired" : "processing";
}

const isOverdue = ({ expires_at }: CheckoutRow, clock: Clock): boolean =>
  new Date(expires_at).getTime() + UNDER_WAY_MS <= clock.now().getTime();

/**
 * Ends a session and returns it; if Stripe refuses, what `lookAtStripe` finds. Throws `StripeAway` while the
 * session can still be paid.
 */
async function endAtStripe(stripe: Stripe, checkout: CheckoutRow): Promise<StripeSession | null> {
  const { id, account_id: account } = checkout;
  try {
    return await stripe.checkout.sessions.expire(id, {}, actingOn(account));
  } catch (error) {
    lastingFault(error);
  }
  // Most likely the session is already paid or has expired.
  const found = await lookAtStripe(stripe, checkout);
  if (found?.status === "open") throw new StripeAway("Stripe does not end a page that can still be paid.");
  return found;
}

/**
 * The session as it is at Stripe. Null when Stripe will never tell: the account is no longer connected, or
 * Stripe refuses the look-up, which is final only once `expires_at` has passed. Throws errors that are worth
 * retrying; they hold no secret.
 */
async function lookAtStripe(stripe: Stripe, checkout: CheckoutRow): Promise<StripeSession | null> {
  const { id, account_id: account, expires_at } = checkout;
  try {
    const expand = ["payment_intent.latest_charge"];
    return await stripe.checkout.sessions.retrieve(id, { expand }, actingOn(account));
  } catch (error) {
    const fault = lastingFault(error);
    const canBeOpen = expires_at > instant(systemClock);
    if (canBeOpen && !isAccountGone(fault)) throw new StripeAway(fault.message);
    log("warn", "a checkout is given up: Stripe tells no more of it", {
      checkout: id,
      reason: fault.message,
    });
    return null;
  }
}

/**
 * Records a checkout's status at Stripe. A payment that came or failed is stored as an event for the queue.
 */
async function note(
  session: Session,
  { id, account_id }: CheckoutRow,
  found: StripeSession | null,
): Promise<"expired" | "processing" | "told"> {
  if (found?.status !== "complete") {
    await session.change({ change: moveCheckout(session, id, ["open", "processing"], "expired") });
    return "expired";
  }
  const [event, ...others] = eventsFor(found, account_id);
  if (!event) {
    await session.change({ change: moveCheckout(session, id, ["open"], "processing") });
    return "processing";
  }
  const { changed } = await session.change({
    change: insertStripeEvent(session, event),
    follow: [
      taskOf(session, event),
      followCheckout(session, id, ["open"], "processing"),
      ...others.flatMap((other) => [insertStripeEvent(session, other), taskOf(session, other)]),
    ],
  });
  return changed.length > 0 ? "told" : "processing";
}

/** Nobody tells the queue of this task, so it is due for the next sweep. */
const taskOf = (session: Session, { id }: NewStripeEvent) =>
  insertTask(session, taskForSweep({ id, kind: "stripe_event", ref: id }, systemClock));

/**
 * The events that Stripe would have sent for a payment that came or failed, and for its refunds since. None
 * for a payment under way.
 */
function eventsFor(found: StripeSession, account: string | null): NewStripeEvent[] {
  const { id, livemode, payment_status } = found;
  const intent = typeof found.payment_intent === "object" ? found.payment_intent : null;
  const charge = typeof intent?.latest_charge === "object" ? intent.latest_charge : null;
  const created_at = instant(systemClock);
  const at = charge ? new Date(charge.created * 1000).toISOString() : created_at;
  const event = (what: string, type: string, fact: StripeFact): NewStripeEvent => ({
    id: `${id}_${what}`,
    type,
    payload: payloadOf(fact),
    created_at,
    applied_at: null,
  });
  const session = sessionFact({ account, livemode, at }, found);
  const hasFailed = intent?.status === "requires_payment_method" || intent?.status === "canceled";
  if (payment_status !== "paid")
    return hasFailed ? [event("failed", "checkout.session.async_payment_failed", session)] : [];
  const paid = event("paid", "checkout.session.completed", session);
  if (!intent || !charge?.amount_refunded) return [paid];
  const refunded = chargeFact({ account, livemode, at: created_at }, charge, intent.id);
  return [paid, event("refunded", "charge.refunded", refunded)];
}
