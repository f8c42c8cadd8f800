/** What statements are written with: drizzle's queries, handwritten SQL, and fragments that several share. */
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { drizzle } from "drizzle-orm/d1";

/** A query of drizzle's. */
export type Query = BatchItem<"sqlite">;

/** Writes queries and runs none: a batch does that. */
export const writer = drizzle({ prepare: () => undefined } as unknown as D1Database);

/** Handwritten SQL that returns rows. `decode` converts a raw D1 row. */
export type Returning<Row> = Query & { readonly decode: (raw: Record<string, unknown>) => Row };

/** Handwritten SQL as a query. drizzle's own cannot tell how its rows are to be decoded. */
export const writtenOut = <Row>(query: SQL, decode: (raw: Record<string, unknown>) => Row): Returning<Row> =>
  Object.assign(writer.run(query), { decode });

/**
 * SQL condition: the statement before it in the batch changed a row. If each write of a chain requires it,
 * the whole chain depends on the first write: the count of changed rows decides, inside the transaction.
 */
export const whenChanged: SQL = sql`changes() > 0`;

/** SQL of the RFC 3339 instant `ms` milliseconds after `instant`. */
export const laterBy = (instant: string | SQL, ms: SQL): SQL =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, (${ms} / 1000.0) || ' seconds')`;

/** Values for `in`, as one parameter with a JSON array: D1 allows at most 100 parameters. */
export const among = (values: readonly (string | number)[] | SQL): SQL =>
  sql`(select value from json_each(${Array.isArray(values) ? JSON.stringify(values) : values}))`;
