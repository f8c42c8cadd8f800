/** The catalogue. */
import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds, instants, ref, version } from "./columns.ts";
import type { KeptFields } from "./party-shapes.ts";
import { LINE_KINDS } from "./vocabularies/invoices.ts";
import { TAX_CATEGORIES } from "./vocabularies/tax-categories.ts";

/** What a business sells. A line that names a product copies its values at that moment. */
export const products = sqliteTable(
  "products",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    /** The article number. */
    number: text(),
    /** The designation. */
    description: text().notNull(),
    details: text(),
    /** UN/ECE Recommendation 20. */
    unit: text().notNull(),
    /** At most 4 decimals of a minor unit, as a JSON number: SQLite's own would be a float. */
    unit_price_cents: text({ mode: "json" }).$type<number>().notNull(),
    /** Percent, at most 4 decimals, as a JSON number. */
    tax_rate: text({ mode: "json" }).$type<number>().notNull(),
    tax_category: text({ enum: TAX_CATEGORIES }).notNull(),
    kind: text({ enum: LINE_KINDS }),
    external_id: text(),
    archived_at: text(),
    /** The designation folded for ordering. */
    sort_name: text().notNull(),
    /** Number, designation and details folded for search. */
    search_text: text().notNull(),
    version,
    ...instants,
    // A column that was added later.
    ref: ref(),
    kept: text({ mode: "json" }).$type<KeptFields>(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    // In two parts, as a list shows only one of them. Each ends with the text of a search.
    index("products_by_name")
      .on(t.business_id, t.sort_name, t.id, t.search_text)
      .where(sql`archived_at is null`),
    index("products_archived")
      .on(t.business_id, t.sort_name, t.id, t.search_text)
      .where(sql`archived_at is not null`),
    uniqueIndex("products_ref").on(t.business_id, t.ref).where(sql`ref is not null`),
    uniqueIndex("products_number").on(t.business_id, t.number).where(sql`number is not null`),
    uniqueIndex("products_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    holds("products_description", sql`length(${t.description}) > 0`),
    holds("products_version", sql`${t.version} >= 1`),
  ],
);
