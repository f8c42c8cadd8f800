import type { ClientRow } from "../clients/store.ts";
import { insertEvent, type NewEvent } from "../events/store.ts";
import { instant } from "../platform/clock.ts";
import type { Statement } from "../platform/db/database.ts";
import type { Session } from "../platform/db/session.ts";
import type { Context } from "../platform/http/context.ts";
import { type Fault, invalid } from "../platform/problems.ts";
import { type DeliveryRow, insertDelivery, insertOutbox, type OutboxRow } from "./store.ts";
import type { Channel, DeliveryKind } from "./vocabulary.ts";

/** Everything that a send writes beside the invoice itself. Plain data: it travels to the Durable Object. */
export interface SendPlan {
  deliveries: Omit<DeliveryRow, "business_id">[];
  events: NewEvent[];
  outbox: Omit<OutboxRow, "business_id">[];
}

export const EMPTY_PLAN: SendPlan = { deliveries: [], events: [], outbox: [] };

/**
 * Plans one delivery per channel. A link is delivered at once; email and SMS are queued through the outbox.
 * Throws 422 that names each channel for which the client has no address.
 */
export function planSend(
  { ids, clock }: Context,
  {
    invoiceId,
    sandbox,
    channels,
    kind,
    client,
  }: {
    invoiceId: string;
    sandbox: boolean;
    channels: readonly Channel[];
    kind: DeliveryKind;
    client: Pick<ClientRow, "email" | "phone">;
  },
): SendPlan {
  requireAddresses(channels, client);
  const now = instant(clock);
  const deliveries = channels.map((channel): SendPlan["deliveries"][number] => ({
    id: ids.uuid(),
    invoice_id: invoiceId,
    channel,
    kind,
    recipient: addressFor(channel, client),
    status: channel === "link" ? "delivered" : "queued",
    simulated: sandbox,
    reason: null,
    created_at: now,
    updated_at: now,
  }));
  const event = (type: NewEvent["type"], data: NewEvent["data"]): NewEvent => ({
    id: ids.uuid(),
    type,
    data,
    created_at: now,
  });
  const links = deliveries.filter(({ channel }) => channel === "link");
  return {
    deliveries,
    events: [
      event(kind === "reminder" ? "reminder_sent" : "sent", {
        kind,
        channels,
        delivery_ids: deliveries.map(({ id }) => id),
      }),
      ...links.map(({ id, channel, simulated }) =>
        event("delivered", { delivery_id: id, channel, simulated }),
      ),
    ],
    outbox: deliveries
      .filter(({ status }) => status === "queued")
      .map(({ id }) => newTask({ id: ids.uuid(), kind: "delivery", ref: id }, now)),
  };
}

/** A task that is due at once. */
export const newTask = (
  task: Pick<OutboxRow, "id" | "kind" | "ref">,
  now: string,
): SendPlan["outbox"][number] => ({
  ...task,
  attempts: 0,
  due_at: now,
  created_at: now,
});

/** The statements of a plan, for a chain of `whenChanged`. */
export const planStatements = (session: Session, invoiceId: string, plan: SendPlan): Statement[] => [
  ...plan.deliveries.map((row) => insertDelivery(session, row)),
  ...plan.events.map((event) => insertEvent(session, invoiceId, event)),
  ...plan.outbox.map((row) => insertOutbox(session, row)),
];

const addressFor = (channel: Channel, client: Pick<ClientRow, "email" | "phone">): string | null =>
  channel === "email" ? client.email : channel === "sms" ? client.phone : null;

function requireAddresses(channels: readonly Channel[], client: Pick<ClientRow, "email" | "phone">): void {
  const faults = channels.flatMap((channel, index): Fault[] => {
    if (channel === "link" || addressFor(channel, client)) return [];
    const missing = channel === "email" ? "email" : "phone";
    const detail = `The client has no ${missing}; set it, or send by another channel.`;
    return [{ pointer: `/channels/${index}`, code: `client_without_${missing}`, detail }];
  });
  const [first, ...others] = faults;
  if (first) throw invalid(first, ...others);
}
