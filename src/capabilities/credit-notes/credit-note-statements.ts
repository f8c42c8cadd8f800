/** SQL of credit notes: rows of `invoices` that correct another row. */
import { desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { readingSlice, type Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { invoices } from "../../schema/invoices.ts";
import { idOfDocument, invoiceColumns } from "../invoices/document-statements.ts";
import { invoiceMember } from "../invoices/invoice-statements.ts";

/** The filters of a list of credit notes; an absent one does not restrict it. */
export interface CreditNoteFilter {
  /** The invoice that they correct. */
  invoice_id?: string | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
}

const isCreditNote = eq(invoices.type, "credit_note");

export const creditNoteById = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) => owned.selectColumns(invoiceColumns, invoices, eq(invoices.id, at.id), isCreditNote),
);

/** What the credit notes of an invoice have credited. */
export const creditedOf = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    owned.selectColumns(
      { tax_breakdown: invoices.tax_breakdown, lines: invoices.lines, content: invoices.content },
      invoices,
      eq(invoices.corrects_id, at.invoiceId),
    ),
);

/** Credit notes, newest first: a slice, and one more that tells whether others follow. */
export const creditNoteSlice = statement(
  (filter: CreditNoteFilter, slice: Slice) => ({ ...filter, ...readingSlice(slice) }),
  (owned, at) =>
    owned
      .selectColumns(
        invoiceColumns,
        invoices,
        // In a literal, because the index of credit notes needs it.
        sql`${invoices.corrects_id} is not null`,
        at.invoice_id && eq(invoices.corrects_id, at.invoice_id),
        at.client_id && eq(invoices.client_id, at.client_id),
        at.number && eq(invoices.number, at.number),
        at.after && lt(invoices.id, at.after),
      )
      .orderBy(desc(invoices.id))
      .limit(at.limit)
      .offset(at.offset),
);

/** The number of the latest credit note of an invoice; no row if it has none. */
export const lastCreditNoteOf = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) => lastOf(owned, at.invoiceId),
);

const lastOf = (owned: OwnedStatements, invoiceId: SQL) =>
  owned
    .selectColumns({ number: invoices.number }, invoices, eq(invoices.corrects_id, invoiceId))
    .orderBy(desc(invoices.id))
    .limit(1);

/** The stored answer to a repeated cancellation: `{ invoice, credit_note_number }`. */
export const cancellationOutcome = fragment(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    sql`json_object(${invoiceMember(owned, at.invoiceId)}, 'credit_note_number', ${lastOf(owned, at.invoiceId)})`,
);
