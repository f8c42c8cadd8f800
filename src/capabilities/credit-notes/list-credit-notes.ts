import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { type CreditNoteFilter, creditNoteSlice } from "./credit-note-statements.ts";

/** A slice of the credit notes, newest first; one round trip. */
export async function listCreditNotes(
  { session }: Context,
  filter: CreditNoteFilter,
  slice: Slice,
): Promise<Sliced<InvoiceRow>> {
  const [rows] = await session.read([creditNoteSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}
