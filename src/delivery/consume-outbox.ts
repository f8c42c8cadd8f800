/** The queue's consumer: claims each task, does it, and records it in one batch with its event. */
import { issueDocument } from "../documents/invoice-pdf.ts";
import { insertEvent } from "../events/store.ts";
import { type Clock, instant } from "../platform/clock.ts";
import { openDatabase } from "../platform/db/database.ts";
import { Session } from "../platform/db/session.ts";
import type { Ids } from "../platform/ids.ts";
import { errorFacts, log } from "../platform/log.ts";
import type { OutboxMessage } from "./outbox.ts";
import {
  claimTask,
  deliveriesById,
  finishTask,
  moveDelivery,
  type OutboxRow,
  postponeTask,
  taskById,
} from "./store.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

/** For how long a claim holds: a consumer that crashed loses it, and the sweep tries again. */
const CLAIM_MS = 5 * 60_000;
/** How long a delivery waits that no configured provider can take. */
const UNCONFIGURED_MS = 15 * 60_000;
const BACKOFF_BASE_S = 30;
const BACKOFF_CAP_S = 6 * 3600;

/** Works through a batch, message by message: one failure does not repeat the others. */
export async function consumeOutbox(batch: MessageBatch<OutboxMessage>, tools: Tools): Promise<void> {
  for (const message of batch.messages) {
    try {
      await perform(message.body, tools);
      message.ack();
    } catch (error) {
      log("warn", "a task of the outbox failed and will be tried again", {
        task: message.body.id,
        ...errorFacts(error),
      });
      message.retry({ delaySeconds: await postpone(message, tools) });
    }
  }
}

/** What the queue gave up on: a delivery becomes a visible failure; a document is left to the sweep and to readers. */
export async function buryDeadTasks(batch: MessageBatch<OutboxMessage>, tools: Tools): Promise<void> {
  for (const message of batch.messages) {
    await bury(message.body, tools);
    message.ack();
  }
}

/** `min(cap, base · 2ⁿ)` plus up to a quarter of jitter, in seconds. `random` lies in [0, 1). */
function backoffSeconds(attempt: number, random: number): number {
  const delay = Math.min(BACKOFF_CAP_S, BACKOFF_BASE_S * 2 ** Math.max(0, attempt - 1));
  return Math.round(delay * (1 + random / 4));
}

async function perform({ shard, business_id, id }: OutboxMessage, tools: Tools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const now = tools.clock.now();
  const { changed } = await session.change({
    change: claimTask(session, id, now.toISOString(), later(now, CLAIM_MS)),
  });
  const [task] = changed as OutboxRow[];
  if (!task) return;
  if (task.kind === "document") await makeDocument(session, task, tools);
  else await deliver(session, task, tools);
}

async function makeDocument(session: Session, task: OutboxRow, { env, clock }: Tools): Promise<void> {
  await issueDocument({ session, env, clock }, task.ref);
  await session.change({ change: finishTask(session, task.id) });
}

/** In a sandbox the adapter is simulated. A live delivery waits until its provider is configured. */
async function deliver(session: Session, task: OutboxRow, { clock, ids }: Tools): Promise<void> {
  const [[delivery]] = await session.read([deliveriesById(session, [task.ref])]);
  const now = instant(clock);
  if (delivery?.status === "queued" && !delivery.simulated) {
    const due = later(clock.now(), UNCONFIGURED_MS);
    await session.change({ change: postponeTask(session, task.id, due) });
    return;
  }
  const data = { delivery_id: task.ref, channel: delivery?.channel, simulated: true };
  await session.change({
    change: moveDelivery(session, task.ref, { from: ["queued"], to: "delivered", now }),
    follow: [
      ...(delivery
        ? [
            insertEvent(session, delivery.invoice_id, {
              id: ids.uuid(),
              type: "delivered",
              data,
              created_at: now,
            }),
          ]
        : []),
      finishTask(session, task.id),
    ],
  });
}

async function bury({ shard, business_id, id }: OutboxMessage, tools: Tools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const [[task]] = await session.read([taskById(session, id)]);
  if (task?.kind !== "delivery") return;
  const [[delivery]] = await session.read([deliveriesById(session, [task.ref])]);
  if (!delivery) return;
  const now = instant(tools.clock);
  const reason = "Gave up after repeated failures.";
  const event = {
    id: tools.ids.uuid(),
    type: "delivery_failed" as const,
    data: { delivery_id: delivery.id, channel: delivery.channel, reason },
    created_at: now,
  };
  await session.change({
    change: moveDelivery(session, delivery.id, { from: ["queued", "sent"], to: "failed", reason, now }),
    follow: [insertEvent(session, delivery.invoice_id, event), finishTask(session, task.id)],
  });
}

/** Puts the task off as long as its message, so that neither the claim nor the sweep comes in between. */
async function postpone(message: Message<OutboxMessage>, tools: Tools): Promise<number> {
  const { shard, business_id, id } = message.body;
  const delay = backoffSeconds(message.attempts, tools.ids.fraction());
  const session = sessionOf(shard, business_id, tools);
  const due = later(tools.clock.now(), delay * 1000 - 1000);
  await session.change({ change: postponeTask(session, id, due) }).catch(() => undefined);
  return delay;
}

const sessionOf = (shard: string, businessId: string, { env, clock }: Tools): Session =>
  Session.ofBusiness(openDatabase(env, shard).db, businessId, instant(clock));

const later = (now: Date, ms: number): string => new Date(now.getTime() + ms).toISOString();
