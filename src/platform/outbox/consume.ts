/** The queue's consumer: claims the tasks of a batch, does each, and records it in one D1 batch with its event. */

import type { Providers } from "../../adapters/carriers.ts";
import { ownBusiness } from "../../capabilities/business/business-statements.ts";
import { deliveriesOfTasks, invoicesOfTasks } from "../../capabilities/delivery/delivery-statements.ts";
import { issueDocument } from "../../capabilities/issued-files/invoice-pdf.ts";
import { giveUpDelivery, makeDelivery } from "../../capabilities/sending/delivery-task.ts";
import { applyStripeEvent } from "../../capabilities/stripe/apply-stripe-event.ts";
import { settleCheckout } from "../../capabilities/stripe/end-checkout.ts";
import type { BusinessRow, DeliveryRow, InvoiceRow, OutboxRow } from "../../schema/rows.ts";
import { after, type Clock, instant } from "../clock.ts";
import { openDatabase } from "../database/database.ts";
import { Session } from "../database/session.ts";
import type { Ids } from "../ids.ts";
import { errorFacts, log } from "../log.ts";
import { claimTasks, finishTask, postponeTask, taskById } from "./outbox-statements.ts";
import { backoffSeconds } from "./retry-policy.ts";
import { type OutboxMessage, pullTasks } from "./tasks.ts";

export interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
  /** Who carries messages; the simulated ones carry nothing. */
  providers: (simulated: boolean) => Providers;
}

/** For how long a claim holds: a consumer that crashed loses it, and the sweep tries again. */
const CLAIM_MS = 5 * 60_000;
/** Provider calls of one business at a time; a Worker may hold six connections open. */
const ABREAST = 4;
/** A lane with so many tasks in one batch has more waiting, most likely. */
const BUSY_LANE = 10;
const RETRY_GRACE_MS = 60_000;
const DAY_MS = 86_400_000;

type Lane = { shard: string; business_id: string; messages: Message<OutboxMessage>[] };
type Claimed = {
  tasks: OutboxRow[];
  deliveries: DeliveryRow[];
  invoices: InvoiceRow[];
  business: BusinessRow;
};

/** Works through a batch: businesses side by side, so that a slow one holds up no other; one failure repeats only itself. */
export async function consumeOutbox(batch: MessageBatch<OutboxMessage>, tools: Tools): Promise<void> {
  await Promise.all(lanesOf(batch.messages).map((lane) => workLane(lane, tools)));
}

/** What the queue gave up on: a delivery becomes a visible failure; a document is left to the sweep and to readers. */
export async function buryDeadTasks(batch: MessageBatch<OutboxMessage>, tools: Tools): Promise<void> {
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
    // A message that stands twice in a batch is one task: doing both at once would call the provider twice.
    if (lane.messages.some(({ body }) => body.id === message.body.id)) message.ack();
    else lane.messages.push(message);
    lanes.set(name, lane);
  }
  return [...lanes.values()];
}

async function workLane({ shard, business_id, messages }: Lane, tools: Tools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const claimed = await claim(session, messages, tools);
  if (!claimed) return;
  const waiting = messages.filter((message) => {
    if (claimed.tasks.some(({ id }) => id === message.body.id)) return true;
    // Done, or another consumer has it: if that one crashes, the sweep brings the task back.
    message.ack();
    return false;
  });
  await abreast(waiting, (message) => attempt(session, message, claimed, tools));
  if (waiting.length >= BUSY_LANE)
    await pullTasks(session, { ...tools, shard, done: waiting.length }).catch((error: unknown) =>
      log("warn", "the next tasks of a business wait for the sweep", errorFacts(error)),
    );
}

/** Claims the tasks and reads all that they need, in one round trip. Null when D1 failed: the queue asks again. */
async function claim(
  session: Session,
  messages: readonly Message<OutboxMessage>[],
  { clock }: Tools,
): Promise<Claimed | null> {
  const ids = messages.map(({ body }) => body.id);
  const now = clock.now();
  try {
    const [tasks, deliveries, invoices, [business]] = await session.read([
      claimTasks(session, ids, now.toISOString(), after(now, CLAIM_MS)),
      deliveriesOfTasks(session, ids),
      invoicesOfTasks(session, ids),
      ownBusiness(session),
    ]);
    if (business) return { tasks, deliveries, invoices, business };
  } catch (error) {
    log("warn", "tasks of the outbox could not be claimed and will be tried again", errorFacts(error));
    for (const message of messages) message.retry({ delaySeconds: backoffSeconds(message.attempts, 0) });
    return null;
  }
  for (const message of messages) message.ack();
  return null;
}

async function attempt(
  session: Session,
  message: Message<OutboxMessage>,
  claimed: Claimed,
  tools: Tools,
): Promise<void> {
  const task = claimed.tasks.find(({ id }) => id === message.body.id);
  if (!task) return;
  try {
    await perform[task.kind]({ session, shard: message.body.shard, task, claimed, tools });
    message.ack();
  } catch (error) {
    const facts = { task: task.id, attempts: task.attempts, ...errorFacts(error) };
    log("warn", "a task of the outbox failed and will be tried again", facts);
    message.retry({ delaySeconds: await postpone(session, task, tools) });
  }
}

interface Work {
  session: Session;
  shard: string;
  task: OutboxRow;
  claimed: Claimed;
  tools: Tools;
}

/** How each kind of task is done. */
const perform: Record<OutboxRow["kind"], (work: Work) => Promise<void>> = {
  delivery: makeDeliveryOf,
  document: async (work) => {
    await issueDocument({ ...work.tools, session: work.session }, work.task.ref);
    await finish(work);
  },
  stripe_event: async (work) => {
    await applyStripeEvent({ ...work.tools, session: work.session, shard: work.shard }, work.task.ref);
    await finish(work);
  },
  checkout_expiry: async (work) => {
    const standing = await settleCheckout({ ...work.tools, session: work.session }, work.task.ref);
    await (standing === "settled" ? finish(work) : putOff(work));
  },
};

async function finish({ session, task }: Work): Promise<void> {
  await session.change({ change: finishTask(session, task.id) });
}

/** Does the task again another day, without counting this as a failure. */
async function putOff({ session, task, tools: { clock } }: Work): Promise<void> {
  const due = after(clock.now(), DAY_MS);
  await session.change({ change: postponeTask(session, task.id, due, due) });
}

async function makeDeliveryOf({ session, shard, task, claimed, tools }: Work): Promise<void> {
  const { deliveries, invoices, business } = claimed;
  const delivery = deliveries.find(({ id }) => id === task.ref);
  const invoice = invoices.find(({ id }) => id === delivery?.invoice_id);
  await makeDelivery({ ...tools, session, shard }, { task, delivery, invoice, business });
}

async function bury({ shard, business_id, id }: OutboxMessage, tools: Tools): Promise<void> {
  const session = sessionOf(shard, business_id, tools);
  const [[task]] = await session.read([taskById(session, id)]);
  if (task?.kind === "delivery") await giveUpDelivery({ ...tools, session }, task.ref);
}

/** Puts the task off as long as its message; the sweep takes over should that get lost. In seconds. */
async function postpone(session: Session, task: OutboxRow, { clock, ids }: Tools): Promise<number> {
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

/** Runs `work` over all items, a few at a time. */
async function abreast<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  const worker = async () => {
    for (const item of rest) await work(item);
  };
  await Promise.all(Array.from({ length: ABREAST }, worker));
}

const sessionOf = (shard: string, businessId: string, { env, clock }: Tools): Session =>
  Session.ofBusiness(openDatabase(env, shard).db, businessId, instant(clock));
