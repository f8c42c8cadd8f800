/**
 * Ends pages at Stripe on which an invoice could still be paid, and asks how those stand of which no event tells. What
 * Stripe answers about money is kept like one of its events, so that there is one way only to record it.
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

/** How long after its page has ended a payment is left to its events: a direct debit takes up to two weeks. */
export const UNDER_WAY_MS = 14 * 86_400_000;

/**
 * The outbox's `checkout_expiry`: ends an open checkout, and looks at one whose payment has been under way for too long.
 * While it is under way, it is looked at again a day later.
 */
export const checkoutExpiryTask = defineHandler({
  kind: "checkout_expiry",
  async perform({ task, session, env, clock }) {
    const standing = await settleCheckout({ session, env, clock }, task.ref);
    return standing === "settled" ? "done" : { later: after(clock.now(), DAY_MS) };
  },
});

const DAY_MS = 86_400_000;

/** Throws what may go better later. */
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

/** Ends an open checkout at Stripe and here; tells whether it was too late, because it is paid there. */
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

/** How a session stands after an attempt to end it, as `lookAtStripe` tells. Throws while it can still be paid. */
async function endAtStripe(stripe: Stripe, checkout: CheckoutRow): Promise<StripeSession | null> {
  const { id, account_id: account } = checkout;
  try {
    return await stripe.checkout.sessions.expire(id, {}, actingOn(account));
  } catch (error) {
    lastingFault(error);
  }
  // It is paid or ended already, most likely.
  const found = await lookAtStripe(stripe, checkout);
  if (found?.status === "open") throw new StripeAway("Stripe does not end a page that can still be paid.");
  return found;
}

/**
 * A session as it stands at Stripe. Null when nobody there will ever tell us: its account has left, or Stripe knows no
 * such page, which is believed only once its time is over. Throws what may go better later, without any secret.
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

/** Notes how a checkout stands at Stripe; money that came, or will not come, is kept as an event for the queue. */
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

/** No request tells the queue of it: the sweep is to find it at once. */
const taskOf = (session: Session, { id }: NewStripeEvent) =>
  insertTask(session, taskForSweep({ id, kind: "stripe_event", ref: id }, systemClock));

/**
 * What Stripe's own events would say of a payment that came or failed, and of what went back of it meanwhile; none for one
 * that is under way.
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
