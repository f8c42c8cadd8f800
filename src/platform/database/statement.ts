/** Statements of a D1 batch, and their result types. */
import { BoundStatement, build } from "./built-statement.ts";
import type { Query, Returning } from "./query.ts";
import type { Database } from "./shards.ts";

/** A statement of a D1 batch: one call of a definition (`define-statement.ts`), or a query written for once. */
export type Statement = BoundStatement<unknown> | Query;

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

const NOTHING_GIVEN = { values: {}, own: {} };

/** Sends statements as one batch. Only sessions, and work that crosses businesses, call it directly. */
export async function runBatch<const T extends readonly Statement[]>(
  { client }: Database,
  statements: T,
): Promise<ResultsOf<T>> {
  const bound = statements.map((statement) =>
    statement instanceof BoundStatement ? statement : new BoundStatement(build(statement), NOTHING_GIVEN),
  );
  const results = await client.batch(bound.map((statement) => statement.on(client)));
  return results.map((result, index) => bound[index]?.read(result)) as ResultsOf<T>;
}
