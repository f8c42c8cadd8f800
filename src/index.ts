import { providersOf } from "./adapters/carriers.ts";
import { createApp } from "./app.ts";
import { noteOverdue } from "./capabilities/invoices/note-overdue.ts";
import { runReminders } from "./capabilities/reminders/run-reminders.ts";
import { followTestClocks } from "./capabilities/sandbox/test-clock.ts";
import { lookAtStaleCheckouts } from "./capabilities/stripe/stale-checkouts.ts";
import { type Clock, systemClock } from "./platform/clock.ts";
import { forgetOldAnswers } from "./platform/database/forget-old-answers.ts";
import { createIds, type Ids } from "./platform/ids.ts";
import { errorFacts, log } from "./platform/log.ts";
import { buryDeadTasks, consumeOutbox, type Tools } from "./platform/outbox/consume.ts";
import { type OutboxMessage, sweepOutbox } from "./platform/outbox/tasks.ts";
import { consumeMailEvents } from "./surfaces/provider-webhooks/delivery-reports.ts";

export { InvoiceSequence } from "./capabilities/numbering/invoice-sequence.ts";

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
