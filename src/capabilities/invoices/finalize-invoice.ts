import type { Session } from "../../platform/database/session.ts";
import { requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import { newTask, publishOutbox } from "../../platform/outbox/tasks.ts";
import type { BusinessRow, ClientRow, DeliveryRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { EMPTY_PLAN, type SendPlan } from "../delivery/send-plan.ts";
import { issuanceAt } from "../numbering/next-number.ts";
import {
  askSequence,
  lastIssueDates,
  type NotIssued,
  numberingSettings,
  untilIssued,
} from "../numbering/request-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { type IssueRequest, sentOutcome } from "./finalize-planner.ts";
import { known } from "./get-invoice.ts";
import { clientOfInvoice, invoiceById } from "./invoice-statements.ts";
import { transition } from "./lifecycle.ts";
import { partiesOf } from "./parties.ts";

/** An issued invoice, and the deliveries that this request made. */
export interface SentInvoice {
  invoice: InvoiceRow;
  deliveries: DeliveryRow[];
}

/** A draft and everything that finalizing it freezes or relies on. */
export interface Issuable {
  invoice: InvoiceRow;
  client: ClientRow;
  business: BusinessRow;
  series: SeriesRow[];
}

/**
 * Gives a draft its number and freezes it. Asked for an invoice that is issued already, it answers with it: asking
 * twice is safe. Throws 404, 409, 412, 422 when the due date lies before the issue date, and 503.
 */
export async function finalizeInvoice(ctx: Context, id: string): Promise<SentInvoice> {
  const eventId = ctx.ids.uuid();
  const invoice = await untilIssued(async () => {
    const read = await readIssuable(ctx, id);
    transition(read.invoice, "finalize");
    if (read.invoice.finalized_at) {
      await ctx.session.settle(sentOutcome(ctx.session, id, EMPTY_PLAN));
      return read.invoice;
    }
    requireVersion(ctx, read.invoice.version);
    return issue(ctx, read, { status: "finalized", eventId, plan: EMPTY_PLAN });
  });
  return { invoice, deliveries: [] };
}

/** The invoice with its client, business and series, in one round trip. Throws 404. */
async function readIssuable({ session }: Context, id: string): Promise<Issuable> {
  const [[invoice], [client], [business], series] = await session.read(issuableStatements(session, id));
  return issuable(id, invoice, client, business, series);
}

/** The statements that read an `Issuable`. */
export const issuableStatements = (session: Session, id: string) =>
  [invoiceById(session, id), clientOfInvoice(session, id), ownBusiness(session), allSeries(session)] as const;

/** An `Issuable` of what they found. Throws 404. */
export function issuable(
  id: string,
  invoice: InvoiceRow | undefined,
  client: ClientRow | undefined,
  business: BusinessRow | undefined,
  series: SeriesRow[],
): Issuable {
  const found = known(invoice, id);
  if (!client || !business) throw new Error("an invoice without its client or business");
  return { invoice: found, client, business, series };
}

/**
 * Asks the business's sequence to number a draft, as an attempt of `untilIssued`. Throws 409, 422.
 */
export async function issue(
  ctx: Context,
  { invoice, client, business, series }: Issuable,
  { status, eventId, plan }: { status: IssueRequest["status"]; eventId: string; plan: SendPlan },
): Promise<InvoiceRow | NotIssued> {
  transition(invoice, status === "sent" ? "send" : "finalize");
  const seriesDates = lastIssueDates(series);
  if (!issuanceAt(ctx.clock.now(), business, invoice, (name) => seriesDates[name] ?? null))
    throw dueTooEarly(invoice);
  const document = newTask({ id: ctx.ids.uuid(), kind: "document", ref: invoice.id }, ctx.clock);
  const request: IssueRequest = {
    kind: "invoice",
    invoice: { id: invoice.id, version: invoice.version, due_date: invoice.due_date },
    client: { id: client.id, version: client.version },
    business: numberingSettings(business),
    parties: partiesOf(business, client),
    seriesDates,
    status,
    finalizedEventId: eventId,
    plan: { ...plan, outbox: [...plan.outbox, document] },
    idempotency: ctx.session.idempotency,
  };
  const result = await askSequence(ctx, request);
  if (result.kind === "number_taken")
    throw new Problem(
      "number_taken",
      "The next number was given under an earlier pattern; change `invoice_number_pattern` so that numbers differ.",
    );
  if (result.kind !== "issued") return result.kind;
  publishOutbox(ctx, request.plan.outbox);
  return result.invoice;
}

const dueTooEarly = (invoice: InvoiceRow) =>
  invalidField(
    "/due_date",
    "due_before_issue",
    `The due date ${invoice.due_date} lies before the day of issue; change it, or clear it to use the payment terms.`,
  );
