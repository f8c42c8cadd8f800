/** A change that repeats what it has read, and is tried anew when that was changed meanwhile. */
import { refusePlainly } from "./refusal.ts";

/**
 * Why an attempt did nothing: what it relied on is not as it was read, or nobody knows what became of it. Either way the
 * next attempt reads again, and finds what an attempt whose answer was lost has done.
 */
export type NotDone = "not_as_read" | "unknown";

/** How often a change is tried before it is refused. */
const ATTEMPTS = 5;

/**
 * Attempts until one succeeds. Throws `concurrent_change` when the record changed each time, and `unavailable` when the
 * last attempt may have happened: the caller is to ask again, never to believe that it did not.
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

/** For a change that is not tried anew. */
export const changedMeanwhile = () => refusePlainly("concurrent_change", {});

const isNotDone = (outcome: unknown): outcome is NotDone =>
  outcome === "not_as_read" || outcome === "unknown";
