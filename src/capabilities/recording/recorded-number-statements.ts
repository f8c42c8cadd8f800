/** SQL of the number of an invoice of which none is said. */
import { eq, sql } from "drizzle-orm";
import { fragment } from "../../platform/database/define-statement.ts";
import { nextRef } from "../../platform/database/ref-statements.ts";
import { invoices } from "../../schema/invoices.ts";
import { MAX_SEQUENCE_DIGITS } from "../numbering/number-pattern.ts";

/** How many numbers are tried, from that of the row on. */
const MOST_TRIES = 1000;

/** The number `REC-…`: that of the row in the business, or the first behind it that no invoice has. */
export const freeRecordedNumber = fragment(
  () => ({}),
  (owned) =>
    sql`(with recursive tried (n) as (select ${nextRef(owned, invoices, "invoice")} union all select n + 1 from tried where exists (select 1 from ${invoices} where ${owned.owns(invoices)} and ${invoices.number} = 'REC-' || n) limit ${sql.raw(String(MOST_TRIES))}) select 'REC-' || max(n) from tried)`,
);

/** The last number that `freeRecordedNumber` may ever give. */
export const LAST_RECORDED_NUMBER = `REC-${"9".repeat(MAX_SEQUENCE_DIGITS)}`;

/** Data of the event of a recorded invoice, as JSON: `told`, and its number. */
export const recordedFacts = fragment(
  (id: string, told: Record<string, unknown>) => ({ id, told }),
  (owned, at) =>
    sql`(select json_set(${at.told}, '$.number', ${invoices.number}) from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);
