import type { Session } from "../../platform/database/session.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { CreditNoteFilter } from "../../surfaces/v1/credit-notes/credit-note-json.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import { known } from "../invoices/get-invoice.ts";
import { creditNoteById, creditNotePage } from "./credit-note-statements.ts";

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
