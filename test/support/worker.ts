/** The Worker's app with replaced bindings, and the queue's consumer run by hand. */
import {
  createExecutionContext,
  createMessageBatch,
  getQueueResult,
  waitOnExecutionContext,
} from "cloudflare:test";
import { env } from "cloudflare:workers";
import { type CarriersOf, carriersOf as configuredCarriers } from "../../src/adapters/carriers.ts";
import { createApp } from "../../src/app.ts";
import worker from "../../src/index.ts";
import { outboxHandlers } from "../../src/outbox-handlers.ts";
import { systemClock } from "../../src/platform/clock.ts";
import { createIds } from "../../src/platform/ids.ts";
import { type ConsumerTools, consumeOutbox } from "../../src/platform/outbox/consume.ts";
import type { OutboxMessage } from "../../src/platform/outbox/publish.ts";
import type { Fetch } from "./business.ts";

const QUEUE = "fastfaktura-outbox";

/**
 * Answers requests with the app and some replaced bindings. Waits for the work that a request leaves behind.
 */
export function appWith(bindings: Partial<Env>): Fetch {
  const app = createApp();
  return async (request) => {
    const ctx = createExecutionContext();
    const response = await app.fetch(request, { ...env, ...bindings }, ctx);
    await waitOnExecutionContext(ctx);
    return response;
  };
}

/**
 * A queue that keeps its messages (of one business, if named) and never delivers them: the test decides when.
 */
export function heldQueue(businessId?: string): { queue: Queue; messages: OutboxMessage[] } {
  const messages: OutboxMessage[] = [];
  const queue = {
    async sendBatch(batch: Iterable<MessageSendRequest<OutboxMessage>>) {
      const bodies = [...batch].map(({ body }) => body);
      messages.push(...bodies.filter(({ business_id }) => !businessId || business_id === businessId));
    },
  };
  return { queue: queue as unknown as Queue, messages };
}

/**
 * Runs the outbox consumer on messages, with the environment, carriers, clock or ids of a test. Gives the
 * queue's result.
 */
export async function work(
  messages: readonly OutboxMessage[],
  {
    attempts = 1,
    carriersOf = configuredCarriers,
    ...over
  }: Partial<ConsumerTools> & { attempts?: number; carriersOf?: CarriersOf } = {},
) {
  const batch = createMessageBatch<OutboxMessage>(
    QUEUE,
    messages.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts, body })),
  );
  const bindings = over.env ?? env;
  await consumeOutbox(batch, {
    clock: systemClock,
    ids: createIds(systemClock),
    handlers: outboxHandlers(carriersOf),
    ...over,
    env: bindings,
  });
  return getQueueResult(batch, createExecutionContext());
}

/**
 * Passes messages to the Worker as the platform does. Gives which it acknowledged and which it wants retried.
 */
export async function consume(
  messages: readonly OutboxMessage[],
  { dead = false, attempts = 1, bindings = {} as Partial<Env> } = {},
) {
  const batch = createMessageBatch<OutboxMessage>(
    dead ? `${QUEUE}-dead` : QUEUE,
    messages.map((body, index) => ({ id: String(index), timestamp: new Date(), attempts, body })),
  );
  const ctx = createExecutionContext();
  await worker.queue(batch, { ...env, ...bindings });
  return getQueueResult(batch, ctx);
}
