/** SQL of credit notes: rows of `invoices` that correct another row. */
import { desc, eq, lt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { fragment, type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import type { RowKey } from "../../platform/database/ref-statements.ts";
import type { ResultOf } from "../../platform/database/statement.ts";
import { readingSlice, type Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { events } from "../../schema/events.ts";
import { invoices } from "../../schema/invoices.ts";
import { clientsAmong } from "../clients/client-statements.ts";
import { archivedValues, isAsArchived } from "../invoices/archive-statements.ts";
import { isNoCreditDraft } from "../invoices/document-filters.ts";
import { idOfDocument, invoiceColumns, isIssuedNote } from "../invoices/document-statements.ts";
import { invoiceMember } from "../invoices/invoice-statements.ts";

/** The filters of a list of credit notes; an absent one does not restrict it. */
export interface CreditNoteFilter {
  /** The invoice that they correct. */
  invoice_id?: string | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
  archived?: boolean | undefined;
}

const isCreditNote = eq(invoices.type, "credit_note");

/** An issued credit note. */
export const creditNoteById = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    owned.selectColumns(invoiceColumns, invoices, eq(invoices.id, at.id), isCreditNote, isIssuedNote),
);

/** Condition: the credit note is issued. */
export const isNoteIssued = fragment(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id), isCreditNote, isIssuedNote)})`,
);

/** What the issued credit notes of an invoice have credited. */
export const creditedOf = statement(
  (invoiceId: RowKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    owned.selectColumns(
      { tax_breakdown: invoices.tax_breakdown, lines: invoices.lines, content: invoices.content },
      invoices,
      eq(invoices.corrects_id, at.invoiceId),
      isIssuedNote,
    ),
);

/** The most credit notes that are shown with their invoice. */
const MOST_NOTES = 100;

/** A credit note as its invoice tells of it. */
export type NoteOfInvoiceRow = ResultOf<ReturnType<typeof notesOfInvoice>>[number];

/** The credit notes of an invoice, drafts included, newest first. */
export const notesOfInvoice = statement(
  (invoiceId: string) => ({ invoiceId, limit: MOST_NOTES }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          id: invoices.id,
          number: invoices.number,
          total_cents: invoices.total_cents,
          issue_date: invoices.issue_date,
          finalized_at: invoices.finalized_at,
        },
        invoices,
        eq(invoices.corrects_id, at.invoiceId),
      )
      .orderBy(desc(invoices.id))
      .limit(at.limit),
);

/** Credit notes that are issued, newest first: a slice, and one more that tells whether others follow. */
export const creditNoteSlice = statement(
  (filter: CreditNoteFilter, slice: Slice) => valuesOf(filter, slice),
  (owned, at) => notesIn(owned, at, invoiceColumns),
);

/** The clients of the credit notes of the same slice, and of the one that follows. */
export const clientsOfNotes = statement(
  (filter: CreditNoteFilter, slice: Slice) => valuesOf(filter, slice),
  (owned, at) => clientsAmong(owned, sql`${notesIn(owned, at, { id: invoices.client_id })}`),
);

const valuesOf = ({ archived, ...filter }: CreditNoteFilter, slice: Slice) => ({
  ...filter,
  ...archivedValues(archived),
  ...readingSlice(slice),
});

function notesIn<C extends typeof invoiceColumns | { id: typeof invoices.client_id }>(
  owned: OwnedStatements,
  at: Slots<ReturnType<typeof valuesOf>>,
  columns: C,
) {
  const isNarrow = at.invoice_id ?? at.client_id ?? at.number;
  const conditions = [
    // In a literal, because the index of credit notes needs it.
    sql`${invoices.type} = 'credit_note'`,
    at.invoice_id && eq(invoices.corrects_id, at.invoice_id),
    at.client_id && eq(invoices.client_id, at.client_id),
    at.number && eq(invoices.number, at.number),
    at.after && lt(invoices.id, at.after),
    isAsArchived(owned, at, { byIds: !isNarrow }),
  ];
  const page = sql`order by 1 desc limit ${at.limit} offset ${at.offset}`;
  const ids = sql`select ${invoices.id} from ${invoices} where ${owned.owns(invoices, ...conditions, isNoCreditDraft(owned))} ${page}`;
  // Of all credit notes, those that are passed over are read from their index alone.
  const found = isNarrow ? [...conditions, isIssuedNote] : [sql`${invoices.id} in (${ids})`];
  const rows = owned
    .selectColumns(columns as C & Record<string, SQLiteColumn>, invoices, ...found)
    .orderBy(desc(invoices.id))
    .limit(at.limit);
  return isNarrow ? rows.offset(at.offset) : rows;
}

/** The number of the credit note of an invoice that was issued last; no row if it has none. */
export const lastCreditNoteOf = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) => lastOf(owned, at.invoiceId),
);

/** By the timeline: a draft may be issued later than a credit note that was made after it. */
const lastOf = (owned: OwnedStatements, invoiceId: SQL) =>
  owned
    .selectColumns(
      { number: sql<string>`${events.data} ->> '$.number'`.as("number") },
      events,
      eq(events.subject_kind, "invoice"),
      eq(events.subject_id, invoiceId),
      eq(events.type, "credit_note_issued"),
    )
    .orderBy(desc(events.position))
    .limit(1);

/** The stored answer to a repeated cancellation: `{ invoice, credit_note_number }`. */
export const cancellationOutcome = fragment(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    sql`json_object(${invoiceMember(owned, at.invoiceId)}, 'credit_note_number', ${lastOf(owned, at.invoiceId)})`,
);
