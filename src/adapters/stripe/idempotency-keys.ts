/** Idempotency keys for Stripe, and the answers that Stripe replays for them. */
import Stripe from "stripe";

/** How many keys are tried before giving up. Stripe forgets a key after a day. */
const KEYS = 10;
const REPLAYED = "idempotent-replayed";

/**
 * Asks Stripe with an idempotency key, and with a further key after each answer that is useless and only
 * replayed: Stripe keeps even failures under a key, although their cause may be gone. The keys are numbered,
 * not random: a repeated request then uses the same key as the request whose answer was lost.
 *
 * `ask` returns null for a useless answer. `mayAskOn` tells after which failures to try a further key. It
 * must be false when the effect is unknown and must not happen twice. Throws any other failure, and an Error
 * when no key is left.
 */
export async function askInTurn<T>(
  key: string,
  ask: (key: string) => Promise<T | null>,
  mayAskOn: (error: unknown, turn: number) => boolean = isReplayed,
): Promise<T> {
  for (let turn = 0; turn < KEYS; turn++) {
    const answer = await ask(turn === 0 ? key : `${key}-${turn}`).catch((error: unknown) => {
      if (turn === KEYS - 1 || !mayAskOn(error, turn)) throw error;
      return null;
    });
    if (answer !== null) return answer;
  }
  throw new Error("Stripe has a row of answers of no use");
}

/** True when a failure is only replayed from an earlier request: this time Stripe tried nothing. */
export const isReplayed = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.headers?.[REPLAYED] === "true";

/** True when an answer is only replayed. (With `fetch` the SDK returns `Headers`, whatever its types say.) */
export const isRepeated = ({ lastResponse }: Stripe.Response<object>): boolean =>
  new Headers(lastResponse.headers).get(REPLAYED) === "true";

/** True when Stripe itself failed: how far the request got is unknown. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.statusCode === 500;
