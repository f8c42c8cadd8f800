import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/http/context.ts";
import type { ClientRow } from "../../schema/rows.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import type { InvoiceFilter } from "../../surfaces/v1/invoices/invoice-json.ts";
import { clientsOfPage, type InvoiceSummaryRow, invoicePage } from "./invoice-statements.ts";

/** A page of invoices, and their clients by id when `expand=client`; one round trip. */
export async function listInvoices(
  { session, clock }: Context,
  filter: InvoiceFilter,
  window: Window,
): Promise<{ rows: InvoiceSummaryRow[]; clients: Map<string, ClientRow> }> {
  const now = session.shifted(instant(clock.ours ?? clock));
  const page = invoicePage(session, filter, window, now);
  if (!filter.expand) {
    const [rows] = await session.read([page]);
    return { rows, clients: new Map() };
  }
  const [rows, clients] = await session.read([page, clientsOfPage(session, filter, window, now)]);
  return { rows, clients: new Map(clients.map((client) => [client.id, client])) };
}
