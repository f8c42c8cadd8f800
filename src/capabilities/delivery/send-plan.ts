/** Plans what a send writes besides the invoice itself, and checks that it can be delivered. */
import { channelProblem } from "../../adapters/carriers.ts";
import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { type NewTask, newTask } from "../../platform/outbox/tasks.ts";
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { AddressProblemRow, BusinessRow, InvoiceRow } from "../../schema/rows.ts";
import type { Channel, DeliveryKind } from "../../schema/vocabularies/deliveries.ts";
import { anInvoice, eventNow, insertEvent, type NewEvent } from "../events/event-statements.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";
import { addressKey } from "./address-mark-statements.ts";
import { type Addressees, distinct, emailsOf } from "./addressees.ts";
import { insertDelivery, type NewDelivery } from "./delivery-statements.ts";
import { type QuotaUse, quotaUse, type Sender } from "./message-quota.ts";
import { countUse } from "./quota-statements.ts";

/** What a send writes besides the invoice itself. Plain data, because it travels to the Durable Object. */
export interface SendPlan {
  deliveries: NewDelivery[];
  events: NewEvent[];
  outbox: NewTask[];
  /** What it takes of the day's quota; null when it sends nothing that counts. */
  quota: QuotaUse | null;
  /** True when its messages wait if the quota has no room, rather than that the send is refused. */
  canWait: boolean;
}

export const EMPTY_PLAN: SendPlan = {
  deliveries: [],
  events: [],
  outbox: [],
  quota: null,
  canWait: false,
};

/** The options of a send. */
export interface SendOptions {
  channels: readonly Channel[];
  /** Replaces the client's email address, and those of its contacts. */
  to?: string | undefined;
  /** Further email addresses that get a copy. */
  cc?: readonly string[] | undefined;
  /** Further email addresses that get a copy of which the others do not see. */
  bcc?: readonly string[] | undefined;
  /** The business gets such a copy, too. */
  copy_to_self?: boolean | undefined;
  /** Replaces the usual subject of the email. */
  subject?: string | undefined;
  /** Replaces the usual text of the email. */
  message?: string | undefined;
  /** Sends even though an address bounced or its owner complained. */
  force?: boolean | undefined;
}

/** A send of an invoice or credit note: its kind, its recipient and its options. */
export interface Send extends SendOptions {
  invoice: Pick<InvoiceRow, "id" | "sandbox" | "content">;
  kind: DeliveryKind;
  client: Addressees;
  business: Sender;
  /** True when the reminder schedule sends it rather than a caller. */
  automatic?: boolean;
  /** The marked addresses that are left out, rather than that the send is refused for them. */
  avoid?: readonly AddressProblemRow[];
  /** True when no caller asked for it: there is nobody to refuse it to, so it waits for the quota. */
  canWait?: boolean;
}

/** The same send with the business's own copy, if it asks for one. Throws the fault `business_without_email`. */
export function withOwnCopy<S extends SendOptions>(send: S, { email }: Pick<BusinessRow, "email">): S {
  if (!send.copy_to_self) return send;
  if (!email) throw invalidInput(["copy_to_self"], "business_without_email", {});
  return { ...send, bcc: [...(send.bcc ?? []), email] };
}

/**
 * Plans one delivery per channel. A link is delivered at once; email and SMS are queued through the outbox.
 * The caller has checked the addresses before: see `requireDeliverable`.
 */
export function planSend(at: { env: Env; ids: Ids; clock: Clock }, send: Send): SendPlan {
  const { clock } = at;
  const { channels, kind, automatic = false, canWait = automatic } = send;
  const deliveries = channels.map((channel) => newDelivery(at, send, channel));
  const sent = eventNow(at, kind === "reminder" ? "reminder_sent" : "sent", {
    kind,
    channels,
    delivery_ids: deliveries.map(({ id }) => id),
    ...(canWait && { automatic: true }),
  });
  const arrived = deliveries
    .filter(({ channel }) => channel === "link")
    .map(({ id, channel, simulated }) => eventNow(at, "delivered", { delivery_id: id, channel, simulated }));
  const outbox = deliveries
    .filter(({ status }) => status === "queued")
    .map(({ id }) => newTask({ id, kind: "delivery", ref: id }, clock));
  const quota = quotaUse(at, send.business, deliveries);
  return { deliveries, events: [sent, ...arrived], outbox, quota, canWait };
}

function newDelivery({ ids, clock }: { ids: Ids; clock: Clock }, send: Send, channel: Channel): NewDelivery {
  const { invoice, kind, cc, bcc, message, subject, automatic = false } = send;
  const now = instant(clock);
  const isEmail = channel === "email";
  const [recipient = null, ...copies] = distinct([
    ...addressesFor(channel, send),
    ...(isEmail ? (cc ?? []) : []),
  ]);
  const shown = distinct([recipient, ...copies].filter((address) => address !== null));
  const hidden = isEmail && bcc ? distinct([...shown, ...bcc]).slice(shown.length) : [];
  return {
    id: ids.uuid(),
    invoice_id: invoice.id,
    channel,
    kind,
    recipient,
    status: channel === "link" ? "delivered" : "queued",
    simulated: invoice.sandbox,
    reason: null,
    created_at: now,
    updated_at: now,
    cc: copies,
    message: isEmail ? (message ?? null) : null,
    automatic,
    resend_of: null,
    provider_id: null,
    held: false,
    bcc: hidden.length > 0 ? hidden : null,
    subject: isEmail ? (subject ?? null) : null,
  };
}

/**
 * The statements of a plan, for a chain of `whenChanged`. The first statement of the chain asks for room in
 * the quota (`roomFor`), unless the plan can wait.
 */
export function planStatements(session: Session, invoiceId: string, plan: SendPlan): Statement[] {
  const { deliveries, events, outbox, quota, canWait } = plan;
  // Either all deliveries of a plan are held or none: each looks at the count before it changes.
  const unlessHeld = canWait ? (deliveries[0]?.id ?? null) : null;
  return [
    ...deliveries.map((row) => insertDelivery(session, row, canWait ? quota : null)),
    ...(quota ? countUse(session, quota, unlessHeld) : []),
    ...events.map((event) => insertEvent(session, anInvoice(invoiceId), event)),
    ...outbox.map((task) => insertTask(session, task)),
  ];
}

/** The addresses to which a channel sends, the recipient first: none for a link, nor where none is known. */
export function addressesFor(
  channel: Channel,
  { client, to, invoice, avoid = [] }: Pick<Send, "client" | "to" | "invoice" | "avoid">,
): string[] {
  if (channel === "link") return [];
  const known =
    channel === "sms" ? [client.phone] : to ? [to] : emailsOf(client, invoice.content?.contact_id);
  return known.filter((address) => address !== null).filter((address) => !markOf(address, avoid));
}

/**
 * Throws all faults of a send: `client_without_email`, `client_without_phone`, `channel_not_set_up` (live
 * only), `needs_email` (an option that only email has), `address_bounced` and `address_complained` (unless
 * forced).
 */
export function requireDeliverable(env: Env, send: Send, marks: readonly AddressProblemRow[]): void {
  requireNoFaults([
    ...send.channels.flatMap((channel, index) => channelFaults(env, send, marks, channel, index)),
    ...optionFaults(send),
    ...(send.force ? [] : [...copyFaults("cc", send, marks), ...copyFaults("bcc", send, marks)]),
  ]);
}

function channelFaults(
  env: Env,
  send: Send,
  marks: readonly AddressProblemRow[],
  channel: Channel,
  index: number,
): InputFault[] {
  if (channel === "link") return [];
  const field = ["channels", index];
  const addresses = addressesFor(channel, send);
  if (addresses.length === 0)
    return [fault(field, channel === "email" ? "client_without_email" : "client_without_phone", {})];
  const problem = send.invoice.sandbox ? null : channelProblem(env, channel);
  if (problem) return [fault(field, "channel_not_set_up", { channel, problem })];
  const place = channel === "email" && send.to ? ["to"] : field;
  return send.force ? [] : faultsOfMarked(addresses, marks, () => place);
}

function optionFaults({ channels, to, cc, bcc, subject, message }: Send): InputFault[] {
  if (channels.includes("email")) return [];
  return Object.entries({ to, cc, bcc, subject, message })
    .filter(([, value]) => value !== undefined)
    .map(([option]) => fault([option], "needs_email", { option }));
}

const copyFaults = (
  option: "cc" | "bcc",
  send: SendOptions,
  marks: readonly AddressProblemRow[],
): InputFault[] => faultsOfMarked(send[option] ?? [], marks, (index) => [option, index]);

const faultsOfMarked = (
  addresses: readonly string[],
  marks: readonly AddressProblemRow[],
  placeOf: (index: number) => Field,
): InputFault[] =>
  addresses.flatMap((address, index) => {
    const mark = markOf(address, marks);
    return mark ? [markFault(placeOf(index), mark)] : [];
  });

/** The mark of an address, if it has one. */
const markOf = (address: string, marks: readonly AddressProblemRow[]): AddressProblemRow | undefined =>
  marks.find((mark) => mark.address === addressKey(address));

/** The fault of a send to a marked address: `address_bounced` or `address_complained`. */
export const markFault = (
  field: Field,
  { address, problem, created_at, reason }: AddressProblemRow,
): InputFault =>
  fault(field, problem === "complained" ? "address_complained" : "address_bounced", {
    address,
    at: created_at,
    reason,
  });
