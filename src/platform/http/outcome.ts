import type { Clock } from "../clock.ts";
import { Replay } from "../database/replay.ts";
import type { HttpContext } from "./context.ts";

/** What a verb gave, now or, for a request with an Idempotency-Key that came before, then. */
export interface Outcome<O> {
  outcome: O;
  /** The business's own time of the outcome. Values that depend on the time are presented as of then. */
  clock: Clock;
  replayed: boolean;
}

/** Runs a verb, or gives the kept outcome of the first request with the same Idempotency-Key. */
export async function outcomeOf<O>(ctx: HttpContext, run: () => Promise<O>): Promise<Outcome<O>> {
  try {
    const outcome = await run();
    ctx.session.requireAnswerKept();
    return { outcome, clock: ctx.clock, replayed: false };
  } catch (error) {
    if (!(error instanceof Replay)) throw error;
    return { outcome: error.outcome as O, clock: error.clock, replayed: true };
  }
}
