/** Writes rows of the tables of `src/schema` with node:sqlite, many in one transaction. */
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { type Column, getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";

interface Insert {
  statement: StatementSync;
  columns: [key: string, column: Column][];
}

export class RowWriter {
  readonly #db: DatabaseSync;
  readonly #inserts = new Map<string, Insert>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /** Inserts a row; an absent column gets its default. */
  insert<T extends SQLiteTable>(table: T, row: T["$inferInsert"]): void {
    const { statement, columns } = this.#insertOf(table, row);
    const values = columns.map(([key, column]) => {
      const value = row[key as keyof typeof row] as unknown;
      return value === null ? null : (column.mapToDriverValue(value) as string | number);
    });
    statement.run(...values);
  }

  #insertOf(table: SQLiteTable, row: object): Insert {
    const keys = Object.keys(row);
    const shape = `${getTableName(table)} ${keys}`;
    const known = this.#inserts.get(shape);
    if (known) return known;
    const all = getTableColumns(table);
    const columns = keys.map((key): [string, Column] => {
      const column = all[key];
      if (!column) throw new Error(`${getTableName(table)} has no column ${key}`);
      return [key, column];
    });
    const names = columns.map(([, { name }]) => name).join(", ");
    const places = columns.map(() => "?").join(", ");
    const statement = this.#db.prepare(`insert into ${getTableName(table)} (${names}) values (${places})`);
    const insert = { statement, columns };
    this.#inserts.set(shape, insert);
    return insert;
  }
}
