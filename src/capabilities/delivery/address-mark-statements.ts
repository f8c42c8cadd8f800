/** All SQL of address marks: addresses that bounced, or whose owners complained. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { among, type Statement, whenChanged } from "../../platform/database/statement.ts";
import { addressProblems } from "../../schema/deliveries.ts";
import type { AddressProblemRow } from "../../schema/rows.ts";

/** A mark to set. */
type AddressMark = Omit<AddressProblemRow, "business_id">;

/** The form in which the address of a mark is stored. */
export const addressKey = (address: string): string => address.toLowerCase();

/** The marks of `addresses`, and of `others`: a sub-select of addresses in lower case. */
export const marksOf = (session: Session, addresses: readonly string[], others: SQL) =>
  session.select(
    addressProblems,
    // One list, each of which is looked up: with two, SQLite would read all marks of the business.
    sql`${addressProblems.address} in (select * from ${among(addresses.map(addressKey))} union all select * from ${others})`,
  );

/**
 * Marks an address if the statement before it in the batch changed something. A complaint replaces a bounce.
 */
export const markAddress = (session: Session, mark: AddressMark): Statement =>
  upsertMark(session, mark, whenChanged);

/** Marks an address without such a condition. A repeated report changes nothing. */
export const markAddressOnce = (session: Session, mark: AddressMark): Statement =>
  upsertMark(session, mark, sql`true`);

const upsertMark = (session: Session, { address, ...mark }: AddressMark, guard: SQL): Statement =>
  session.insertWhen(
    addressProblems,
    { address: addressKey(address), ...mark },
    guard,
    sql`on conflict (business_id, address) do update set problem = excluded.problem, reason = excluded.reason, created_at = excluded.created_at where problem <> 'complained' and problem <> excluded.problem`,
  );

/** Removes the mark of a bounce, whatever the statements before it did. A complaint stays. */
export const clearAddress = (session: Session, address: string): Statement =>
  session.delete(
    addressProblems,
    eq(addressProblems.address, addressKey(address)),
    eq(addressProblems.problem, "bounced"),
  );
