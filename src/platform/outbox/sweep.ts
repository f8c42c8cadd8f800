/**
 * The cron's part: finds the tasks that no queue has taken, and those that wait because their business has many. At most a
 * lane's width of one business is in the queue at a time, so that nobody stands behind ten thousand deliveries of somebody
 * else.
 */
import { after } from "../clock.ts";
import { inEachShard } from "../database/shards.ts";
import { leaseTasksOfAll } from "./outbox-statements.ts";
import { enqueue } from "./publish.ts";
import { LEASE_MS } from "./tasks.ts";

/** How many tasks of one business a sweep puts into the queue. The binding OUTBOX_LANE bounds requests alike. */
const LANE_WIDTH = 50;
const SWEEP_LIMIT = 1000;

/** Sends every task that nobody has taken in time to the queue again, fairly between businesses. */
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
