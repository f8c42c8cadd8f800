/** SQL of the numbers by which older systems name records (`ref`): the next one, and the row that has one. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { retiredRefs } from "../../schema/refs.ts";
import type { RetiredKind } from "../../schema/vocabularies/retired-kinds.ts";
import type { RecordKey } from "../record-key.ts";
import { Fragment, fragment, statement } from "./define-statement.ts";
import type { OwnedStatements, OwnedTable } from "./owned-statements.ts";
import { whenChanged } from "./query.ts";

/** A record as a caller names it, or SQL that finds its id. */
export type RowKey = RecordKey | Fragment;

type Referred = OwnedTable & { id: SQLiteColumn; ref: SQLiteColumn };

/**
 * Makes the value that stands for a row's id in statements: the id itself or, of a record that is named by its
 * `ref`, SQL that finds the id. So a record is read by either in the same trip. Without such a row it is null.
 * What finds an id itself, as another record names it, is taken as it is.
 */
export function idByKey(table: Referred): (key: RowKey) => string | Fragment {
  const byRef = fragment(
    (ref: number) => ({ ref }),
    (owned, at) => sql`(select ${table.id} from ${table} where ${owned.owns(table, eq(table.ref, at.ref))})`,
  );
  return (key) => (typeof key === "string" || key instanceof Fragment ? key : byRef(key.ref));
}

/**
 * The number of a row that is being inserted: one more than any row of the business has or had. `kind` is that of
 * records that can be deleted. It reads one entry of an index for the rows, which holds no other than those with a
 * number, and one row for those deleted.
 */
export function nextRef(owned: OwnedStatements, table: Referred, kind?: RetiredKind): SQL {
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
