/** A delivery as a task of the outbox: made, or visibly failed. */

import { ProviderError } from "../../adapters/message-ports.ts";
import { clockAhead } from "../../platform/clock.ts";
import { finishTask } from "../../platform/outbox/outbox-statements.ts";
import { MAX_ATTEMPTS } from "../../platform/outbox/retry-policy.ts";
import type { BusinessRow, DeliveryRow, InvoiceRow, OutboxRow } from "../../schema/rows.ts";
import { deliveriesById } from "../delivery/delivery-statements.ts";
import { type DeliveryTools, deliver, failDelivery } from "./deliver.ts";

const GAVE_UP = "Gave up after repeated failures.";

/** Tries once. Throws what is worth another try; what is not, and the last try, become a visible failure. */
export async function makeDelivery(
  tools: DeliveryTools,
  {
    task,
    delivery,
    invoice,
    business,
  }: {
    task: OutboxRow;
    delivery: DeliveryRow | undefined;
    invoice: InvoiceRow | undefined;
    business: BusinessRow;
  },
): Promise<void> {
  const { session } = tools;
  const clock = clockAhead(tools.clock, business.clock_ahead_ms);
  if (delivery?.status !== "queued" || !invoice) {
    await session.change({ change: finishTask(session, task.id) });
    return;
  }
  try {
    await deliver({ ...tools, clock }, { task, delivery, invoice, business });
  } catch (error) {
    const final = error instanceof ProviderError ? !error.temporary : false;
    if (!final && task.attempts < MAX_ATTEMPTS) throw error;
    await failDelivery({ ...tools, clock }, delivery, {
      reason: error instanceof ProviderError ? error.message : GAVE_UP,
      badAddress: error instanceof ProviderError && error.badAddress,
    });
  }
}

/** Makes the end of a delivery visible whose message the queue gave up. */
export async function giveUpDelivery(
  tools: Pick<DeliveryTools, "session" | "clock" | "ids">,
  id: string,
): Promise<void> {
  const [[delivery]] = await tools.session.read([deliveriesById(tools.session, [id])]);
  if (delivery) await failDelivery(tools, delivery, { reason: GAVE_UP, badAddress: false });
}
