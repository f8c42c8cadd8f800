/** Rows in SQL that drizzle's builder cannot write: guarded inserts, a row as JSON, and reading raw rows back. */
import { getTableColumns, type InferSelectModel, is, type SQL, sql } from "drizzle-orm";
import { SQLiteBoolean, type SQLiteTable } from "drizzle-orm/sqlite-core";

type Row<T extends SQLiteTable> = InferSelectModel<T>;
/** A value of each column, or SQL that makes it. */
export type RowValues<T extends SQLiteTable> = {
  [K in keyof T["$inferInsert"]]: T["$inferInsert"][K] | SQL;
};

/**
 * `insert into … select … where guard`: inserts one row if the guard holds, none otherwise.
 * One statement of a D1 batch can so depend on what the earlier ones found.
 */
export function insertWhen<T extends SQLiteTable>(table: T, values: RowValues<T>, guard: SQL): SQL {
  const columns = getTableColumns(table);
  const names: SQL[] = [];
  const cells: SQL[] = [];
  for (const [key, value] of Object.entries(values)) {
    const column = columns[key];
    if (!column || value === undefined) continue;
    names.push(sql.identifier(column.name) as unknown as SQL);
    cells.push(isSql(value) ? value : value === null ? sql`null` : sql`${sql.param(value, column)}`);
  }
  return sql`insert into ${table} (${sql.join(names, sql`, `)}) select ${sql.join(cells, sql`, `)} where ${guard}`;
}

/** A row of the table as a JSON object whose values have the types of the drizzle row. D1 allows 32 arguments a call. */
export function rowJson(table: SQLiteTable): SQL {
  const pairs = Object.entries(getTableColumns(table)).map(([key, column]) => {
    if (is(column, SQLiteBoolean)) return { key, value: sql`json(iif(${column}, 'true', 'false'))` };
    if (column.dataType === "json") return { key, value: sql`json(${column})` };
    return { key, value: sql`${column}` };
  });
  let object = sql`json_object()`;
  for (let at = 0; at < pairs.length; at += 15) {
    const chunk = pairs.slice(at, at + 15).map(({ key, value }) => sql`${sql.raw(`'$.${key}'`)}, ${value}`);
    object = sql`json_set(${object}, ${sql.join(chunk, sql`, `)})`;
  }
  return object;
}

/** A raw row of D1 (as `returning *` gives it) with drizzle's types: booleans and JSON decoded. */
export function decodeRow<T extends SQLiteTable>(table: T, raw: Record<string, unknown>): Row<T> {
  const row: Record<string, unknown> = {};
  for (const [key, column] of Object.entries(getTableColumns(table))) {
    const value = raw[column.name];
    row[key] = value === null || value === undefined ? null : column.mapFromDriverValue(value);
  }
  return row as Row<T>;
}

const isSql = (value: unknown): value is SQL =>
  typeof value === "object" && value !== null && "getSQL" in value && typeof value.getSQL === "function";
