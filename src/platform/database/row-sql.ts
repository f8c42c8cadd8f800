/** SQL that drizzle's builder cannot write: guarded inserts and rows as JSON. Also reads raw rows. */
import { Column, getTableColumns, type InferSelectModel, is, SQL, sql } from "drizzle-orm";
import {
  SQLiteBoolean,
  type SQLiteColumn,
  SQLiteCustomColumn,
  type SQLiteTable,
} from "drizzle-orm/sqlite-core";
import { NO_ELEMENTS } from "../../schema/vocabularies/no-elements.ts";

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
 * Columns of a row as a JSON object whose values have the types of the drizzle row. It is built in chunks,
 * since D1 allows 32 arguments per function call.
 */
export function rowJson(columns: Record<string, SQLiteColumn>): SQL {
  const pairs = Object.entries(columns).map(([key, column]) => {
    if (is(column, SQLiteBoolean)) return { key, value: sql`json(iif(${column}, 'true', 'false'))` };
    if (column.dataType === "json") return { key, value: sql`json(${column})` };
    if (is(column, SQLiteCustomColumn)) return { key, value: listJson(column) };
    return { key, value: sql`${column}` };
  });
  let object = sql`json_object()`;
  for (let at = 0; at < pairs.length; at += 15) {
    const chunk = pairs.slice(at, at + 15).map(({ key, value }) => sql`${sql.raw(`'$.${key}'`)}, ${value}`);
    object = sql`json_set(${object}, ${sql.join(chunk, sql`, `)})`;
  }
  return object;
}

/** A `listColumn` as JSON. */
const listJson = (column: SQLiteColumn): SQL =>
  sql`json(iif(${column} = ${sql.raw(`'${NO_ELEMENTS}'`)}, '[]', ${column}))`;

type RawRow = Record<string, unknown>;

/**
 * Converts raw D1 rows to drizzle's types, in place: only flags, JSON and lists are stored otherwise than they
 * are read. Null if a value is no column, or is not named as its column: drizzle converts these.
 */
export function rowReader(fields: readonly (readonly [string, unknown])[]): ((raw: RawRow) => RawRow) | null {
  const read = fields.map(([key, field]) => [key, columnAs(key, field)] as const);
  if (read.some(([, column]) => column === null)) return null;
  const converted = read.flatMap(([key, column]) =>
    column && ["boolean", "json", "custom"].includes(column.dataType) ? [[key, column] as const] : [],
  );
  return (raw) => {
    for (const [key, column] of converted) {
      const value = raw[key];
      // Most lists beside a record are empty.
      raw[key] = value === null ? null : value === "[]" ? [] : column.mapFromDriverValue(value);
    }
    return raw;
  };
}

/** The column as which a field is read, if D1 gives it under `key`: a column, or SQL with an alias. */
function columnAs(key: string, field: unknown): Column | null {
  if (is(field, Column)) return field.name === key ? field : null;
  if (!is(field, SQL.Aliased) || field.fieldAlias !== key) return null;
  const { decoder } = field.sql as unknown as { decoder: unknown };
  return is(decoder, Column) ? decoder : null;
}

/** The same for rows of a table as `returning` gives them: whole ones, or some columns. */
export function tableReader<T extends SQLiteTable, C extends keyof Row<T> & string = keyof Row<T> & string>(
  table: T,
  only?: readonly C[],
): (raw: RawRow) => Pick<Row<T>, C> {
  const columns = Object.entries(getTableColumns(table));
  const read = rowReader(only ? columns.filter(([name]) => only.includes(name as C)) : columns);
  if (!read) throw new Error("a column is not named as in the schema");
  return read as (raw: RawRow) => Pick<Row<T>, C>;
}

const isSql = (value: unknown): value is SQL =>
  typeof value === "object" && value !== null && "getSQL" in value && typeof value.getSQL === "function";
