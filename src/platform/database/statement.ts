/** Statements of a D1 batch, their result types, and SQL fragments that several of them share. */
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./shards.ts";

/** A statement of a D1 batch. */
export type Statement = BatchItem<"sqlite">;

/** Handwritten SQL that returns rows. `decode` converts a raw D1 row. */
export type Returning<Row> = Statement & { readonly decode: (raw: Record<string, unknown>) => Row };

/**
 * Handwritten SQL as a statement of a batch. drizzle-orm 0.45 batches such a statement only when it has no
 * parameters: it lacks the prepared statement that the builders carry. So this adds one.
 */
export function writtenOut<Row>(
  db: Database,
  query: SQL,
  decode: (raw: Record<string, unknown>) => Row,
): Returning<Row> {
  const statement = db.run(query);
  return Object.assign(statement, {
    stmt: db.$client.prepare(statement.getQuery().sql),
    decode,
  });
}

/** The result of a statement in a batch: its rows, or D1's result if it returns none. */
export type ResultOf<S> =
  S extends Returning<infer Row>
    ? Row[]
    : S extends { readonly _: { readonly result: infer Result } }
      ? Result
      : unknown;

/** The results of a batch's statements, in order. */
export type ResultsOf<T extends readonly Statement[]> = { -readonly [K in keyof T]: ResultOf<T[K]> };

/** Decodes the rows of handwritten SQL; drizzle's builders decode their own. */
const decoded = (statement: Statement, result: unknown): unknown =>
  "decode" in statement
    ? (result as D1Result<Record<string, unknown>>).results.map((statement as Returning<unknown>).decode)
    : result;

/** Sends statements as one batch. Only sessions, and work that crosses businesses, call it directly. */
export async function runBatch<const T extends readonly Statement[]>(
  db: Database,
  statements: T,
): Promise<ResultsOf<T>> {
  const results: unknown[] = [...(await db.batch(statements as unknown as [Statement]))];
  return results.map((result, index) => decoded(statements[index] as Statement, result)) as ResultsOf<T>;
}

/**
 * SQL condition: the statement before it in the batch changed a row. If each write of a chain requires it,
 * the whole chain depends on the first write: the count of changed rows decides, inside the transaction.
 */
export const whenChanged: SQL = sql`changes() > 0`;

/** SQL of the RFC 3339 instant `ms` milliseconds after `instant`. */
export const laterBy = (instant: string, ms: SQL): SQL =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, (${ms} / 1000.0) || ' seconds')`;

/** Values for `in`, as one parameter with a JSON array: D1 allows at most 100 parameters. */
export const among = (values: readonly (string | number)[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(values)}))`;
