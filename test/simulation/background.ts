/**
 * Runs the queue's consumer under faults. At the end of a run, finishes all remaining work with faults off.
 */
import {
  createExecutionContext,
  createMessageBatch,
  createScheduledController,
  getQueueResult,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import worker from "../../src/index.ts";
import { outboxHandlers } from "../../src/outbox-handlers.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createIds, type Ids } from "../../src/platform/ids.ts";
import { buryDeadTasks, consumeOutbox } from "../../src/platform/outbox/consume.ts";
import type { OutboxMessage } from "../../src/platform/outbox/publish.ts";
import { BADNESS } from "./caller.ts";
import { abort, calmSequences } from "./faults.ts";
import type { Waiting } from "./queue.ts";
import type { Random } from "./random.ts";
import { deliverReport } from "./reports.ts";
import { deliverEvent } from "./stripe.ts";
import type { World } from "./world.ts";

const QUEUE = "fastfaktura-outbox";

/** One or two consumers take due messages at the same moment. Gives how many messages they took. */
export async function consumeSome(world: World, random: Random): Promise<number> {
  const consumers = random.chance(0.3) ? 2 : 1;
  const batches = Array.from({ length: consumers }, () => world.queue.ready(random.between(1, 25), random));
  // A message that is delivered again while a consumer works on it.
  const [first, second] = batches;
  if (second && random.chance(0.5)) second.push(...(first ?? []).filter(() => random.chance(0.5)));
  await Promise.all(batches.map((batch, index) => consume(world, random.fork(index), batch)));
  if (world.queue.dead.length > 0) await bury(world, random.fork("dead"));
  return batches.flat().length;
}

async function consume(world: World, random: Random, messages: Waiting[]): Promise<void> {
  if (messages.length === 0) return;
  const weather = world.weather(random, BADNESS);
  const crashes = !world.calm && random.chance(0.06);
  const batch = createMessageBatch<OutboxMessage>(
    QUEUE,
    messages.map(({ body, attempts }, index) => ({
      id: String(index),
      timestamp: new Date(),
      attempts,
      body,
    })),
  );
  const tools = { env: { ...env, ...weather.bindings } as Env, clock: systemClock, ids: idsOf(random) };
  const ended = await consumeOutbox(batch, {
    ...tools,
    handlers: outboxHandlers(world.outside.carriers),
  }).then(
    () => "done",
    () => "failed",
  );
  if (crashes || weather.isSilent() || ended === "failed") {
    world.note(`consumer: ${ended === "failed" ? "failed" : "crashed before it acknowledged"}`);
    for (const message of messages) world.queue.again(message, 30);
    return;
  }
  const { retryMessages, explicitAcks } = await getQueueResult(batch, createExecutionContext());
  const delays = new Map(retryMessages.map(({ msgId, delaySeconds = 0 }) => [msgId, delaySeconds]));
  messages.forEach((message, index) => {
    const delay = delays.get(String(index));
    if (delay !== undefined) world.queue.again(message, delay);
    else if (!explicitAcks.includes(String(index))) world.queue.again(message, 0);
  });
}

const ids = createIds(systemClock);

/** Real ids; only the random numbers, which make the retry jitter, come from the seed. */
const idsOf = (random: Random): Ids => ({ ...ids, fraction: random.fraction });

async function bury(world: World, random: Random): Promise<void> {
  const bodies = world.queue.dead.splice(0);
  world.note("queue: dead letters");
  const batch = createMessageBatch<OutboxMessage>(
    `${QUEUE}-dead`,
    bodies.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts: 1, body })),
  );
  const weather = world.weather(random, BADNESS);
  await buryDeadTasks(batch, {
    env: { ...env, ...weather.bindings } as Env,
    clock: systemClock,
    ids: idsOf(random),
    handlers: outboxHandlers(world.outside.carriers),
  }).catch(() => world.queue.dead.push(...bodies));
}

/**
 * Delivers and applies Stripe's pending events before much time passes. Stripe delivers for three days only,
 * and the simulation does not cover a queue that stands still for days.
 */
export async function catchUpWithStripe(world: World, random: Random): Promise<void> {
  for (let round = 0; round < 60; round++) {
    for (const event of world.stripe.pending.splice(0))
      await deliverEvent(world, random.fork(`event ${round}`), event);
    const [row] = await world.rows<{ n: number }>(
      "select count(*) as n from outbox where kind = 'stripe_event' and business_id in (select value from json_each(?))",
      world.ids,
    );
    if (row?.n === 0 && world.stripe.pending.length === 0) return;
    const weather = world.weather(random.fork(`cron ${round}`), BADNESS);
    await worker
      .scheduled(createScheduledController(), { ...env, ...weather.bindings })
      .catch(() => world.note("cron: failed"));
    await consumeSome(world, random.fork(`queue ${round}`));
    world.forward(10 * 60_000);
  }
}

const ROUNDS = 3000;
const DAY_MS = 86_400_000;
/**
 * Waits after which we ask Stripe about events that never came: pages end within a day, debits within two
 * weeks.
 */
const LONG_WAITS = [1.2 * DAY_MS, 16 * DAY_MS];

/** Turns the faults off, then runs the cron and the queue until no work is left. */
export async function drain(world: World): Promise<void> {
  world.calm = true;
  world.queue.calm = true;
  world.outside.calm = true;
  world.stripe.calm = true;
  world.stripe.settleDebits(world.random.fork("debits"));
  const waits = [...LONG_WAITS];
  calmSequences();
  for (const { id } of world.businesses) await abort(env.INVOICE_SEQUENCE.getByName(`0:${id}`));
  for (let round = 0; round < ROUNDS; round++) {
    const random = world.random.fork(`drain ${round}`);
    const weather = world.weather(random, 0);
    await worker.scheduled(createScheduledController(), { ...env, ...weather.bindings });
    while ((await consumeSome(world, random)) > 0);
    const reports = world.outside.due(100, random);
    for (const one of reports) await deliverReport(world, random, one);
    const events = world.stripe.due(100, random);
    for (const one of events) await deliverEvent(world, random, one);
    const isQuiet = reports.length + events.length === 0 && (await left(world)) === 0;
    if (isQuiet && waits.length === 0) return requireSettled(world);
    world.forward((isQuiet && waits.shift()) || (round < 60 ? 60_000 : 3_600_000));
  }
  world.violate(`sends: ${await left(world)} tasks, messages and reports never end`);
}

/** No checkout stays open or processing, even where Stripe's events were lost. */
async function requireSettled(world: World): Promise<void> {
  const rows = await world.rows<{ id: string; status: string }>(
    "select id, status from checkouts where status in ('open', 'processing') and business_id in (select value from json_each(?))",
    world.ids,
  );
  for (const { id, status } of rows) world.violate(`money: the checkout ${id} stays ${status}`);
}

async function left(world: World): Promise<number> {
  const [row] = await world.rows<{ n: number }>(
    "select count(*) as n from outbox where business_id in (select value from json_each(?))",
    world.ids,
  );
  const { queue, outside, stripe } = world;
  const underWay = [queue.waiting, queue.dead, outside.reports, stripe.pending];
  return underWay.reduce((sum, { length }) => sum + length, row?.n ?? 0);
}
