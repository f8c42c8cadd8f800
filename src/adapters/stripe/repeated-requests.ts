/** Keys by which Stripe knows a request again, and what it remembers of them. */
import Stripe from "stripe";

/** After how many answers of no use to leave it. Stripe forgets a key after a day. */
const KEYS = 10;
const REPLAYED = "idempotent-replayed";

/**
 * Asks Stripe by a key, and by a further one for each answer that is of no use and that it only repeats: Stripe keeps
 * even failures under the key, while what was in the way may be gone. The keys stand in a row, so that whoever asks again
 * comes to the one whose answer was lost. `ask` gives null for an answer of no use. `mayAskOn` says after which failures
 * to ask on, and must not where the effect is not known and must not come twice.
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

/** Whether a failure is one from before: this time nothing was tried. */
export const isReplayed = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.headers?.[REPLAYED] === "true";

/** Whether an answer is one from before. (With `fetch` the SDK hands out `Headers`, whatever its types say.) */
export const isRepeated = ({ lastResponse }: Stripe.Response<object>): boolean =>
  new Headers(lastResponse.headers).get(REPLAYED) === "true";

/** Whether Stripe broke: it does not say how far it came. */
export const isBroken = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeError && error.statusCode === 500;
