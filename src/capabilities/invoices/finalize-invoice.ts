import type { Context } from "../../platform/context.ts";
import type { Session } from "../../platform/database/session.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { type NotDone, untilDone } from "../../platform/optimistic-locking.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { InvalidInput } from "../../platform/refusal.ts";
import type { BusinessRow, ClientRecord, DeliveryRow, InvoiceRow, SeriesRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { EMPTY_PLAN, type SendPlan } from "../delivery/send-plan.ts";
import { lastIssueDates, numberingSettings } from "../numbering/numbering.ts";
import { requestNumber } from "../numbering/request-number.ts";
import { allSeries } from "../numbering/series-statements.ts";
import { refusal } from "../refusals.ts";
import { type FinalizeRequest, sentOutcome } from "./finalize-planner.ts";
import { finalizeRequirements, requireFinalizable } from "./finalize-requirements.ts";
import { known } from "./get-invoice.ts";
import { buyerOfInvoice, invoiceById, isIssued } from "./invoice-statements.ts";
import { datesAsked, isIssuance, issuanceAt } from "./issue-dates.ts";
import { issuedContent } from "./issued-content.ts";
import { issuing, transition } from "./lifecycle.ts";
import { type NamedParties, namesOf, partiesOf } from "./parties.ts";

/** An issued invoice, and the deliveries that this request made. */
export interface SentInvoice {
  invoice: InvoiceRow;
  deliveries: DeliveryRow[];
}

/** An invoice, and the names of its parties if this request issued it. */
export interface FinalizedInvoice {
  invoice: InvoiceRow;
  parties?: NamedParties | null;
}

/** An invoice with everything that finalizing it freezes or relies on. */
export interface Issuable {
  invoice: InvoiceRow;
  client: ClientRecord;
  business: BusinessRow;
  series: SeriesRow[];
}

/**
 * Numbers a draft and freezes it. An invoice that is issued already is returned as it is, so repeating is
 * safe. Throws `not_found`, `invoice_cancelled`, `client_archived`, `number_taken`, `stale_version`,
 * `concurrent_change`, `unavailable`, and the errors of `finalizeRequirements`.
 */
export async function finalizeInvoice(
  ctx: Context,
  { id, expectedVersion }: { id: RecordKey; expectedVersion: ExpectedVersion },
): Promise<FinalizedInvoice> {
  const eventId = ctx.ids.uuid();
  return untilDone(async () => {
    const { isDone, ...read } = await readUnlessIssued(ctx, id);
    if (isDone) return { invoice: read.invoice };
    transition(read.invoice, issuing(read.invoice, "finalize"));
    requireVersion(expectedVersion, read.invoice.version);
    const issued = await issue(ctx, read, { action: "finalize", eventId, plan: EMPTY_PLAN });
    return typeof issued === "string" ? issued : { invoice: issued, parties: namesOf(read) };
  });
}

/**
 * The invoice with its client, business and series, in one round trip. `isDone` tells that it was issued
 * already, which answers the request. Throws `not_found`.
 */
async function readUnlessIssued(
  { session }: Context,
  id: RecordKey,
): Promise<Issuable & { isDone: boolean }> {
  const { found, isDone } = await session.readOrAnswer(issuableStatements(session, id), {
    done: isIssued(id),
    outcome: sentOutcome(id, EMPTY_PLAN),
  });
  const [[invoice], [client], [business], series] = found;
  return { ...issuable(id, invoice, client, business, series), isDone };
}

/** The statements that read an `Issuable`. */
export const issuableStatements = (session: Session, id: RecordKey) =>
  [invoiceById(session, id), buyerOfInvoice(session, id), ownBusiness(session), allSeries(session)] as const;

/** Makes an `Issuable` of the rows that these statements found. Throws `not_found`. */
export function issuable(
  id: RecordKey,
  invoice: InvoiceRow | undefined,
  client: ClientRecord | undefined,
  business: BusinessRow | undefined,
  series: SeriesRow[],
): Issuable {
  const found = known(invoice, id);
  if (!client || !business) throw new Error("an invoice without its client or business");
  return { invoice: found, client, business, series };
}

/**
 * Throws `client_archived` for a draft of an archived client. The draft is numbered only while its client is
 * the version that was read, so archiving at the same moment is seen, too.
 */
export function requireActiveClient({ invoice, client }: Pick<Issuable, "invoice" | "client">): void {
  if (invoice.status === "draft" && client.archived_at) throw refusal("client_archived", {});
}

/**
 * Requests the number of a draft, as one attempt of `untilDone`. Throws what the invoice's state forbids,
 * `client_archived`, `number_taken`, and the errors of `finalizeRequirements`.
 */
export async function issue(
  ctx: Context,
  { invoice, client, business, series }: Issuable,
  { action, eventId, plan }: { action: "finalize" | "send"; eventId: string; plan: SendPlan },
): Promise<InvoiceRow | NotDone> {
  const { to, effects } = transition(invoice, issuing(invoice, action));
  requireActiveClient({ invoice, client });
  const lastDates = lastIssueDates(series);
  const now = ctx.clock.now();
  requireFinalizable(finalizeRequirements({ invoice, business, client, now, lastDates }));
  const dates = datesAsked(invoice, client);
  const ownReminders = invoice.content?.reminders;
  const issuance = issuanceAt(now, business, dates, lastDates);
  if (!isIssuance(issuance)) throw new InvalidInput([issuance]);
  const drawing = newTask({ id: ctx.ids.uuid(), kind: "document", ref: invoice.id }, ctx.clock);
  const request: FinalizeRequest = {
    kind: "invoice",
    invoice: { id: invoice.id, version: invoice.version },
    dates,
    content: issuedContent(invoice, { client, business, issue_date: issuance.issue_date }),
    reminders: ownReminders?.active ? ownReminders : undefined,
    ratedFor: invoice.content?.tax_currency ? issuance.issue_date : null,
    client: { id: client.id, version: client.version },
    business: numberingSettings(business),
    actor: ctx.session.knownActor,
    parties: partiesOf(business, client, invoice.content),
    lastDates,
    status: to,
    sends: action === "send",
    finalizedEventId: eventId,
    paidEventId: effects.includes("paid") ? ctx.ids.uuid() : null,
    plan: { ...plan, outbox: [...plan.outbox, drawing] },
    idempotency: ctx.session.idempotency,
  };
  const result = await requestNumber(ctx, request);
  if (typeof result === "string") return result;
  ctx.afterwards(publish(ctx, request.plan.outbox));
  return { ...invoice, ...result.document };
}
