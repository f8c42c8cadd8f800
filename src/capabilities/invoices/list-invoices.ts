import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRow } from "../../schema/rows.ts";
import {
  clientsOfSlice,
  type InvoiceFilter,
  type InvoiceSummaryRow,
  invoiceSlice,
} from "./invoice-filters.ts";

export type { InvoiceSummaryRow };

/** The columns that order a list, and by whose values its cursor continues. */
export const orderOf = ({ updated_since }: InvoiceFilter): readonly ("updated_at" | "id")[] =>
  updated_since === undefined ? ["id"] : ["updated_at", "id"];

/**
 * A slice of the invoices, newest first or, with `updated_since`, by `updated_at` with the earliest change
 * first; and their clients by id if asked for. One round trip.
 */
export async function listInvoices(
  { session, clock }: Context,
  { filter, slice, withClients }: { filter: InvoiceFilter; slice: Slice; withClients: boolean },
): Promise<Sliced<InvoiceSummaryRow> & { clients: Map<string, ClientRow> }> {
  const listing = { filter, slice, now: instant(clock.ours ?? clock) };
  const statement = invoiceSlice(session, listing);
  if (!withClients) {
    const [rows] = await session.read([statement]);
    return { ...sliceOf(rows, slice), clients: new Map() };
  }
  const [rows, clients] = await session.read([statement, clientsOfSlice(session, listing)]);
  return { ...sliceOf(rows, slice), clients: new Map(clients.map((client) => [client.id, client])) };
}
