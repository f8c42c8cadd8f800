import { createApp } from "./app.ts";
import { buryDeadTasks, consumeOutbox } from "./delivery/consume-outbox.ts";
import { type OutboxMessage, sweepOutbox } from "./delivery/outbox.ts";
import { systemClock } from "./platform/clock.ts";
import { forgetOldAnswers } from "./platform/db/idempotency-expiry.ts";
import { createIds } from "./platform/ids.ts";

export { InvoiceSequence } from "./numbering/invoice-sequence.ts";

const app = createApp();
const ids = createIds(systemClock);

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const work = batch.queue.endsWith("-dead") ? buryDeadTasks : consumeOutbox;
    await work(batch, { env, clock: systemClock, ids });
  },
  async scheduled(_controller, env) {
    const now = systemClock.now();
    await sweepOutbox(env, now);
    await forgetOldAnswers(env, now);
  },
} satisfies ExportedHandler<Env, OutboxMessage>;
