/** The cron's part in payments: checkouts whose event is long overdue go to the queue, which asks Stripe. */

import { after, type Clock } from "../../platform/clock.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { queueStaleCheckouts } from "../payments/checkout-statements.ts";
import { UNDER_WAY_MS } from "./end-checkout.ts";

/** How long after its end an open page is left to Stripe's event, which normally follows at once. */
const ENDED_MS = 3_600_000;
/** Checkouts per shard and tick of the cron, longest waiting first. The sweep is fair between businesses. */
const LIMIT = 200;

/**
 * Writes a task for each stale checkout that has none yet. A payment may be under way for weeks: its task is
 * then repeated a day later.
 */
export async function lookAtStaleCheckouts({ env, clock }: { env: Env; clock: Clock }): Promise<void> {
  const now = clock.now();
  await inEachShard(env, (_, db) =>
    runBatch(db, [
      queueStaleCheckouts({
        now: now.toISOString(),
        openUntil: after(now, -ENDED_MS),
        processingUntil: after(now, -UNDER_WAY_MS),
        limit: LIMIT,
      }),
    ]),
  );
}
