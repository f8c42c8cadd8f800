import { and, type InferSelectModel, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import { MOST_COUNTED } from "../paging.ts";
import { type Query, type Returning, whenChanged, writer, writtenOut } from "./query.ts";
import { insertWhen, type RowValues, tableReader } from "./row-sql.ts";

/** Any table: all rows belong to a business. A row of `businesses` is found by its own `id`. */
export type OwnedTable = SQLiteTable &
  ({ business_id: SQLiteColumn } | { id: SQLiteColumn; sandbox: SQLiteColumn });

/** A row to insert, without its `business_id`: a value for each column, or SQL that computes it. */
type Cells<T extends OwnedTable> = Omit<RowValues<T>, "business_id">;

/** Builds statements, each of which reads or changes the rows of one business only. */
export abstract class OwnedStatements {
  /** The business's id as SQL, for values and conditions. */
  abstract readonly business: SQL;

  /** The same for what follows a change: it stays when the change has ended the credential. */
  protected abstract readonly origin: SQL;

  /** SQL of the actor's name, as the timeline stores it. */
  abstract readonly actor: SQL;

  /** SQL of how far the business's test clock is ahead, in milliseconds. */
  abstract readonly clockAhead: SQL;

  /** SQL condition: the credential is good, and the request's idempotency key has no stored answer yet. */
  abstract readonly allowed: SQL;

  /** Selects rows of this business. */
  select<T extends OwnedTable>(table: T, ...conditions: (SQL | undefined)[]) {
    return writer
      .select()
      .from(table)
      .where(this.owns(table, ...conditions));
  }

  /** Selects some columns, or expressions such as sums, from rows of this business. */
  selectColumns<T extends OwnedTable, C extends Record<string, SQLiteColumn | SQL | SQL.Aliased>>(
    columns: C,
    table: T,
    ...conditions: (SQL | undefined)[]
  ) {
    return writer
      .select(columns)
      .from(table)
      .where(this.owns(table, ...conditions));
  }

  /** Changes rows of this business. */
  update<T extends OwnedTable>(
    table: T,
    changes: SQLiteUpdateSetSource<T>,
    ...conditions: (SQL | undefined)[]
  ) {
    return writer
      .update(table)
      .set(changes)
      .where(this.owns(table, ...conditions));
  }

  /** Deletes rows of this business. */
  delete<T extends OwnedTable>(table: T, ...conditions: (SQL | undefined)[]) {
    return writer.delete(table).where(this.owns(table, ...conditions));
  }

  /**
   * Inserts a row of this business if the guard holds. The guard may depend on what earlier statements of the
   * batch did. `onConflict` is SQL such as `on conflict do nothing`.
   */
  insertWhen<T extends OwnedTable>(table: T, row: Cells<T>, guard: SQL, onConflict: SQL = sql``): Query {
    const query = sql`${insertWhen(table, this.#ownRow(row), guard)} ${onConflict}`;
    return writtenOut(query, () => null);
  }

  /** Inserts a row of this business if the statement before it in the batch changed something. */
  insertBehind<T extends OwnedTable>(table: T, row: Cells<T>): Query {
    const own = { ...row, business_id: this.origin } as unknown as RowValues<T>;
    return writtenOut(insertWhen(table, own, whenChanged), () => null);
  }

  /** Like `insertWhen`, but returns the row if it was inserted. */
  insertReturning<T extends OwnedTable>(
    table: T,
    row: Cells<T>,
    guard: SQL,
    onConflict: SQL = sql``,
  ): Returning<InferSelectModel<T>> {
    const query = sql`${insertWhen(table, this.#ownRow(row), guard)} ${onConflict} returning *`;
    return writtenOut(query, tableReader(table));
  }

  /** Like `insertReturning`, but returns only some columns: those that the caller does not know. */
  insertReturningOnly<T extends OwnedTable, C extends keyof InferSelectModel<T> & string>(
    table: T,
    row: Cells<T>,
    guard: SQL,
    columns: readonly C[],
  ): Returning<Pick<InferSelectModel<T>, C>> {
    const names = sql.join(
      columns.map((name) => sql.identifier(name)),
      sql`, `,
    );
    const query = sql`${insertWhen(table, this.#ownRow(row), guard)} returning ${names}`;
    return writtenOut(query, tableReader(table, columns));
  }

  /** Selects the value of an expression, which reads what it reads of this business by itself. */
  value<T>(expression: SQL, decode: (value: unknown) => T): Returning<T> {
    return writtenOut(sql`select (${expression}) as value`, ({ value }) => decode(value));
  }

  /** Counts the rows of a select, which reads what it reads of this business by itself: up to one more than `MOST_COUNTED`. */
  count(select: SQL): Returning<number> {
    return this.value(
      sql`select count(*) from (${select} limit ${sql.raw(String(MOST_COUNTED + 1))})`,
      Number,
    );
  }

  /** SQL condition: the row belongs to this business and meets `conditions`. */
  owns(table: OwnedTable, ...conditions: (SQL | undefined)[]): SQL {
    const owner = "business_id" in table ? table.business_id : table.id;
    return and(sql`${owner} = ${this.business}`, ...conditions) as SQL;
  }

  #ownRow<T extends OwnedTable>(row: Cells<T>): RowValues<T> {
    return { ...row, business_id: this.business } as unknown as RowValues<T>;
  }
}
