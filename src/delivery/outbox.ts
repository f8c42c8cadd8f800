/** From the outbox to the queue: at once when a request has written a task, and again by the sweep if that was lost. */
import { instant } from "../platform/clock.ts";
import { allShards, openDatabase } from "../platform/db/database.ts";
import type { Context } from "../platform/http/context.ts";
import { errorFacts, log } from "../platform/log.ts";
import { overdueTasks } from "./store.ts";

/** A queue message: where the task is, never what it says. */
export interface OutboxMessage {
  shard: string;
  business_id: string;
  id: string;
}

/** How long a task may lie before the sweep takes it for lost. */
const SWEEP_AFTER_MS = 60_000;
const SWEEP_LIMIT = 1000;
const MAX_BATCH = 100;

/** Tells the queue of new tasks after the answer is given. A failure is harmless: the sweep finds them. */
export function publishOutbox(
  { env, shard, session, afterwards, requestId }: Context,
  tasks: readonly { id: string }[],
): void {
  if (tasks.length === 0) return;
  const messages = tasks.map(({ id }) => ({ shard, business_id: session.businessId, id }));
  afterwards(
    enqueue(env, messages).catch((error: unknown) =>
      log("warn", "the queue did not take new tasks; the sweep will", {
        request_id: requestId,
        ...errorFacts(error),
      }),
    ),
  );
}

/** Sends every task that nobody has taken in time to the queue again. */
export async function sweepOutbox(env: Env, now: Date): Promise<number> {
  const before = new Date(now.getTime() - SWEEP_AFTER_MS);
  let swept = 0;
  for (const shard of allShards()) {
    const { db } = openDatabase(env, shard);
    const tasks = await overdueTasks(db, instant({ now: () => before }), SWEEP_LIMIT);
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
