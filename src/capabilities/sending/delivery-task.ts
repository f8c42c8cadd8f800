/** The outbox's `delivery` task: composes a message and hands it to its carrier, or records its failure. */
import { ProviderError } from "../../adapters/message-ports.ts";
import { clockAhead } from "../../platform/clock.ts";
import { defineHandler, type OutboxHandler, type TaskContext } from "../../platform/outbox/handler.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { deliveriesById, deliveriesOfTasks } from "../delivery/delivery-statements.ts";
import { type DeliveryMeans, deliver, failDelivery } from "./deliver.ts";
import { documentsOfTasks, filesOfTasks, historiesOfTasks } from "./sendable-statements.ts";

const GAVE_UP = "Gave up after repeated failures.";

/** The handler of deliveries. */
export const deliveryTask = (means: DeliveryMeans): OutboxHandler =>
  defineHandler({
    kind: "delivery",
    reads: (session, taskIds) => [
      deliveriesOfTasks(session, taskIds),
      documentsOfTasks(session, taskIds),
      ownBusiness(session),
      filesOfTasks(session, taskIds),
      historiesOfTasks(session, taskIds),
    ],
    async perform(at, [deliveries, documents, [business], attached, histories]) {
      const delivery = deliveries.find(({ id }) => id === at.task.ref);
      const invoice = documents.find(({ id }) => id === delivery?.invoice_id);
      const history = histories.find(({ id }) => id === delivery?.invoice_id);
      if (delivery?.status !== "queued" || !invoice || !business || !history) return "done";
      const tools = { ...at, clock: clockAhead(at.clock, business.clock_ahead_ms), ...means };
      try {
        const files = attached
          .filter(({ invoice_id }) => invoice_id === invoice.id)
          .sort((one, other) => (one.id < other.id ? -1 : 1));
        return await deliver(tools, { delivery, invoice, business, history, files });
      } catch (error) {
        if (!(error instanceof ProviderError) || error.temporary) throw error;
        await failDelivery(tools, delivery, { reason: error.message, badAddress: error.badAddress });
        return "recorded";
      }
    },
    giveUp,
  });

async function giveUp(at: TaskContext, error: unknown): Promise<void> {
  const { session, task, clock } = at;
  const [[delivery], [business]] = await session.read([
    deliveriesById(session, [task.ref]),
    ownBusiness(session),
  ]);
  if (!delivery || !business) return;
  const isRefusal = error instanceof ProviderError;
  await failDelivery({ ...at, clock: clockAhead(clock, business.clock_ahead_ms) }, delivery, {
    reason: isRefusal ? error.message : GAVE_UP,
    badAddress: isRefusal && error.badAddress,
  });
}
