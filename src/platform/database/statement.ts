/** Statements of a D1 batch, their result types, and SQL fragments that several of them share. */
import { type SQL, sql } from "drizzle-orm";
import type { BatchItem } from "drizzle-orm/batch";
import { BoundStatement, build } from "./built-statement.ts";
import type { Database } from "./shards.ts";

/** A query of drizzle's. */
export type Query = BatchItem<"sqlite">;

/** A statement of a D1 batch: one call of a definition (`define-statement.ts`), or a query written for once. */
export type Statement = BoundStatement<unknown> | Query;

/** Handwritten SQL that returns rows. `decode` converts a raw D1 row. */
export type Returning<Row> = Query & { readonly decode: (raw: Record<string, unknown>) => Row };

/** Handwritten SQL as a query. drizzle's own cannot tell how its rows are to be decoded. */
export const writtenOut = <Row>(
  db: Database,
  query: SQL,
  decode: (raw: Record<string, unknown>) => Row,
): Returning<Row> => Object.assign(db.run(query), { decode });

/** The result of a statement in a batch: its rows, or D1's result if it returns none. */
export type ResultOf<S> =
  S extends BoundStatement<infer Result>
    ? Result
    : S extends Returning<infer Row>
      ? Row[]
      : S extends { readonly _: { readonly result: infer Result } }
        ? Result
        : unknown;

/** The results of a batch's statements, in order. */
export type ResultsOf<T extends readonly Statement[]> = { -readonly [K in keyof T]: ResultOf<T[K]> };

const NO_VALUES = {};

/** Sends statements as one batch. Only sessions, and work that crosses businesses, call it directly. */
export async function runBatch<const T extends readonly Statement[]>(
  { $client }: Database,
  statements: T,
): Promise<ResultsOf<T>> {
  const bound = statements.map((statement) =>
    statement instanceof BoundStatement
      ? statement
      : new BoundStatement(build(statement), NO_VALUES, NO_VALUES),
  );
  const results = await $client.batch(bound.map((statement) => statement.on($client)));
  return results.map((result, index) => bound[index]?.read(result)) as ResultsOf<T>;
}

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
