/** SQL of credit notes: rows of `invoices` that correct another. */
import { desc, eq, lt } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { invoices } from "../../schema/tables.ts";
import type { CreditNoteFilter } from "../../surfaces/v1/credit-notes/credit-note-json.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";

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

/** Newest first. */
export const creditNotePage = (session: Session, filter: CreditNoteFilter, window: Window) =>
  session
    .select(
      invoices,
      isCreditNote,
      filter.invoice_id ? eq(invoices.corrects_id, filter.invoice_id) : undefined,
      filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
      filter.number ? eq(invoices.number, filter.number) : undefined,
      window.after ? lt(invoices.id, String(window.after[0])) : undefined,
    )
    .orderBy(desc(invoices.id))
    .limit(window.perPage + 1)
    .offset(window.offset);
