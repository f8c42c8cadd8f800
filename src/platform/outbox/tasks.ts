/**
 * From the outbox to the queue. A request tells the queue of its own tasks at once; the sweep finds what was lost, and
 * what waits because its business has many: at most a lane's width of one business is in the queue at a time, so that
 * nobody stands behind ten thousand deliveries of somebody else.
 */

import type { OutboxRow } from "../../schema/rows.ts";
import { after, type Clock, instant } from "../clock.ts";
import { allShards, openDatabase } from "../database/database.ts";
import type { Session } from "../database/session.ts";
import type { Context } from "../http/context.ts";
import { errorFacts, log } from "../log.ts";
import { leaseTasks, leaseTasksOfAll } from "./outbox-statements.ts";

/** A queue message: where the task is, never what it says. */
export interface OutboxMessage {
  shard: string;
  business_id: string;
  id: string;
}

/** How long a task that went to the queue is left alone before the sweep takes it for lost. */
const LEASE_MS = 5 * 60_000;
/** The same for a new task, whose own request tells the queue. */
const FIRST_LEASE_MS = 60_000;
/** How many tasks of one business the sweep puts into the queue at a time. The binding OUTBOX_LANE bounds requests alike. */
const LANE_WIDTH = 50;
const SWEEP_LIMIT = 1000;
const MAX_BATCH = 100;

/** A task that its own request tells the queue of. */
export function newTask(
  task: Pick<OutboxRow, "id" | "kind" | "ref">,
  clock: Clock,
): Omit<OutboxRow, "business_id"> {
  const now = (clock.ours ?? clock).now();
  const due_at = after(now, FIRST_LEASE_MS);
  return { ...task, attempts: 0, due_at, created_at: now.toISOString(), claimed_until: null };
}

/** Tells the queue of new tasks after the answer is given. A failure is harmless: the sweep finds them. */
export function publishOutbox(
  { env, shard, session, afterwards, requestId }: Context,
  tasks: readonly { id: string }[],
): void {
  if (tasks.length === 0) return;
  afterwards(
    publishTasks(env, { shard, business_id: session.businessId }, tasks).catch((error: unknown) =>
      log("warn", "the queue did not take new tasks; the sweep will", {
        request_id: requestId,
        ...errorFacts(error),
      }),
    ),
  );
}

/** Puts tasks of one business into the queue as far as its lane has room; the rest waits for the sweep. */
export async function publishTasks(
  env: Env,
  { shard, business_id }: { shard: string; business_id: string },
  tasks: readonly { id: string }[],
): Promise<void> {
  const messages: OutboxMessage[] = [];
  for (const { id } of tasks) {
    const { success } = await env.OUTBOX_LANE.limit({ key: business_id });
    if (!success) break;
    messages.push({ shard, business_id, id });
  }
  await enqueue(env, messages);
}

/** Puts as many waiting tasks of the business into the queue as were just done, so that its lane stays full. */
export async function pullTasks(
  session: Session,
  { env, clock, shard, done }: { env: Env; clock: Clock; shard: string; done: number },
): Promise<void> {
  const now = clock.now();
  const { changed } = await session.change({
    change: leaseTasks(session, instant(clock), after(now, LEASE_MS), done),
  });
  const tasks = changed as OutboxRow[];
  await enqueue(
    env,
    tasks.map(({ id }) => ({ shard, business_id: session.businessId, id })),
  );
}

/** Sends every task that nobody has taken in time to the queue again, fairly between businesses. */
export async function sweepOutbox(env: Env, now: Date): Promise<number> {
  let swept = 0;
  for (const shard of allShards()) {
    const { db } = openDatabase(env, shard);
    const tasks = await leaseTasksOfAll(db, {
      now: now.toISOString(),
      lease: after(now, LEASE_MS),
      perBusiness: LANE_WIDTH,
      limit: SWEEP_LIMIT,
    });
    await enqueue(
      env,
      tasks.map((task) => ({ shard, ...task })),
    );
    swept += tasks.length;
  }
  return swept;
}

async function enqueue(env: Env, messages: readonly OutboxMessage[]): Promise<void> {
  for (let at = 0; at < messages.length; at += MAX_BATCH)
    await env.OUTBOX_QUEUE.sendBatch(messages.slice(at, at + MAX_BATCH).map((body) => ({ body })));
}
