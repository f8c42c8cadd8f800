/** Lists by name in two parts: the rows that are archived, and the others. */
import { asc, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Slice, type Sliced, sliceOf } from "../paging.ts";
import { fold } from "../text/fold-accents.ts";
import type { Slots } from "./define-statement.ts";
import type { OwnedStatements, OwnedTable } from "./owned-statements.ts";

/** What every such list is filtered by; without `archived`, it has the rows that are not. */
export interface NameFilter {
  /** A substring of `search_text`; case and accents are ignored. */
  text?: string | undefined;
  /** Archived rows instead of the others. */
  archived?: boolean | undefined;
}

/** `sort_name` and `search_text` are folded. */
type NamedTable = OwnedTable & Record<"id" | "sort_name" | "search_text" | "archived_at", SQLiteColumn>;

/** What a statement needs to read a slice of such a list, and one row more. */
export const readingByName = ({ archived, text }: NameFilter, { limit, offset, after }: Slice) => ({
  archived: archived || undefined,
  text: text === undefined ? undefined : fold(text),
  limit: limit + 1,
  offset,
  afterName: after?.[0],
  afterId: after?.[1],
});

/** The rows of the slice that meet further conditions, ordered by name. */
export const listedByName = <T extends NamedTable>(
  owned: OwnedStatements,
  table: T,
  at: Slots<ReturnType<typeof readingByName>>,
  ...conditions: (SQL | undefined)[]
) =>
  owned
    .select(
      table,
      at.archived ? isNotNull(table.archived_at) : isNull(table.archived_at),
      at.text && mentions(table, at.text),
      ...conditions,
      at.afterName && sql`(${table.sort_name}, ${table.id}) > (${at.afterName}, ${at.afterId})`,
    )
    .orderBy(asc(table.sort_name), asc(table.id))
    .limit(at.limit)
    .offset(at.offset);

/** A slice, by offset, of rows that were all read in no order: ordered by name as a list is. */
export function sliceOfNamed<R extends { sort_name: string; id: string }>(
  rows: readonly R[],
  { limit, offset }: Slice,
): Sliced<R> {
  const ordered = rows.toSorted((a, b) => order(a.sort_name, b.sort_name) || order(a.id, b.id));
  return sliceOf(ordered.slice(offset), { limit });
}

const order = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Condition: the searched text of a row contains the folded `text`. */
export const mentions = (table: Pick<NamedTable, "search_text">, text: string | SQL): SQL =>
  sql`instr(${table.search_text}, ${text}) > 0`;
