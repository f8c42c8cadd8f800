import { instant } from "../../platform/clock.ts";
import { requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { publishOutbox } from "../../platform/outbox/tasks.ts";
import type { AddressProblemRow, DeliveryRow, InvoiceRow } from "../../schema/rows.ts";
import type { SendInput } from "../../surfaces/v1/invoices/invoice-json.ts";
import { deliveriesById, problemsOfSend } from "../delivery/delivery-statements.ts";
import {
  type PlannedSend,
  planSend,
  planStatements,
  requireDeliverable,
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
import { type NotIssued, untilIssued } from "../numbering/request-number.ts";

/**
 * Sends an invoice by one or more channels; a draft is finalized in the same transaction. Nothing happens unless
 * every channel can be used. Throws 404, 409 when the state forbids it, 412, 422, 503.
 */
export async function sendInvoice(ctx: Context, id: string, input: SendInput): Promise<SentInvoice> {
  const { problems, ...first } = await readSendable(ctx, id, input);
  requireVersion(ctx, first.invoice.version);
  const plan = planFor(ctx, first, input, problems);
  const eventId = ctx.ids.uuid();
  return untilIssued(async (attempt) => {
    const { made, ...read } = attempt > 0 ? await readAgain(ctx, id, plan) : { ...first, made: [] };
    if (made.length > 0) return { invoice: read.invoice, deliveries: made };
    requireVersion(ctx, read.invoice.version);
    const invoice = await sendOnce(ctx, read, plan, input, eventId);
    if (typeof invoice === "string") return invoice;
    const { business_id } = invoice;
    return { invoice, deliveries: plan.deliveries.map((row) => ({ ...row, business_id })) };
  });
}

/** What sending needs, and what is wrong with the addresses it would go to; one round trip. Throws 404. */
async function readSendable(
  { session }: Context,
  id: string,
  { to, cc = [] }: SendInput,
): Promise<Issuable & { problems: AddressProblemRow[] }> {
  const [[invoice], [client], [business], series, problems] = await session.read([
    ...issuableStatements(session, id),
    problemsOfSend(session, id, [...(to ? [to] : []), ...cc]),
  ]);
  return { ...issuable(id, invoice, client, business, series), problems };
}

function planFor(
  ctx: Context,
  { invoice, client }: Issuable,
  { channels, reminder = false, to, cc, message, force }: SendInput,
  problems: readonly AddressProblemRow[],
): SendPlan {
  const { kind } = kindOfSend(invoice, reminder, channels);
  const { id: invoiceId, sandbox } = invoice;
  const send: PlannedSend = { invoiceId, sandbox, channels, kind, client, to, cc, message };
  requireDeliverable(ctx.env, { ...send, force }, problems);
  return planSend(ctx, send);
}

/** The invoice as sent, as an attempt of `untilIssued`. */
async function sendOnce(
  ctx: Context,
  read: Issuable,
  plan: SendPlan,
  { channels, reminder = false }: SendInput,
  eventId: string,
): Promise<InvoiceRow | NotIssued> {
  const { session } = ctx;
  const { invoice } = read;
  const { to } = kindOfSend(invoice, reminder, channels);
  if (invoice.status === "draft") return issue(ctx, read, { status: "sent", eventId, plan });
  const { changed } = await session.change({
    change: markSent(session, invoice, to, instant(ctx.clock)),
    follow: planStatements(session, invoice.id, plan),
    outcome: sentOutcome(session, invoice.id, plan),
  });
  const [sent] = changed as InvoiceRow[];
  if (sent) publishOutbox(ctx, plan.outbox);
  return sent ?? "not_as_read";
}

/** What the next attempt needs, and the deliveries of this very request, if an attempt whose answer was lost made them. */
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
