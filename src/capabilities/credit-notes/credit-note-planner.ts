/** The statements that issue one credit note: its row, its number, and what it changes of the invoice. */
import { eq, gt, inArray, notExists, sql } from "drizzle-orm";
import type { Statement } from "../../platform/database/database.ts";
import type { Idempotency, Session } from "../../platform/database/session.ts";
import { rowJson, whenChanged } from "../../platform/database/sql.ts";
import { insertOutbox } from "../../platform/outbox/outbox-statements.ts";
import type { InvoiceRow, OutboxRow } from "../../schema/rows.ts";
import { invoices, numberSeries } from "../../schema/tables.ts";
import { insertEvent, type NewEvent } from "../events/event-statements.ts";
import { advanceSeries, nextNumber } from "../invoices/finalize-planner.ts";
import type { Numbering, NumberingSettings } from "../numbering/next-number.ts";

/** A credit note to issue, as its caller made it from the invoice that it read. Plain data. */
export interface CreditNoteRequest {
  kind: "credit_note";
  /** The credit note but for what numbering gives it. */
  row: Omit<
    InvoiceRow,
    | "business_id"
    | "number"
    | "series"
    | "sequence"
    | "issue_date"
    | "finalized_at"
    | "created_at"
    | "updated_at"
  >;
  /** The invoice that it corrects, as it was read, and how it stands afterwards. */
  invoice: Pick<InvoiceRow, "id" | "version" | "issue_date">;
  standing: Pick<InvoiceRow, "status" | "credited_cents" | "paid_at" | "cancelled_at">;
  business: NumberingSettings;
  /** Last issue date of each series. */
  seriesDates: Record<string, string>;
  finalizedEventId: string;
  /** Events of the invoice; `credit_note_issued` gets the number. */
  events: NewEvent[];
  outbox: Omit<OutboxRow, "business_id">[];
  /** Whether the caller is answered with the credit note, or with the invoice. */
  answer: "credit_note" | "invoice";
  idempotency: Idempotency | null;
}

/**
 * Issues the credit note if the invoice is still the version that was read, since what may be credited follows from
 * it. The last statement reads both: the credit note is there if that happened, now or in an attempt whose answer was
 * lost.
 */
export function creditNoteStatements(
  session: Session,
  request: CreditNoteRequest,
  numbering: Numbering,
  now: string,
): [Statement, ...Statement[]] {
  const { row, idempotency } = request;
  const numbered = sql`(select json_object('number', number, 'issue_date', issue_date) from ${invoices} where ${session.owns(invoices)} and id = ${row.id})`;
  const cited = (data: Record<string, unknown>) =>
    sql`json_set(${JSON.stringify(data)}, '$.number', (select number from ${invoices} where ${session.owns(invoices)} and id = ${row.id}))`;
  return [
    insertCreditNote(session, request, numbering, now),
    advanceSeries(session, numbering),
    lowerInvoice(session, request, now),
    insertEvent(session, row.id, {
      id: request.finalizedEventId,
      type: "finalized",
      data: numbered,
      created_at: now,
    }),
    ...request.events.map(({ data, ...event }) =>
      insertEvent(session, request.invoice.id, {
        ...event,
        data: event.type === "credit_note_issued" ? cited(data) : data,
        created_at: now,
      }),
    ),
    ...request.outbox.map((task) => insertOutbox(session, task)),
    ...(idempotency ? [session.recordOutcome(outcomeOf(session, request), idempotency)] : []),
    session.select(invoices, inArray(invoices.id, [row.id, request.invoice.id])),
  ];
}

function insertCreditNote(
  session: Session,
  { row, invoice, business: _, idempotency }: CreditNoteRequest,
  numbering: Numbering,
  now: string,
): Statement {
  const { series, issue_date } = numbering;
  const values = {
    ...row,
    ...nextNumber(session, numbering),
    finalized_at: now,
    created_at: now,
    updated_at: now,
  };
  const creditable = session.select(
    invoices,
    eq(invoices.id, invoice.id),
    eq(invoices.version, invoice.version),
    inArray(invoices.status, ["finalized", "sent", "opened", "paid"]),
  );
  const laterIssued = session.select(
    numberSeries,
    eq(numberSeries.series, series),
    gt(numberSeries.last_issue_date, issue_date),
  );
  const unanswered = idempotency ? session.unanswered(idempotency) : sql`true`;
  return session.insertWhen(
    invoices,
    values,
    sql`exists ${creditable} and ${notExists(laterIssued)} and ${unanswered}`,
    // Its own id only: a number that is taken is a refusal, not a change in between.
    sql`on conflict (business_id, id) do nothing`,
  );
}

const lowerInvoice = (session: Session, { invoice, standing }: CreditNoteRequest, now: string): Statement =>
  session.update(
    invoices,
    { ...standing, version: invoice.version + 1, updated_at: now },
    eq(invoices.id, invoice.id),
    whenChanged,
  );

const outcomeOf = (session: Session, { answer, row, invoice }: CreditNoteRequest) =>
  sql`(select ${rowJson(invoices)} from ${invoices} where ${session.owns(invoices, eq(invoices.id, answer === "invoice" ? invoice.id : row.id))})`;
