import { sql } from "drizzle-orm";

/**
 * What a search of invoices compares, as SQL: the number, which is ASCII, and the references in folded form.
 * The index of the search holds it, so that no row is folded anew. It has no comma: drizzle-kit would split it.
 */
export const searchText = sql.raw(
  [
    "lower(number) || char(10) || case when folded_references is null",
    "then lower(case when external_id is null then '' else external_id end || char(10)",
    "|| case when purchase_order is null then '' else purchase_order end)",
    "else folded_references end",
  ].join(" "),
);
