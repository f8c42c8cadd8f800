import type { Context } from "../../platform/context.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { known } from "../invoices/get-invoice.ts";
import { creditNoteById } from "./credit-note-statements.ts";

/** One credit note of the business. Throws `not_found`. */
export async function getCreditNote({ session }: Context, id: RecordKey): Promise<InvoiceRow> {
  const [[creditNote]] = await session.read([creditNoteById(session, id)]);
  return known(creditNote, id, "credit_note");
}
