/**
 * The queue's consumer. It claims a business's tasks of a batch in one round trip, has each performed by the
 * handler of its kind, and records the outcome.
 */
import type { OutboxRow } from "../../schema/rows.ts";
import { after, type Clock, instant } from "../clock.ts";
import { Session } from "../database/session.ts";
import { openDatabase } from "../database/shards.ts";
import type { Ids } from "../ids.ts";
import { errorFacts, log } from "../log.ts";
import type { OutboxHandler, TaskContext } from "./handler.ts";
import { type Alone, oneAtATime } from "./one-at-a-time.ts";
import { claimTasks, deferTask, finishTask, postponeTask, taskById } from "./outbox-statements.ts";
import { type OutboxMessage, pullTasks } from "./publish.ts";
import { backoffSeconds, MAX_ATTEMPTS } from "./retry-policy.ts";

/** The consumer's dependencies. Each kind of task has one handler. */
export interface ConsumerTools {
  env: Env;
  clock: Clock;
  ids: Ids;
  handlers: readonly OutboxHandler[];
}

/** The same, and what the tasks of one batch share. */
type BatchTools = ConsumerTools & { alone: Alone };

/** How long a claim lasts. After a crash of its consumer it expires, and the sweep sends the task again. */
const CLAIM_MS = 5 * 60_000;
/** How many tasks of one business run at a time. A Worker may hold six connections open. */
const ABREAST = 4;
/** A lane with this many tasks in one batch most likely has more waiting. */
const BUSY_LANE = 10;
const RETRY_GRACE_MS = 60_000;

type Lane = { shard: string; business_id: string; messages: Message<OutboxMessage>[] };
/** The claimed tasks, and the results of each handler's reads. */
type Claimed = { tasks: OutboxRow[]; found: Map<OutboxHandler, readonly unknown[]> };

/**
 * Works through a batch. Businesses run in parallel: a slow one holds up no other. Tasks are retried singly.
 */
export async function consumeOutbox(batch: MessageBatch<OutboxMessage>, tools: ConsumerTools): Promise<void> {
  const shared = { ...tools, alone: oneAtATime() };
  await Promise.all(lanesOf(batch.messages).map((lane) => workLane(lane, shared)));
}

/** Takes dead letters: a task whose handler has `giveUp` is given up, any other is left to the sweep. */
export async function buryDeadTasks(batch: MessageBatch<OutboxMessage>, tools: ConsumerTools): Promise<void> {
  for (const message of batch.messages) {
    await bury(message.body, tools);
    message.ack();
  }
}

function lanesOf(messages: readonly Message<OutboxMessage>[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const message of messages) {
    const { shard, business_id } = message.body;
    const name = `${shard}:${business_id}`;
    const lane = lanes.get(name) ?? { shard, business_id, messages: [] };
    // Two messages of a batch can name the same task: performing both at once would call the provider twice.
    if (lane.messages.some(({ body }) => body.id === message.body.id)) message.ack();
    else lane.messages.push(message);
    lanes.set(name, lane);
  }
  return [...lanes.values()];
}

async function workLane({ shard, business_id, messages }: Lane, tools: BatchTools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const claimed = await claim(session, messages, tools);
  if (!claimed) return;
  const waiting = messages.filter((message) => {
    if (claimed.tasks.some(({ id }) => id === message.body.id)) return true;
    // Done, postponed, or claimed by another consumer: if that one crashes, the sweep sends the task again.
    message.ack();
    return false;
  });
  await abreast(waiting, (message) => attempt(session, message, claimed, tools));
  if (waiting.length >= BUSY_LANE)
    await pullTasks(session, { ...tools, shard, done: waiting.length }).catch((error: unknown) =>
      log("warn", "the next tasks of a business wait for the sweep", errorFacts(error)),
    );
}

/** Claims the tasks and runs all handlers' reads in one round trip. Null when D1 failed: messages retry. */
async function claim(
  session: Session,
  messages: readonly Message<OutboxMessage>[],
  { clock, handlers }: ConsumerTools,
): Promise<Claimed | null> {
  const ids = messages.map(({ body }) => body.id);
  const now = clock.now();
  const reads = handlers.map((handler) => ({ handler, statements: handler.reads(session, ids) }));
  try {
    const [tasks, ...results] = await session.read([
      claimTasks(session, ids, now.toISOString(), after(now, CLAIM_MS)),
      ...reads.flatMap(({ statements }) => statements),
    ]);
    const found = new Map(
      reads.map(({ handler, statements }) => [handler, results.splice(0, statements.length)]),
    );
    return { tasks, found };
  } catch (error) {
    log("warn", "tasks of the outbox could not be claimed and will be tried again", errorFacts(error));
    for (const message of messages) message.retry({ delaySeconds: backoffSeconds(message.attempts, 0) });
    return null;
  }
}

async function attempt(
  session: Session,
  message: Message<OutboxMessage>,
  { tasks, found }: Claimed,
  tools: BatchTools,
): Promise<void> {
  const task = tasks.find(({ id }) => id === message.body.id);
  const handler = tools.handlers.find(({ kind }) => kind === task?.kind);
  if (!task || !handler) return;
  const { env, clock, ids, alone } = tools;
  const own = session.actingAs(handler.actor);
  const at: TaskContext = { task, session: own, shard: message.body.shard, env, clock, ids, alone };
  try {
    await performOrGiveUp(handler, at, found.get(handler) ?? []);
    message.ack();
  } catch (error) {
    const facts = { task: task.id, attempts: task.attempts, ...errorFacts(error) };
    log("warn", "a task of the outbox failed and will be tried again", facts);
    message.retry({ delaySeconds: await postpone(at) });
  }
}

/** Performs a task, or gives it up after its last attempt. Throws errors that are worth retrying. */
async function performOrGiveUp(
  handler: OutboxHandler,
  at: TaskContext,
  found: readonly unknown[],
): Promise<void> {
  try {
    await performOnce(handler, at, found);
  } catch (error) {
    if (!handler.giveUp || at.task.attempts < MAX_ATTEMPTS) throw error;
    await handler.giveUp(at, error);
  }
}

async function performOnce(
  handler: OutboxHandler,
  at: TaskContext,
  found: readonly unknown[],
): Promise<void> {
  const { session, task } = at;
  const outcome = await handler.perform(at, found);
  if (outcome === "recorded") return;
  if (outcome === "done") await session.change({ change: finishTask(session, task.id) });
  else await session.change({ change: deferTask(session, task.id, outcome.later) });
}

async function bury({ shard, business_id, id }: OutboxMessage, tools: ConsumerTools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const [[task]] = await session.read([taskById(session, id)]);
  const handler = tools.handlers.find(({ kind }) => kind === task?.kind);
  const { env, clock, ids } = tools;
  if (!task || !handler?.giveUp) return;
  const own = session.actingAs(handler.actor);
  await handler.giveUp({ task, session: own, shard, env, clock, ids, alone: oneAtATime() }, null);
}

/**
 * Delays the task as long as its message; the sweep takes over if that is lost. Returns the delay in seconds.
 */
async function postpone({ session, task, clock, ids }: TaskContext): Promise<number> {
  const delay = backoffSeconds(task.attempts, ids.fraction());
  const at = delay * 1000;
  const now = clock.now();
  await session
    .change({
      change: postponeTask(session, task.id, after(now, at - 1000), after(now, at + RETRY_GRACE_MS)),
    })
    .catch(() => undefined);
  return delay;
}

/** Runs `work` over all items, `ABREAST` at a time. */
async function abreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
}

const sessionOf = (shard: string, businessId: string, { env, clock }: ConsumerTools): Session =>
  Session.ofBusiness(openDatabase(env, shard).db, businessId, {
    now: instant(clock),
    actor: { kind: "system", job: "outbox" },
  });
