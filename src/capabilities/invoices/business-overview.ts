import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { BusinessRow, ClientRow } from "../../schema/rows.ts";
import type { Status } from "../../schema/vocabularies/invoices.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { clientsOfSlice, type InvoiceSummaryRow, invoiceSlice } from "./invoice-filters.ts";

/** The newest invoices of a status. */
export interface StatusOverview extends Sliced<InvoiceSummaryRow> {
  status: Status;
}

export interface BusinessOverview {
  business: BusinessRow;
  /** In the order in which the statuses were asked for. */
  groups: StatusOverview[];
  /** Their clients by id. */
  clients: Map<string, ClientRow>;
}

/** The business with the newest invoices of some statuses, so many of each at most; one round trip. */
export async function businessOverview(
  { session, clock }: Context,
  { statuses, most }: { statuses: readonly Status[]; most: number },
): Promise<BusinessOverview> {
  const slice: Slice = { limit: most, offset: 0, after: null };
  const now = instant(clock.ours ?? clock);
  const listings = statuses.map((status) => ({ filter: { status }, slice, now }));
  const [[business], ...found] = await session.read([
    ownBusiness(session),
    ...listings.map((listing) => invoiceSlice(session, listing)),
    ...listings.map((listing) => clientsOfSlice(session, listing)),
  ]);
  if (!business) throw new Error("a session without its business");
  const rows = found.slice(0, statuses.length) as InvoiceSummaryRow[][];
  const clients = (found.slice(statuses.length) as ClientRow[][]).flat();
  return {
    business,
    groups: statuses.map((status, index) => ({ status, ...sliceOf(rows[index] ?? [], slice) })),
    clients: new Map(clients.map((client) => [client.id, client])),
  };
}
