/** SQL of credit notes: rows of `invoices` that correct another row. */
import { desc, eq, lt, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/paging.ts";
import { invoices } from "../../schema/invoices.ts";

/** The filters of a list of credit notes; an absent one does not restrict it. */
export interface CreditNoteFilter {
  /** The invoice that they correct. */
  invoice_id?: string | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
}

const isCreditNote = eq(invoices.type, "credit_note");

export const creditNoteById = (session: Session, id: string) =>
  session.select(invoices, eq(invoices.id, id), isCreditNote);

/** What the credit notes of an invoice have credited. */
export const creditedOf = (session: Session, invoiceId: string) =>
  session.selectColumns(
    { tax_breakdown: invoices.tax_breakdown, lines: invoices.lines },
    invoices,
    eq(invoices.corrects_id, invoiceId),
  );

/** Credit notes, newest first: a slice, and one more that tells whether others follow. */
export const creditNoteSlice = (
  session: Session,
  filter: CreditNoteFilter,
  { limit, offset, after }: Slice,
) =>
  session
    .select(
      invoices,
      // In a literal, because the index of credit notes needs it.
      sql`${invoices.corrects_id} is not null`,
      filter.invoice_id ? eq(invoices.corrects_id, filter.invoice_id) : undefined,
      filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
      filter.number ? eq(invoices.number, filter.number) : undefined,
      after ? lt(invoices.id, String(after[0])) : undefined,
    )
    .orderBy(desc(invoices.id))
    .limit(limit + 1)
    .offset(offset);
