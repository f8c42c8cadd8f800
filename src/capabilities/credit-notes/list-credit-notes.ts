import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRow, InvoiceRow } from "../../schema/rows.ts";
import { type CreditNoteFilter, clientsOfNotes, creditNoteSlice } from "./credit-note-statements.ts";

/** A slice of the credit notes, newest first; one round trip. */
export async function listCreditNotes(
  { session }: Context,
  filter: CreditNoteFilter,
  slice: Slice,
): Promise<Sliced<InvoiceRow>> {
  const [rows] = await session.read([creditNoteSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}

/** The same with their clients, by id. */
export async function listCreditNotesWithClients(
  { session }: Context,
  filter: CreditNoteFilter,
  slice: Slice,
): Promise<Sliced<InvoiceRow> & { clients: Map<string, ClientRow> }> {
  const [rows, clients] = await session.read([
    creditNoteSlice(session, filter, slice),
    clientsOfNotes(session, filter, slice),
  ]);
  return { ...sliceOf(rows, slice), clients: new Map(clients.map((client) => [client.id, client])) };
}
