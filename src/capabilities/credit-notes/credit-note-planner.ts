/** The statements that issue one credit note: its row, its number, and its effect on the invoice. */
import { sql } from "drizzle-orm";
import { allOf, fragment } from "../../platform/database/define-statement.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { dayIn } from "../../platform/days.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import type { NewTask } from "../../platform/outbox/tasks.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, insertEvent, type NewEvent } from "../events/event-statements.ts";
import {
  documentsById,
  insertSeller,
  type PartiesToStore,
  partiesToStore,
} from "../invoices/document-statements.ts";
import { followStanding, insertIssued, isCreditableAsRead } from "../invoices/invoice-change-statements.ts";
import { invoiceOutcome, numberFacts, numberOf } from "../invoices/invoice-statements.ts";
import {
  type LastIssueDates,
  laterDay,
  type Numbering,
  numberingAt,
  unopened,
} from "../numbering/numbering.ts";
import type { NumberingRequest, Planner } from "../numbering/planner.ts";
import { advanceSeries, isNoLaterIssued, nextNumber } from "../numbering/series-statements.ts";
import { cancellationOutcome } from "./credit-note-statements.ts";

/** A credit note to issue, prepared by its verb from the invoice that it read. */
export interface CreditNoteRequest extends NumberingRequest {
  kind: "credit_note";
  /** The credit note without the columns that numbering fills. */
  row: Omit<
    InvoiceRow,
    | "business_id"
    | "ref"
    | "number"
    | "series"
    | "sequence"
    | "issue_date"
    | "finalized_at"
    | "created_at"
    | "updated_at"
    | "origin"
  >;
  /** Those of the invoice that it corrects. */
  parties: FrozenParties;
  /** The invoice that it corrects, as it was read. `standing` is the state of that invoice afterwards. */
  invoice: Pick<InvoiceRow, "id" | "version" | "issue_date">;
  standing: Pick<InvoiceRow, "status" | "credited_cents" | "paid_at" | "cancelled_at">;
  lastDates: LastIssueDates;
  finalizedEventId: string;
  /** Events of the invoice. `credit_note_issued` gets the credit note's number. */
  events: NewEvent[];
  outbox: NewTask[];
  /** With what a repeated request is answered: one of the two documents, or `cancellationOutcome`. */
  answer: "credit_note" | "invoice" | "cancellation";
}

/**
 * Issues the credit note if the invoice is still the version that was read, since the amount that may be
 * credited follows from it. The answering statement reads both documents: the credit note exists if it was
 * issued, now or by an attempt whose answer was lost.
 */
export const creditNotePlanner: Planner<CreditNoteRequest> = {
  kind: "credit_note",
  plan(session, request, now) {
    const numbering = numberingOf(request, now);
    const statements = creditNoteStatements(session, request, numbering, now.toISOString());
    const answer = documentsById(session, [request.row.id, request.invoice.id]);
    return {
      opens: unopened(numbering.series, request.lastDates),
      statements: [...statements, answer],
      answer,
    };
  },
  issued({ row, invoice }, rows: readonly InvoiceRow[]) {
    const document = rows.find(({ id }) => id === row.id);
    const corrected = rows.find(({ id }) => id === invoice.id);
    return document && corrected ? { document, corrected } : null;
  },
};

/** A credit note is never dated before the invoice that it corrects. */
function numberingOf({ business, invoice, lastDates }: CreditNoteRequest, now: Date): Numbering {
  const { time_zone, credit_note_number_pattern: pattern } = business;
  const day = laterDay(dayIn(time_zone, now), invoice.issue_date);
  return numberingAt(day, { kind: "credit_note", pattern, lastDates });
}

function creditNoteStatements(
  session: Session,
  request: CreditNoteRequest,
  numbering: Numbering,
  now: string,
): readonly Statement[] {
  const { row, invoice, standing, outbox } = request;
  const follow = [
    advanceSeries(session, numbering),
    followStanding(session, invoice, { ...standing, updated_at: now }),
    insertEvent(session, anInvoice(row.id), {
      id: request.finalizedEventId,
      type: "finalized",
      data: numberFacts(row.id),
      created_at: now,
    }),
    ...request.events.map((event) =>
      insertEvent(session, anInvoice(invoice.id), {
        ...event,
        data: event.type === "credit_note_issued" ? cited(row.id, event.data) : event.data,
        created_at: now,
      }),
    ),
    ...outbox.map((task) => insertTask(session, task)),
  ];
  const parties = partiesToStore(request.parties);
  const change = insertCreditNote(session, request, { numbering, parties, now });
  return [
    insertSeller(session, parties, isCreditableAsRead(invoice)),
    ...session.changing({ change, follow, outcome: outcomeOf(request) }),
  ];
}

function insertCreditNote(
  session: Session,
  { row, invoice }: CreditNoteRequest,
  { numbering, parties, now }: { numbering: Numbering; parties: PartiesToStore; now: string },
): Statement {
  return insertIssued(
    session,
    {
      ...row,
      ...nextNumber(numbering),
      parties: parties.stored,
      finalized_at: now,
      created_at: now,
      updated_at: now,
    },
    allOf(isCreditableAsRead(invoice), isNoLaterIssued(numbering)),
  );
}

/** The data of an event, with the credit note's number added. */
const cited = fragment(
  (id: string, data: NewEvent["data"]) => ({ id, data }),
  (owned, at) => sql`json_set(${at.data}, '$.number', ${numberOf(owned, at.id)})`,
);

const outcomeOf = ({ answer, row, invoice }: CreditNoteRequest) =>
  answer === "cancellation"
    ? cancellationOutcome(invoice.id)
    : invoiceOutcome(answer === "invoice" ? invoice.id : row.id);
