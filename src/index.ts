/**
 * The Worker's entry points: HTTP requests, queues, the cron, and the Durable Object that numbers documents.
 */
import { carriersOf } from "./adapters/carriers.ts";
import { createApp } from "./app.ts";
import { creditNotePlanner } from "./capabilities/credit-notes/credit-note-planner.ts";
import { finalizePlanner } from "./capabilities/invoices/finalize-planner.ts";
import { NumberingSequence } from "./capabilities/numbering/numbering-sequence.ts";
import type { Planner } from "./capabilities/numbering/planner.ts";
import { everyMinute } from "./cron-jobs.ts";
import { outboxHandlers } from "./outbox-handlers.ts";
import { systemClock } from "./platform/clock.ts";
import { createIds } from "./platform/ids.ts";
import { buryDeadTasks, consumeOutbox } from "./platform/outbox/consume.ts";
import type { OutboxMessage } from "./platform/outbox/publish.ts";
import { consumeMailReports } from "./surfaces/provider-webhooks/message-reports.ts";

/** One object per business. Each kind of numbered document has its planner here. */
export class InvoiceSequence extends NumberingSequence {
  protected override readonly planners: readonly Planner[] = [finalizePlanner, creditNotePlanner];
}

const app = createApp();
const ids = createIds(systemClock);
const handlers = outboxHandlers(carriersOf);

export default {
  fetch: app.fetch,
  async queue(batch, env) {
    const tools = { env, clock: systemClock, ids, handlers };
    if (batch.queue.endsWith("-mail-events")) return consumeMailReports(batch, tools);
    const tasks = batch as MessageBatch<OutboxMessage>;
    return batch.queue.endsWith("-dead") ? buryDeadTasks(tasks, tools) : consumeOutbox(tasks, tools);
  },
  async scheduled(_controller, env) {
    await everyMinute({ env, clock: systemClock, ids });
  },
} satisfies ExportedHandler<Env>;
