/** Columns and constraints that several tables share. */
import { type SQL, sql } from "drizzle-orm";
import { check, integer, type SQLiteColumn, text } from "drizzle-orm/sqlite-core";

const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));
export const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${list(values)})`);
export const holds = (name: string, condition: SQL) => check(name, condition);

export const flag = (name: string) => integer(name, { mode: "boolean" }).notNull().default(false);
export const instants = { created_at: text().notNull(), updated_at: text().notNull() };
export const version = integer().notNull().default(1);
