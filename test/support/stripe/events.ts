/** The webhook events that this Stripe sends, as an endpoint receives them. */
import Stripe from "stripe";
import { connectionOf, newId, type Owner, seconds, type World } from "./world.ts";

export type EventType =
  | "account.application.deauthorized"
  | "account.updated"
  | "charge.dispute.closed"
  | "charge.dispute.created"
  | "charge.refunded"
  | "charge.refund.updated"
  | "checkout.session.async_payment_failed"
  | "checkout.session.async_payment_succeeded"
  | "checkout.session.completed"
  | "checkout.session.expired"
  | "payment_intent.payment_failed"
  | "refund.failed";

export type EventOf<T extends EventType> = Extract<Stripe.Event, { type: T }>;

/** An event, and the exact text that is sent and signed. */
export interface Sent<T extends EventType = EventType> {
  event: EventOf<T>;
  payload: string;
}

/** The request that caused an event; absent where there was none, as when a customer pays. */
interface Cause {
  requestId: string;
  idempotencyKey: string | null;
}

/** Records an event and passes it to the listener. */
export function emit<T extends EventType>(
  world: World,
  owner: Owner,
  type: T,
  object: EventOf<T>["data"]["object"],
  { previous, cause }: { previous?: Record<string, unknown>; cause?: Cause | undefined } = {},
): Sent<T> {
  const event = {
    id: newId("evt"),
    object: "event",
    // Only an event of a connected account names its account; the platform's own events do not.
    ...(owner.account !== world.platform && { account: owner.account }),
    api_version: Stripe.API_VERSION,
    created: seconds(world),
    data: { object: structuredClone(object), ...(previous && { previous_attributes: previous }) },
    livemode: owner.livemode,
    pending_webhooks: 1,
    request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
    type,
  };
  // TypeScript cannot build the union of all events from a type that only the caller knows.
  const sent = { event: event as unknown as EventOf<T>, payload: JSON.stringify(event, null, 2) };
  world.events.push(sent as unknown as Sent);
  world.onEvent(sent as unknown as Sent);
  return sent;
}

/** Ends a connection and tells the platform. The account keeps its objects. */
export function disconnect(world: World, owner: Owner): Sent<"account.application.deauthorized"> {
  world.connections.delete(connectionOf(owner));
  return emit(world, owner, "account.application.deauthorized", {
    id: world.clientIds[owner.livemode ? "live" : "test"],
    object: "application",
    name: "FastFaktura",
  });
}
