/** Optimistic locking: a change requires the record to be as it was read, and is retried when it is not. */
import { refusePlainly } from "./refusal.ts";

/**
 * Why an attempt has no result. `not_as_read`: the record has changed since it was read. `unknown`: the
 * answer was lost, so the change may have happened. Either way the next attempt reads again, and finds a
 * change whose answer was lost.
 */
export type NotDone = "not_as_read" | "unknown";

/** How often a change is tried before it is refused. */
const ATTEMPTS = 5;

/**
 * Repeats `attemptOnce` until it succeeds, at most five times. Then the last attempt decides: throws
 * `concurrent_change` when the record had changed, and `unavailable` when the change may have happened. The
 * caller should then repeat the request, and must not assume that nothing happened.
 */
export async function untilDone<T>(attemptOnce: (attempt: number) => Promise<T | NotDone>): Promise<T> {
  let why: NotDone = "not_as_read";
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await attemptOnce(attempt);
    if (!isNotDone(outcome)) return outcome;
    why = outcome;
  }
  throw why === "unknown" ? refusePlainly("unavailable", { what: "numbering" }) : changedMeanwhile();
}

/** The refusal `concurrent_change`, also for changes that are not retried. */
export const changedMeanwhile = () => refusePlainly("concurrent_change", {});

const isNotDone = (outcome: unknown): outcome is NotDone =>
  outcome === "not_as_read" || outcome === "unknown";
