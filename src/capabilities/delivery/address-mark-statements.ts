/** All SQL of address marks: addresses that bounced, or whose owners complained. */
import { eq, type SQL, sql } from "drizzle-orm";
import { type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among, whenChanged } from "../../platform/database/query.ts";
import { addressProblems } from "../../schema/deliveries.ts";
import type { AddressProblemRow } from "../../schema/rows.ts";

/** A mark to set. */
type AddressMark = Omit<AddressProblemRow, "business_id">;

/** The form in which the address of a mark is stored. */
export const addressKey = (address: string): string => address.toLowerCase();

/** The marks of `addresses` (JSON), and of `others`: a sub-select of addresses in lower case. */
export const marksOf = (owned: OwnedStatements, addresses: SQL, others: SQL) =>
  owned.select(
    addressProblems,
    // One list, each of which is looked up: with two, SQLite would read all marks of the business.
    sql`${addressProblems.address} in (select * from ${among(addresses)} union all select * from ${others})`,
  );

/**
 * Marks an address if the statement before it in the batch changed something. A complaint replaces a bounce.
 */
export const markAddress = statement(
  (mark: AddressMark) => asStored(mark),
  (owned, row) => upsertMark(owned, row, whenChanged),
);

/** Marks an address without such a condition. A repeated report changes nothing. */
export const markAddressOnce = statement(
  (mark: AddressMark) => asStored(mark),
  (owned, row) => upsertMark(owned, row, sql`true`),
);

const asStored = ({ address, ...mark }: AddressMark) => ({ address: addressKey(address), ...mark });

const upsertMark = (owned: OwnedStatements, row: Slots<AddressMark>, guard: SQL) =>
  owned.insertWhen(
    addressProblems,
    row,
    guard,
    sql`on conflict (business_id, address) do update set problem = excluded.problem, reason = excluded.reason, created_at = excluded.created_at where problem <> 'complained' and problem <> excluded.problem`,
  );

/** Removes the mark of a bounce, whatever the statements before it did. A complaint stays. */
export const clearAddress = statement(
  (address: string) => ({ address: addressKey(address) }),
  (owned, at) =>
    owned.delete(
      addressProblems,
      eq(addressProblems.address, at.address),
      eq(addressProblems.problem, "bounced"),
    ),
);
