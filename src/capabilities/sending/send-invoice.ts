import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { AddressProblemRow, DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import { deliveriesById } from "../delivery/delivery-statements.ts";
import { roomFor } from "../delivery/quota-statements.ts";
import {
  EMPTY_PLAN,
  planSend,
  planStatements,
  requireDeliverable,
  type Send,
  type SendOptions,
  type SendPlan,
  withOwnCopy,
} from "../delivery/send-plan.ts";
import {
  type Issuable,
  issuable,
  issuableStatements,
  issue,
  requireActiveClient,
  type SentInvoice,
} from "../invoices/finalize-invoice.ts";
import { sentOutcome } from "../invoices/finalize-planner.ts";
import { markReminded, markSent } from "../invoices/invoice-change-statements.ts";
import { kindOfSend, requireIssued } from "../invoices/lifecycle.ts";
import { refuseOverQuota } from "./refuse-over-quota.ts";
import { marksOfSend } from "./sendable-statements.ts";

/** The options of a send, and whether it is a reminder. */
interface InvoiceSend extends SendOptions {
  reminder?: boolean | undefined;
  /** Refuse a draft, rather than finalize it. */
  issuedOnly?: boolean | undefined;
}

/**
 * Sends an invoice by one or more channels; a draft is finalized in the same transaction or, with `issuedOnly`,
 * refused (`invoice_not_issued`). Nothing happens unless every channel can be used. Throws `not_found`, what the
 * invoice's state forbids, `client_archived`, `stale_version`, `number_taken`, `quota_used_up`, `concurrent_change`,
 * `unavailable`, the faults of `requireDeliverable`, and for a draft the errors of `finalizeRequirements`.
 */
export async function sendInvoice(
  ctx: Context,
  { id, expectedVersion, send }: { id: RecordKey; expectedVersion: ExpectedVersion; send: InvoiceSend },
): Promise<SentInvoice> {
  const eventId = ctx.ids.uuid();
  let plan = EMPTY_PLAN;
  return untilDone(async (attempt) => {
    const read = await readSendable(ctx, { id, send, plan });
    if (read.made.length > 0) return { invoice: read.invoice, deliveries: read.made };
    requireVersion(expectedVersion, read.invoice.version);
    plan = planFor(ctx, read, { send, before: plan });
    if (attempt > 0) await refuseOverQuota(ctx, plan.quota);
    const invoice = await sendOnce(ctx, read, { plan, send, eventId });
    if (typeof invoice === "string") return invoice;
    const { business_id } = invoice;
    return { invoice, deliveries: plan.deliveries.map((row) => ({ ...row, business_id })) };
  });
}

/** What sending needs, in one round trip. */
interface Sendable extends Issuable {
  /** The marks of the addresses to which it would go. */
  marks: AddressProblemRow[];
  /** The planned deliveries that exist already: an attempt whose answer was lost has made them. */
  made: DeliveryRow[];
}

/** Throws `not_found`. */
async function readSendable(
  { session }: Context,
  { id, send, plan }: { id: RecordKey; send: InvoiceSend; plan: SendPlan },
): Promise<Sendable> {
  const planned = plan.deliveries.map((delivery) => delivery.id);
  const [[invoice], [client], [business], series, marks, made] = await session.read([
    ...issuableStatements(session, id),
    marksOfSend(session, id, send),
    deliveriesById(session, planned),
  ]);
  return { ...issuable(id, invoice, client, business, series), marks, made };
}

/**
 * The plan of the attempt before, unless there is none, or a payment or its reversal came in between: then an
 * invoice is no longer the receipt that was planned.
 */
function planFor(
  ctx: Context,
  { invoice, client, business, marks }: Sendable,
  {
    send: { reminder = false, issuedOnly = false, ...options },
    before,
  }: { send: InvoiceSend; before: SendPlan },
): SendPlan {
  if (issuedOnly) requireIssued(invoice, "send");
  const { kind } = kindOfSend(invoice, reminder);
  requireActiveClient({ invoice, client });
  if (before.deliveries[0]?.kind === kind) return before;
  const send: Send = { ...withOwnCopy(options, business), invoice, kind, client, business };
  requireDeliverable(ctx.env, send, marks);
  return planSend(ctx, send);
}

/** Sends the invoice, as one attempt of `untilDone`. Returns it as sent. */
async function sendOnce(
  ctx: Context,
  read: Issuable,
  { plan, send, eventId }: { plan: SendPlan; send: InvoiceSend; eventId: string },
): Promise<InvoiceRow | NotDone> {
  const { session } = ctx;
  const { invoice } = read;
  const { kind, to } = kindOfSend(invoice, send.reminder ?? false);
  const now = instant(ctx.clock);
  if (invoice.status === "draft") return issue(ctx, read, { action: "send", eventId, plan });
  const { changed } = await session.change({
    change: markSent(session, invoice, { status: to, now }, roomFor(plan)),
    follow: [
      ...planStatements(session, invoice.id, plan),
      ...(kind === "reminder" ? [markReminded(session, invoice.id, now)] : []),
    ],
    outcome: sentOutcome(invoice.id, plan),
  });
  const [sent] = changed;
  if (!sent) return "not_as_read";
  ctx.afterwards(publish(ctx, plan.outbox));
  return sent;
}
