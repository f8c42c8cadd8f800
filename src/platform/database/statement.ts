/** Statements of a D1 batch, the rows that they give, and SQL that several of them are made of. */
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import type { Database } from "./shards.ts";

/** A statement of a D1 batch. */
export type Statement = BatchItem<"sqlite">;

/** SQL written out that gives rows: `decode` makes of a raw row of D1 what it stands for. */
export type Returning<Row> = Statement & { readonly decode: (raw: Record<string, unknown>) => Row };

/**
 * SQL written out, as a statement of a batch. (drizzle-orm 0.45 batches such a statement only when it has no parameters: it
 * misses the prepared statement that its builders carry. So we hand it one.)
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

/** What a statement of a batch gives: its rows, or D1's result where it has none. */
export type ResultOf<S> =
  S extends Returning<infer Row>
    ? Row[]
    : S extends { readonly _: { readonly result: infer Result } }
      ? Result
      : unknown;

/** What the statements of a batch give, in their order. */
export type ResultsOf<T extends readonly Statement[]> = { -readonly [K in keyof T]: ResultOf<T[K]> };

/** The rows of a statement written out are decoded; those of drizzle's builders are as they should be. */
const decoded = (statement: Statement, result: unknown): unknown =>
  "decode" in statement
    ? (result as D1Result<Record<string, unknown>>).results.map((statement as Returning<unknown>).decode)
    : result;

/** Sends statements as one batch, past any session: for work that crosses businesses. */
export async function runBatch<const T extends readonly Statement[]>(
  db: Database,
  statements: T,
): Promise<ResultsOf<T>> {
  const results: unknown[] = [...(await db.batch(statements as unknown as [Statement]))];
  return results.map((result, index) => decoded(statements[index] as Statement, result)) as ResultsOf<T>;
}

/**
 * True when the statement before it in the batch changed a row. A chain of writes that each ask for it stands or
 * falls with its first: the count of changed rows decides, inside the transaction.
 */
export const whenChanged: SQL = sql`changes() > 0`;

/** The instant so many milliseconds after an RFC 3339 one. */
export const laterBy = (instant: string, ms: SQL): SQL =>
  sql`strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, (${ms} / 1000.0) || ' seconds')`;

/** A JSON array of ids as one parameter: D1 takes at most 100. */
export const among = (ids: readonly string[]): SQL =>
  sql`(select value from json_each(${JSON.stringify(ids)}))`;
