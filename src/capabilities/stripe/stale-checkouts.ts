/** The cron's part in payments: checkouts of which an event should have told long ago go to the queue, which asks Stripe. */

import { after, type Clock } from "../../platform/clock.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { queueStaleCheckouts } from "../payments/checkout-statements.ts";
import { UNDER_WAY_MS } from "./end-checkout.ts";

/** An open page ends by itself, and Stripe says so at once. */
const ENDED_MS = 3_600_000;
/** Checkouts that one tick of the cron looks at, longest waiting first; the sweep is fair between businesses. */
const LIMIT = 200;

/** Makes a task for each stale checkout that has none yet. It may be under way for weeks: its task then waits a day. */
export async function lookAtStaleCheckouts({ env, clock }: { env: Env; clock: Clock }): Promise<void> {
  const now = clock.now();
  await inEachShard(env, (_, db) =>
    runBatch(db, [
      queueStaleCheckouts(db, {
        now: now.toISOString(),
        openUntil: after(now, -ENDED_MS),
        processingUntil: after(now, -UNDER_WAY_MS),
        limit: LIMIT,
      }),
    ]),
  );
}
