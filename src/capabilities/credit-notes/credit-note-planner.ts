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
import { documentsById, insertSeller, partiesToStore } from "../invoices/document-statements.ts";
import {
  followStanding,
  insertIssued,
  isCreditableAsRead,
  numberDraft,
} from "../invoices/invoice-change-statements.ts";
import { invoiceOutcome, numberFacts, numberOf } from "../invoices/invoice-statements.ts";
import {
  type LastIssueDates,
  laterDay,
  type Numbering,
  numberingAt,
  unopened,
} from "../numbering/numbering.ts";
import type { Issued, IssuedColumns, NumberingRequest, Planner } from "../numbering/planner.ts";
import { advanceSeries, isNoLaterIssued, nextNumber } from "../numbering/series-statements.ts";
import type { NewCreditNoteRow } from "./credit-note-row.ts";
import { cancellationOutcome } from "./credit-note-statements.ts";

/** What is numbered: a new credit note, or a draft as it was read with what its content becomes. */
export type NumberedNote = { id: string } & (
  | { kind: "new"; row: NewCreditNoteRow }
  | { kind: "draft"; version: number; columns: NumberedContent }
);

/** What follows from the amounts that are left, and from what the draft asks for. */
type NumberedContent = Pick<
  InvoiceRow,
  "lines" | "tax_breakdown" | "subtotal_cents" | "tax_cents" | "total_cents" | "content" | "folded_references"
>;

/** A credit note to issue, prepared by its verb from the invoice that it read. */
export interface CreditNoteRequest extends NumberingRequest {
  kind: "credit_note";
  note: NumberedNote;
  /** Those of the invoice that it corrects. */
  parties: FrozenParties;
  /** The issue date that a draft asks for (ISO day); null for the day on which it is numbered. */
  asked_date: string | null;
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
 * credited follows from it; a draft also only as it was read. The answer to a new one reads both documents: the
 * credit note exists if it was issued, now or by an attempt whose answer was lost.
 */
export const creditNotePlanner: Planner<CreditNoteRequest> = {
  kind: "credit_note",
  plan(session, request, now) {
    const numbering = numberingOf(request, now);
    if (!numbering) return null;
    const { change, answer } = issuing(session, request, { numbering, now: now.toISOString() });
    const follow = followStatements(session, request, numbering, now.toISOString());
    const statements = session.changing({ change, follow, outcome: outcomeOf(request) });
    return {
      opens: unopened(numbering.series, request.lastDates),
      statements: [
        insertSeller(session, partiesToStore(request.parties), isCreditableAsRead(request.invoice)),
        ...statements,
        ...(answer === change ? [] : [answer]),
      ],
      answer,
    };
  },
  issued: ({ note, invoice }, rows) =>
    note.kind === "draft"
      ? draftAmong(rows)
      : documentsAmong(rows, { noteId: note.id, invoiceId: invoice.id }),
};

const draftAmong = ([document]: readonly IssuedColumns[]): Issued | null =>
  document ? { document, corrected: null } : null;

function documentsAmong(
  rows: readonly InvoiceRow[],
  { noteId, invoiceId }: Record<"noteId" | "invoiceId", string>,
): Issued | null {
  const document = rows.find(({ id }) => id === noteId);
  const corrected = rows.find(({ id }) => id === invoiceId);
  return document && corrected ? { document, corrected } : null;
}

/**
 * A credit note is never dated before the invoice that it corrects. Null if it asks for a day that its series has
 * passed meanwhile.
 */
function numberingOf(
  { business, invoice, lastDates, asked_date }: CreditNoteRequest,
  now: Date,
): Numbering | null {
  const { time_zone, credit_note_number_pattern: pattern } = business;
  const day = asked_date ?? laterDay(dayIn(time_zone, now), invoice.issue_date);
  const numbering = numberingAt(day, { kind: "credit_note", pattern, lastDates });
  return asked_date === null || numbering.issue_date === asked_date ? numbering : null;
}

function followStatements(
  session: Session,
  { note, invoice, standing, events, outbox, finalizedEventId }: CreditNoteRequest,
  numbering: Numbering,
  now: string,
): readonly Statement[] {
  return [
    advanceSeries(session, numbering),
    followStanding(session, invoice, { ...standing, updated_at: now }),
    insertEvent(session, anInvoice(note.id), {
      id: finalizedEventId,
      type: "finalized",
      data: numberFacts(note.id),
      created_at: now,
    }),
    ...events.map((event) =>
      insertEvent(session, anInvoice(invoice.id), {
        ...event,
        data: event.type === "credit_note_issued" ? cited(note.id, event.data) : event.data,
        created_at: now,
      }),
    ),
    ...outbox.map((task) => insertTask(session, task)),
  ];
}

/** The statement that gives the credit note its number, and the one that tells the outcome. */
function issuing(
  session: Session,
  { note, invoice, parties }: CreditNoteRequest,
  { numbering, now }: { numbering: Numbering; now: string },
): { change: Statement; answer: Statement } {
  const numbered = {
    ...nextNumber(numbering),
    status: "finalized" as const,
    parties: partiesToStore(parties).stored,
    finalized_at: now,
    updated_at: now,
  };
  const guard = allOf(isCreditableAsRead(invoice), isNoLaterIssued(numbering));
  if (note.kind === "new")
    return {
      change: insertIssued(session, { ...note.row, ...numbered, created_at: now }, guard),
      answer: documentsById(session, [note.id, invoice.id]),
    };
  const never = { due_date: null, overdue_at: null, sent_at: null, paid_at: null };
  const change = numberDraft(session, note, { ...note.columns, ...numbered, ...never }, guard);
  return { change, answer: change };
}

/** The data of an event, with the credit note's number added. */
const cited = fragment(
  (id: string, data: NewEvent["data"]) => ({ id, data }),
  (owned, at) => sql`json_set(${at.data}, '$.number', ${numberOf(owned, at.id)})`,
);

const outcomeOf = ({ answer, note, invoice }: CreditNoteRequest) =>
  answer === "cancellation"
    ? cancellationOutcome(invoice.id)
    : invoiceOutcome(answer === "invoice" ? invoice.id : note.id);
