import { channelProblem } from "../../adapters/carriers.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import type { Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Fault, invalid } from "../../platform/http/problem.ts";
import type { Ids } from "../../platform/ids.ts";
import { insertOutbox } from "../../platform/outbox/outbox-statements.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type { AddressProblemRow, ClientRow, DeliveryRow, OutboxRow } from "../../schema/rows.ts";
import type { Channel, DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import { insertEvent, type NewEvent } from "../events/event-statements.ts";
import { addressKey, insertDelivery } from "./delivery-statements.ts";

/** Everything that a send writes beside the invoice itself. Plain data: it travels to the Durable Object. */
export interface SendPlan {
  deliveries: Omit<DeliveryRow, "business_id">[];
  events: NewEvent[];
  outbox: Omit<OutboxRow, "business_id">[];
}

export const EMPTY_PLAN: SendPlan = { deliveries: [], events: [], outbox: [] };

type Addresses = Pick<ClientRow, "email" | "phone">;

export interface PlannedSend {
  invoiceId: string;
  sandbox: boolean;
  channels: readonly Channel[];
  kind: DeliveryKind;
  client: Addresses;
  /** Takes the place of the client's email address. */
  to?: string | undefined;
  cc?: readonly string[] | undefined;
  message?: string | undefined;
  /** By the reminder schedule rather than by a caller. */
  automatic?: boolean;
}

/**
 * Plans one delivery per channel. A link is delivered at once; email and SMS are queued through the outbox.
 * What it needs must have been checked: see `requireDeliverable`.
 */
export function planSend({ ids, clock }: { ids: Ids; clock: Clock }, send: PlannedSend): SendPlan {
  const { invoiceId, sandbox, channels, kind, automatic = false } = send;
  const now = instant(clock);
  const deliveries = channels.map((channel): SendPlan["deliveries"][number] => ({
    id: ids.uuid(),
    invoice_id: invoiceId,
    channel,
    kind,
    recipient: addressFor(channel, send),
    status: channel === "link" ? "delivered" : "queued",
    simulated: sandbox,
    reason: null,
    created_at: now,
    updated_at: now,
    cc: channel === "email" ? [...(send.cc ?? [])] : [],
    message: channel === "email" ? (send.message ?? null) : null,
    automatic,
    resend_of: null,
    provider_id: null,
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
        ...(automatic && { automatic }),
      }),
      ...links.map(({ id, channel, simulated }) =>
        event("delivered", { delivery_id: id, channel, simulated }),
      ),
    ],
    outbox: deliveries
      .filter(({ status }) => status === "queued")
      .map(({ id }) => newTask({ id: ids.uuid(), kind: "delivery", ref: id }, clock)),
  };
}

/** The statements of a plan, for a chain of `whenChanged`. */
export const planStatements = (session: Session, invoiceId: string, plan: SendPlan): Statement[] => [
  ...plan.deliveries.map((row) => insertDelivery(session, row)),
  ...plan.events.map((event) => insertEvent(session, invoiceId, event)),
  ...plan.outbox.map((row) => insertOutbox(session, row)),
];

/** Where a channel leads: null for a link, and for a client without such an address. */
export const addressFor = (
  channel: Channel,
  { client, to }: { client: Addresses; to?: string | undefined },
) => (channel === "email" ? (to ?? client.email) : channel === "sms" ? client.phone : null);

/**
 * Throws 422 that names every fault of a send: a client without the address that a channel needs, a channel that this
 * deployment has not set up, an address that bounced or complained (unless forced), options that only email has.
 */
export function requireDeliverable(
  env: Env,
  send: PlannedSend & { force?: boolean | undefined },
  problems: readonly AddressProblemRow[],
): void {
  const faults = [
    ...send.channels.flatMap((channel, index) => channelFaults(env, send, problems, channel, index)),
    ...optionFaults(send),
    ...(send.force ? [] : copyFaults(send.cc ?? [], problems)),
  ];
  const [first, ...others] = faults;
  if (first) throw invalid(first, ...others);
}

function channelFaults(
  env: Env,
  send: PlannedSend & { force?: boolean | undefined },
  problems: readonly AddressProblemRow[],
  channel: Channel,
  index: number,
): Fault[] {
  if (channel === "link") return [];
  const pointer = `/channels/${index}`;
  const address = addressFor(channel, send);
  if (!address) {
    const missing = channel === "email" ? "email" : "phone";
    const detail = `The client has no ${missing}; set it, or send by another channel.`;
    return [{ pointer, code: `client_without_${missing}`, detail }];
  }
  const unset = send.sandbox ? null : channelProblem(env, channel);
  if (unset) return [{ pointer, code: "channel_not_set_up", detail: unset }];
  const problem = send.force ? undefined : problemOf(address, problems);
  if (!problem) return [];
  return [addressFault(channel === "email" && send.to ? "/to" : pointer, problem)];
}

function optionFaults({ channels, to, cc, message }: PlannedSend): Fault[] {
  if (channels.includes("email")) return [];
  return Object.entries({ to, cc, message }).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [
          {
            pointer: `/${name}`,
            code: "needs_email",
            detail: `Only an email carries \`${name}\`; add \`email\` to the channels.`,
          },
        ],
  );
}

const copyFaults = (cc: readonly string[], problems: readonly AddressProblemRow[]): Fault[] =>
  cc.flatMap((address, index) => {
    const problem = problemOf(address, problems);
    return problem ? [addressFault(`/cc/${index}`, problem)] : [];
  });

/** The mark of an address, if it has one. */
export const problemOf = (address: string, problems: readonly AddressProblemRow[]) =>
  problems.find((problem) => problem.address === addressKey(address));

/** The fault of a send to a marked address. */
export function addressFault(
  pointer: string,
  { address, problem, created_at, reason }: AddressProblemRow,
): Fault {
  const day = created_at.slice(0, 10);
  const what =
    problem === "complained"
      ? `The owner of ${address} reported a message as spam on ${day}`
      : `${address} took no message on ${day}${reason ? ` (${reason})` : ""}`;
  return {
    pointer,
    code: `address_${problem}`,
    detail: `${what}. Correct the address, or send with \`force: true\`.`,
  };
}
