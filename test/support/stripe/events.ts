/** The webhook events that this Stripe sends: what happened, to whose object, as the endpoint would receive it. */
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

/** An event and the very text that is sent and signed. */
export interface Sent<T extends EventType = EventType> {
  event: EventOf<T>;
  payload: string;
}

/** What caused it: null for whatever happens without a request, such as a customer who pays. */
interface Cause {
  requestId: string;
  idempotencyKey: string | null;
}

/** Records an event and hands it to whoever listens. */
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
    // Only what happens on a connected account names it; the platform's own events do not.
    ...(owner.account !== world.platform && { account: owner.account }),
    api_version: Stripe.API_VERSION,
    created: seconds(world),
    data: { object: structuredClone(object), ...(previous && { previous_attributes: previous }) },
    livemode: owner.livemode,
    pending_webhooks: 1,
    request: { id: cause?.requestId ?? null, idempotency_key: cause?.idempotencyKey ?? null },
    type,
  };
  // The union of all events cannot be built from a type that is only known to its caller.
  const sent = { event: event as unknown as EventOf<T>, payload: JSON.stringify(event, null, 2) };
  world.events.push(sent as unknown as Sent);
  world.onEvent(sent as unknown as Sent);
  return sent;
}

/** Ends a connection and tells the platform; the account keeps what it has. */
export function disconnect(world: World, owner: Owner): Sent<"account.application.deauthorized"> {
  world.connections.delete(connectionOf(owner));
  return emit(world, owner, "account.application.deauthorized", {
    id: world.clientIds[owner.livemode ? "live" : "test"],
    object: "application",
    name: "FastFaktura",
  });
}
