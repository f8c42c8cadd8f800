/** Sends outbox tasks to the queue: those just written, and those that may follow when others are done. */

import { after, type Clock, instant } from "../clock.ts";
import type { Session } from "../database/session.ts";
import { errorFacts, log } from "../log.ts";
import { leaseTasks } from "./outbox-statements.ts";
import type { NewTask } from "./tasks.ts";
import { LEASE_MS } from "./tasks.ts";

/** A queue message: where the task is, never its content. */
export interface OutboxMessage {
  shard: string;
  business_id: string;
  id: string;
}

/** Queues accepts at most this many messages per call. */
const MAX_BATCH = 100;

/**
 * Sends new tasks of one business to the queue, as far as its lane has room; the rest waits for the sweep. A
 * failure of the queue is only logged: their change has succeeded, and the sweep finds the tasks.
 */
export async function publish(
  { env, shard, session, requestId }: { env: Env; shard: string; session: Session; requestId?: string },
  tasks: readonly Pick<NewTask, "id">[],
): Promise<void> {
  if (tasks.length === 0) return;
  const { businessId } = session;
  try {
    await enqueue(env, await messagesWithinLane(env, { shard, business_id: businessId }, tasks));
  } catch (error) {
    const facts = { ...(requestId && { request_id: requestId }), ...errorFacts(error) };
    log("warn", "the queue did not take new tasks; the sweep will", facts);
  }
}

async function messagesWithinLane(
  env: Env,
  { shard, business_id }: { shard: string; business_id: string },
  tasks: readonly { id: string }[],
): Promise<OutboxMessage[]> {
  const messages: OutboxMessage[] = [];
  for (const { id } of tasks) {
    const { success } = await env.OUTBOX_LANE.limit({ key: business_id });
    if (!success) break;
    messages.push({ shard, business_id, id });
  }
  return messages;
}

/** Sends as many waiting tasks of the business to the queue as were just done: its lane stays full. */
export async function pullTasks(
  session: Session,
  { env, clock, shard, done }: { env: Env; clock: Clock; shard: string; done: number },
): Promise<void> {
  const lease = after(clock.now(), LEASE_MS);
  const { changed } = await session.change({ change: leaseTasks(session, instant(clock), lease, done) });
  const messages = changed.map(({ id }) => ({ shard, business_id: session.businessId, id }));
  await enqueue(env, messages);
}

/** Sends messages to the queue, at most 100 per call. */
export async function enqueue(env: Env, messages: readonly OutboxMessage[]): Promise<void> {
  for (let at = 0; at < messages.length; at += MAX_BATCH)
    await env.OUTBOX_QUEUE.sendBatch(messages.slice(at, at + MAX_BATCH).map((body) => ({ body })));
}
