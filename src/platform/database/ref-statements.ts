/** SQL of the numbers by which older systems name records (`ref`): a new one, and one that is given no more. */
import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { retiredRefs } from "../../schema/refs.ts";
import type { RetiredKind } from "../../schema/vocabularies/retired-kinds.ts";
import { statement } from "./define-statement.ts";
import type { OwnedStatements, OwnedTable } from "./owned-statements.ts";
import { whenChanged } from "./query.ts";

/**
 * The number of a row that is being inserted: one more than any row of the business has or had. `kind` is that of
 * records that can be deleted. It reads one entry of an index for the rows, which holds no other than those with a
 * number, and one row for those deleted.
 */
export function nextRef(
  owned: OwnedStatements,
  table: OwnedTable & { ref: SQLiteColumn },
  kind?: RetiredKind,
): SQL {
  const highest = sql`coalesce((select max(${table.ref}) from ${table} where ${owned.owns(table, sql`${table.ref} is not null`)}), 0)`;
  if (!kind) return sql`1 + ${highest}`;
  const retired = sql`coalesce((select ${retiredRefs.ref} from ${retiredRefs} where ${owned.owns(retiredRefs)} and ${retiredRefs.kind} = ${sql.raw(`'${kind}'`)}), 0)`;
  return sql`1 + max(${highest}, ${retired})`;
}

/** Remembers the number of a row, if the statement before it in the batch deleted that row. */
export const retireRef = statement(
  (kind: RetiredKind, { ref }: { ref: number }) => ({ kind, ref }),
  (owned, row) =>
    owned.insertWhen(
      retiredRefs,
      row,
      whenChanged,
      sql`on conflict (business_id, kind) do update set ref = max(${retiredRefs.ref}, excluded.ref)`,
    ),
);
