/**
 * The statements that number one invoice: a chain in which each asks whether the one before it changed a row.
 */
import { sql } from "drizzle-orm";
import { allOf, fragment } from "../../platform/database/define-statement.ts";
import type { Session } from "../../platform/database/session.ts";
import { addDays, dayIn, morningOf } from "../../platform/days.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { FrozenParties, OwnReminders } from "../../schema/document-shapes.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { isBusinessAsRead, lookAtReminders } from "../business/business-statements.ts";
import { isClientAsRead } from "../clients/client-statements.ts";
import { deliveriesJson } from "../delivery/delivery-statements.ts";
import { roomFor } from "../delivery/quota-statements.ts";
import { planStatements, type SendPlan } from "../delivery/send-plan.ts";
import { anInvoice, insertEvent, type NewEvent } from "../events/event-statements.ts";
import { type LastIssueDates, unopened } from "../numbering/numbering.ts";
import type { IssuedColumns, NumberingRequest, Planner } from "../numbering/planner.ts";
import { advanceSeries, isNoLaterIssued, nextNumber } from "../numbering/series-statements.ts";
import { idOfDocument, insertSeller, type PartiesToStore, partiesToStore } from "./document-statements.ts";
import { isDraftStillAsRead, numberDraft } from "./invoice-change-statements.ts";
import { invoiceMember, numberFacts } from "./invoice-statements.ts";
import { type AskedDates, type Issuance, isIssuance, issuanceAt } from "./issue-dates.ts";
import type { IssuedContent } from "./issued-content.ts";
import { nextOwnReminder } from "./own-reminders.ts";
import { namesOf } from "./parties.ts";

/** One invoice to finalize, as it was read. It is numbered only while its versions are still current. */
export interface FinalizeRequest extends NumberingRequest {
  kind: "invoice";
  invoice: { id: string; version: number };
  dates: AskedDates;
  /** What its content becomes, if it changes, and what its payment reference is made of, if it gets one. */
  content: IssuedContent;
  /** Its own schedule of reminders, if it has one. */
  reminders: OwnReminders | undefined;
  /** The issue date for which the content states an exchange rate; null if it states none. */
  ratedFor: string | null;
  client: { id: string; version: number };
  parties: FrozenParties;
  lastDates: LastIssueDates;
  /** The state that the lifecycle names: `paid` when there is nothing to pay. */
  status: StoredStatus;
  /** Whether a send finalizes the draft. */
  sends: boolean;
  finalizedEventId: string;
  /** Null unless the invoice is settled by being issued. */
  paidEventId: string | null;
  plan: SendPlan;
}

/**
 * Numbers the invoice if draft, client and business are still the versions that were read, and the day's
 * quota has room for what it sends. Only if that happened, it advances the series and writes events,
 * deliveries, outbox tasks and the idempotent answer.
 */
export const finalizePlanner: Planner<FinalizeRequest> = {
  kind: "invoice",
  plan(session, request, now) {
    const { business, invoice, dates, lastDates } = request;
    const issuance = issuanceAt(now, business, dates, lastDates);
    if (!isIssuance(issuance)) return null;
    if (request.ratedFor !== null && request.ratedFor !== issuance.issue_date) return null;
    const parties = partiesToStore(request.parties);
    const answer = numberInvoice(session, request, { issuance, parties, now: now.toISOString() });
    const statements = session.changing({
      change: answer,
      follow: followStatements(session, request, issuance, now.toISOString()),
      outcome: request.sends
        ? sentOutcome(invoice.id, request.plan)
        : finalizedOutcome(invoice.id, request.parties),
    });
    return {
      opens: unopened(issuance.series, lastDates),
      statements: [insertSeller(session, parties, isDraftStillAsRead(invoice)), ...statements],
      answer,
    };
  },
  issued(_, [document]: readonly IssuedColumns[]) {
    return document ? { document, corrected: null } : null;
  },
};

/** The stored answer to a repeated finalize: `{ invoice, parties }`, with the names of the parties. */
const finalizedOutcome = fragment(
  (invoiceId: string, { seller: business, buyer: client }: FrozenParties) => ({
    invoiceId,
    parties: JSON.stringify(namesOf({ business, client })),
  }),
  (owned, at) => sql`json_object(${invoiceMember(owned, at.invoiceId)}, 'parties', json(${at.parties}))`,
);

/** The stored answer to a repeated send, or to a finalize of what was issued already: `{ invoice, deliveries }`. */
export const sentOutcome = fragment(
  (invoice: RecordKey, { deliveries }: Pick<SendPlan, "deliveries">) => ({
    invoiceId: idOfDocument(invoice),
    deliveryIds: deliveries.map(({ id }) => id),
  }),
  (owned, at) =>
    sql`json_object(${invoiceMember(owned, at.invoiceId)}, 'deliveries', json(${deliveriesJson(owned, at.deliveryIds)}))`,
);

function numberInvoice(
  session: Session,
  request: FinalizeRequest,
  { issuance, parties, now }: { issuance: Issuance; parties: PartiesToStore; now: string },
) {
  const { invoice, client, business } = request;
  return numberDraft(
    session,
    invoice,
    {
      status: request.status,
      ...request.content,
      ...nextNumber(issuance),
      due_date: issuance.due_date,
      ...(request.reminders && { next_reminder_on: nextOwnReminder(request.reminders, issuance.due_date) }),
      overdue_at: issuance.overdue_at,
      parties: parties.stored,
      finalized_at: now,
      sent_at: request.sends ? now : null,
      paid_at: request.paidEventId ? now : null,
      updated_at: now,
    },
    allOf(
      isClientAsRead(client),
      isBusinessAsRead(business.version),
      isNoLaterIssued(issuance),
      roomFor(request.plan),
    ),
  );
}

/** The next morning of the business. */
const morningAfter = ({ time_zone }: FinalizeRequest["business"], now: string): string =>
  morningOf(addDays(dayIn(time_zone, new Date(now)), 1), time_zone).toISOString();

const paidEvent = (id: string, now: string): NewEvent => ({
  id,
  type: "paid",
  data: { paid_at: now },
  created_at: now,
});

function followStatements(session: Session, request: FinalizeRequest, issuance: Issuance, now: string) {
  const { invoice, paidEventId, plan } = request;
  const events = plan.events.map((event) => ({ ...event, created_at: now }));
  return [
    advanceSeries(session, issuance),
    ...(request.reminders ? [lookAtReminders(session, morningAfter(request.business, now))] : []),
    insertEvent(session, anInvoice(invoice.id), {
      id: request.finalizedEventId,
      type: "finalized",
      data: numberFacts(invoice.id),
      created_at: now,
    }),
    ...(paidEventId ? [insertEvent(session, anInvoice(invoice.id), paidEvent(paidEventId, now))] : []),
    ...planStatements(session, invoice.id, { ...plan, events }),
  ];
}
