/** What a business's documents and payments sum up to. */
import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { CURRENCIES } from "./vocabularies/currencies.ts";
import { FIGURE_KINDS } from "./vocabularies/figures.ts";

/**
 * Sums that the start page shows, so that it reads as many rows for 200,000 invoices as for ten. Triggers of the
 * migration `figures` keep them, whatever changes an invoice or a payment; only for a business with a row `counted`,
 * which is written when its figures are asked for first.
 */
export const figures = sqliteTable(
  "figures",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    kind: text({ enum: FIGURE_KINDS }).notNull(),
    /** Of `issued` the month of issue, of `open` the due day, of `paid` what `paidPeriod` writes; else empty. */
    period: text().notNull(),
    /** Empty for `counted`. */
    currency: text({ enum: [...CURRENCIES, ""] }).notNull(),
    amount_cents: integer().notNull(),
    /** How many documents or payments. */
    count: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.business_id, t.kind, t.period, t.currency] })],
);
