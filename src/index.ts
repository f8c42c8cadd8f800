import { createApp } from "./app.ts";
import { followTestClocks } from "./business/test-clock.ts";
import { providersOf } from "./delivery/choose-providers.ts";
import { consumeMailEvents } from "./delivery/webhooks.ts";
import { noteOverdue } from "./invoices/note-overdue.ts";
import { buryDeadTasks, consumeOutbox, type Tools } from "./outbox/consume.ts";
import { type OutboxMessage, sweepOutbox } from "./outbox/tasks.ts";
import { lookAtStaleCheckouts } from "./payments/stale-checkouts.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { forgetOldAnswers } from "./platform/db/idempotency-expiry.ts";
import { createIds, type Ids } from "./platform/ids.ts";
import { errorFacts, log } from "./platform/log.ts";
import { runReminders } from "./reminders/run-reminders.ts";

export { InvoiceSequence } from "./numbering/invoice-sequence.ts";

const app = createApp();
const ids = createIds(systemClock);

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    await consume(batch, { env, clock: systemClock, ids, providers: providersOf(env) });
  },
  async scheduled(_controller, env) {
    await everyMinute({ env, clock: systemClock, ids });
  },
} satisfies ExportedHandler<Env>;

async function consume(batch: MessageBatch, tools: Tools): Promise<void> {
  if (batch.queue.endsWith("-mail-events")) return consumeMailEvents(batch, tools);
  const tasks = batch as MessageBatch<OutboxMessage>;
  return batch.queue.endsWith("-dead") ? buryDeadTasks(tasks, tools) : consumeOutbox(tasks, tools);
}

/** The cron's jobs. Each stands alone: one that fails leaves the others their turn, and its own is the next minute. */
async function everyMinute(tools: { env: Env; clock: Clock; ids: Ids }): Promise<void> {
  const now = tools.clock.now();
  const jobs = [
    () => noteOverdue(tools),
    () => runReminders(tools),
    () => followTestClocks(tools),
    () => lookAtStaleCheckouts(tools),
    () => sweepOutbox(tools.env, now),
    () => forgetOldAnswers(tools.env, now),
  ];
  for (const job of jobs)
    await job().catch((error: unknown) => log("error", "a job of the cron failed", errorFacts(error)));
}
