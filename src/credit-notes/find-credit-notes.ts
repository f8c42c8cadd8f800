import { known } from "../invoices/find-invoice.ts";
import type { InvoiceRow } from "../invoices/store.ts";
import type { Session } from "../platform/db/session.ts";
import type { Window } from "../platform/http/pages.ts";
import type { CreditNoteFilter } from "./schemas.ts";
import { creditNoteById, creditNotePage } from "./store.ts";

/** One credit note of the business. Throws 404. */
export async function findCreditNote(session: Session, id: string): Promise<InvoiceRow> {
  const [[creditNote]] = await session.read([creditNoteById(session, id)]);
  return known(creditNote, id, "credit_note");
}

/** One page of credit notes, newest first. */
export async function listCreditNotes(
  session: Session,
  filter: CreditNoteFilter,
  window: Window,
): Promise<InvoiceRow[]> {
  const [rows] = await session.read([creditNotePage(session, filter, window)]);
  return rows;
}
