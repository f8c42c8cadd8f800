/** What a client's page shows: the client, its last invoices, what is open of them, and its credit. */
import { ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ClientRecord } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { clientRecord } from "../clients/client-statements.ts";
import { knownClient } from "../clients/get-client.ts";
import { openOfClient } from "../invoices/client-sums-statements.ts";
import { type InvoiceSummaryRow, invoiceSlice } from "../invoices/invoice-filters.ts";
import { creditOfClient } from "../invoices/invoice-statements.ts";

/** What a client owes, and what was paid beyond its invoices, in minor units of one currency. */
export interface ClientSums {
  currency: Currency;
  open_cents: number;
  /** What of `open_cents` is late. */
  overdue_cents: number;
  credit_cents: number;
}

export interface ClientOverview {
  client: ClientRecord;
  /** The last ones, newest first. */
  invoices: Sliced<InvoiceSummaryRow>;
  /** A line for each currency in which there is something, by its code. */
  sums: readonly ClientSums[];
}

/** How many of the last invoices there are. */
const SLICE = { limit: 10, offset: 0, after: null };

/** One client with what there is about it; one round trip. Throws `not_found`. */
export async function readClientOverview({ session, clock }: Context, id: string): Promise<ClientOverview> {
  const now = ourInstant(clock);
  const [[client], rows, open, credit] = await session.read([
    clientRecord(session, id),
    invoiceSlice(session, { filter: { client_id: id }, slice: SLICE, now }),
    openOfClient(session, id, now),
    creditOfClient(session, id),
  ]);
  const currencies = [...new Set([...open, ...credit].map(({ currency }) => currency))].sort();
  return {
    client: knownClient(client, id),
    invoices: sliceOf(rows, SLICE),
    sums: currencies.map((currency) => {
      const owed = open.find((one) => one.currency === currency);
      const over = credit.find((one) => one.currency === currency);
      return {
        currency,
        open_cents: Number(owed?.open_cents ?? 0),
        overdue_cents: Number(owed?.overdue_cents ?? 0),
        credit_cents: Number(over?.amount_cents ?? 0),
      };
    }),
  };
}
