/** Ends pages at Stripe on which an invoice could still be paid. */
import type { Clock } from "../platform/clock.ts";
import type { Session } from "../platform/db/session.ts";
import { log } from "../platform/log.ts";
import { type CheckoutRow, checkoutById, moveCheckout } from "./store.ts";
import { actingOn, clientOrNull, lastingFault } from "./stripe-account.ts";

interface Tools {
  session: Session;
  env: Env;
  clock: Clock;
}

/**
 * Ends a checkout, for the outbox's kind `checkout_expiry`. One that somebody has just paid stays, since its event tells
 * the rest. Throws what may go better later.
 */
export async function expireCheckout({ session, env }: Tools, sessionId: string): Promise<void> {
  const [[checkout]] = await session.read([checkoutById(session, sessionId)]);
  if (checkout?.status === "open") await endCheckout({ session, env }, checkout);
}

/** Ends an open checkout at Stripe and here; tells whether it was too late, because it is paid there. */
export async function endCheckout(
  { session, env }: Pick<Tools, "session" | "env">,
  checkout: CheckoutRow,
): Promise<"expired" | "processing"> {
  const status = (await endAtStripe(env, checkout)) === "complete" ? "processing" : "expired";
  await session.change({ change: moveCheckout(session, checkout.id, ["open"], status) });
  return status;
}

/** How a session stands after an attempt to end it. Throws what may go better later, without any secret. */
async function endAtStripe(env: Env, checkout: CheckoutRow): Promise<"complete" | "expired"> {
  const { id, account_id: account, livemode } = checkout;
  const stripe = clientOrNull(env, !livemode);
  if (!stripe) {
    log("warn", "a checkout could not be ended: Stripe is not set up any more", { checkout: id });
    return "expired";
  }
  try {
    await stripe.checkout.sessions.expire(id, {}, actingOn(account));
    return "expired";
  } catch (error) {
    lastingFault(error);
  }
  try {
    const { status } = await stripe.checkout.sessions.retrieve(id, {}, actingOn(account));
    return status === "complete" ? "complete" : "expired";
  } catch (error) {
    const { message } = lastingFault(error);
    log("warn", "a checkout could not be ended", { checkout: id, reason: message });
    return "expired";
  }
}
