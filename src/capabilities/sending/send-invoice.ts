import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { AddressProblemRow, DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import { deliveriesById } from "../delivery/delivery-statements.ts";
import {
  planSend,
  planStatements,
  requireDeliverable,
  type Send,
  type SendOptions,
  type SendPlan,
} from "../delivery/send-plan.ts";
import {
  type Issuable,
  issuable,
  issuableStatements,
  issue,
  type SentInvoice,
} from "../invoices/finalize-invoice.ts";
import { sentOutcome } from "../invoices/finalize-planner.ts";
import { markSent } from "../invoices/invoice-statements.ts";
import { kindOfSend } from "../invoices/lifecycle.ts";
import { marksOfSend } from "./sendable-statements.ts";

/** The options of a send, and whether it is a reminder. */
interface InvoiceSend extends SendOptions {
  reminder?: boolean | undefined;
}

/**
 * Sends an invoice by one or more channels; a draft is finalized in the same transaction. Nothing happens
 * unless every channel can be used. Throws `not_found`, what the invoice's state forbids, `stale_version`,
 * `number_taken`, `concurrent_change`, `unavailable`, the faults of `requireDeliverable`, and the fault
 * `due_before_issue`.
 */
export async function sendInvoice(
  ctx: Context,
  { id, expectedVersion, send }: { id: string; expectedVersion: ExpectedVersion; send: InvoiceSend },
): Promise<SentInvoice> {
  const { marks, ...first } = await readSendable(ctx, id, send);
  requireVersion(expectedVersion, first.invoice.version);
  const plan = planFor(ctx, first, send, marks);
  const eventId = ctx.ids.uuid();
  return untilDone(async (attempt) => {
    const { made, ...read } = attempt > 0 ? await readAgain(ctx, id, plan) : { ...first, made: [] };
    if (made.length > 0) return { invoice: read.invoice, deliveries: made };
    requireVersion(expectedVersion, read.invoice.version);
    const invoice = await sendOnce(ctx, read, { plan, send, eventId });
    if (typeof invoice === "string") return invoice;
    const { business_id } = invoice;
    return { invoice, deliveries: plan.deliveries.map((row) => ({ ...row, business_id })) };
  });
}

/** What sending needs, with the marks of its addresses; one round trip. Throws `not_found`. */
async function readSendable(
  { session }: Context,
  id: string,
  send: InvoiceSend,
): Promise<Issuable & { marks: AddressProblemRow[] }> {
  const [[invoice], [client], [business], series, marks] = await session.read([
    ...issuableStatements(session, id),
    marksOfSend(session, id, send),
  ]);
  return { ...issuable(id, invoice, client, business, series), marks };
}

function planFor(
  ctx: Context,
  { invoice, client }: Issuable,
  { reminder = false, ...options }: InvoiceSend,
  marks: readonly AddressProblemRow[],
): SendPlan {
  const { kind } = kindOfSend(invoice, reminder, options.channels);
  const send: Send = { ...options, invoice, kind, client };
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
  const { to } = kindOfSend(invoice, send.reminder ?? false, send.channels);
  if (invoice.status === "draft") return issue(ctx, read, { status: "sent", eventId, plan });
  const { changed } = await session.change({
    change: markSent(session, invoice, to, instant(ctx.clock)),
    follow: planStatements(session, invoice.id, plan),
    outcome: sentOutcome(session, invoice.id, plan),
  });
  const [sent] = changed;
  if (!sent) return "not_as_read";
  ctx.afterwards(publish(ctx, plan.outbox));
  return sent;
}

/**
 * What the next attempt needs, with the deliveries of this request that exist already: an attempt whose
 * answer was lost may have made them.
 */
async function readAgain(
  { session }: Context,
  id: string,
  { deliveries }: SendPlan,
): Promise<Issuable & { made: DeliveryRow[] }> {
  const ids = deliveries.map((delivery) => delivery.id);
  const [[invoice], [client], [business], series, made] = await session.read([
    ...issuableStatements(session, id),
    deliveriesById(session, ids),
  ]);
  return { ...issuable(id, invoice, client, business, series), made };
}
