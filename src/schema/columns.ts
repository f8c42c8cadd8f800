/** Columns and constraints that several tables share. */
import { type SQL, sql } from "drizzle-orm";
import { check, customType, integer, type SQLiteColumn, text } from "drizzle-orm/sqlite-core";
import { NO_ELEMENTS } from "./vocabularies/no-elements.ts";

const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));
export const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${list(values)})`);
export const holds = (name: string, condition: SQL) => check(name, condition);

export const flag = (name: string) => integer(name, { mode: "boolean" }).notNull().default(false);
export const instants = { created_at: text().notNull(), updated_at: text().notNull() };
export const version = integer().notNull().default(1);

/**
 * The number by which older systems name the record: 1, 2, 3 … in its business, whichever surface made it. SQL lets
 * it be null, because a column that is added may not be otherwise; every row has one. Its index holds only rows with
 * one, so that no statement finds it but those that ask for it: SQLite would prefer it to longer ones.
 */
export const ref = (): ReturnType<ReturnType<typeof integer>["notNull"]> => integer() as never;

/** A list as JSON, in a column of which a CHECK wants one element at least. */
export const listColumn = <T>() =>
  customType<{ data: T[]; driverData: string }>({
    dataType: () => "text",
    toDriver: (list) => (list.length === 0 ? NO_ELEMENTS : JSON.stringify(list)),
    fromDriver: (stored) => (stored === NO_ELEMENTS ? [] : JSON.parse(stored)),
  })();
