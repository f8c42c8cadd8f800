/** SQL of credit notes: rows of `invoices` that correct another. */
import { desc, eq, lt } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Slice } from "../../platform/slice.ts";
import { invoices } from "../../schema/invoices.ts";

/** Which credit notes a list shows; an absent filter asks nothing. */
export interface CreditNoteFilter {
  /** The invoice that they correct. */
  invoice_id?: string | undefined;
  client_id?: string | undefined;
  number?: string | undefined;
}

const isCreditNote = eq(invoices.type, "credit_note");

export const creditNoteById = (session: Session, id: string) =>
  session.select(invoices, eq(invoices.id, id), isCreditNote);

/** What an invoice's credit notes have taken of it. */
export const creditedOf = (session: Session, invoiceId: string) =>
  session.selectColumns(
    { tax_breakdown: invoices.tax_breakdown, lines: invoices.lines },
    invoices,
    eq(invoices.corrects_id, invoiceId),
  );

/** Newest first, and one credit note more than the slice. */
export const creditNoteSlice = (
  session: Session,
  filter: CreditNoteFilter,
  { limit, offset, after }: Slice,
) =>
  session
    .select(
      invoices,
      isCreditNote,
      filter.invoice_id ? eq(invoices.corrects_id, filter.invoice_id) : undefined,
      filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
      filter.number ? eq(invoices.number, filter.number) : undefined,
      after ? lt(invoices.id, String(after[0])) : undefined,
    )
    .orderBy(desc(invoices.id))
    .limit(limit + 1)
    .offset(offset);
