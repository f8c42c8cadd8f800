/** SQL of what a client owes. */
import { and, eq, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { invoices } from "../../schema/invoices.ts";
import { isLate } from "./invoice-filters.ts";
import { amountDueSql, isInvoice, isOneOfFewOpen } from "./invoice-statements.ts";

/**
 * What is open of a client's invoices per currency, and what of it is late, in cents; as text, because D1 gives
 * numbers beyond 2^53 as the nearest double. `now` is in our own time.
 */
export const openOfClient = statement(
  (clientId: string, now: string) => ({ clientId, now }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          currency: invoices.currency,
          open_cents: sql<string>`cast(sum(${amountDueSql}) as text)`,
          overdue_cents: sql<string>`cast(sum(iif(${isLate(owned, at.now)}, ${amountDueSql}, 0)) as text)`,
        },
        invoices,
        and(eq(invoices.client_id, at.clientId), isInvoice),
        isOneOfFewOpen,
      )
      .groupBy(invoices.currency)
      .orderBy(invoices.currency),
);
