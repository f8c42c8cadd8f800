/** SQL that drizzle's builder cannot write: guarded inserts and rows as JSON. Also decodes raw rows. */
import { getTableColumns, type InferSelectModel, is, type SQL, sql } from "drizzle-orm";
import { SQLiteBoolean, type SQLiteTable } from "drizzle-orm/sqlite-core";

type Row<T extends SQLiteTable> = InferSelectModel<T>;
/** A value for each column, or SQL that computes it. */
export type RowValues<T extends SQLiteTable> = {
  [K in keyof T["$inferInsert"]]: T["$inferInsert"][K] | SQL;
};

/**
 * `insert into … select … where guard`: inserts one row if the guard holds, none otherwise.
 * So a statement of a D1 batch can depend on what earlier ones did.
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

/**
 * A row of the table as a JSON object whose values have the types of the drizzle row. It is built in chunks,
 * since D1 allows 32 arguments per function call.
 */
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

/** Converts a raw D1 row (as `returning *` gives it) to drizzle's types, such as booleans and JSON. */
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
