/**
 * The cron's sweep. It finds tasks that the queue did not take or has lost, and tasks that wait because their
 * business has many. One sweep sends at most a lane's width per business: ten thousand deliveries of one
 * business then do not delay another's.
 */
import { after } from "../clock.ts";
import { inEachShard } from "../database/shards.ts";
import { leaseTasksOfAll } from "./outbox-statements.ts";
import { enqueue } from "./publish.ts";
import { LEASE_MS } from "./tasks.ts";

/** The most tasks of one business per sweep. The binding OUTBOX_LANE likewise limits what requests send. */
const LANE_WIDTH = 50;
const SWEEP_LIMIT = 1000;

/** Sends due tasks to the queue, fairly between businesses: at most 50 of each and 1,000 of each shard. */
export async function sweepOutbox(env: Env, now: Date): Promise<void> {
  await inEachShard(env, async (shard, db) => {
    const tasks = await leaseTasksOfAll(db, {
      now: now.toISOString(),
      lease: after(now, LEASE_MS),
      perBusiness: LANE_WIDTH,
      limit: SWEEP_LIMIT,
    });
    const messages = tasks.map((task) => ({ shard, ...task }));
    await enqueue(env, messages);
  });
}
