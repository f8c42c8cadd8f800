/** All SQL of the marks of addresses that do not work, or whose owners complained. */
import { eq, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { among, type Statement, whenChanged } from "../../platform/database/statement.ts";
import { addressProblems } from "../../schema/deliveries.ts";
import type { AddressProblemRow } from "../../schema/rows.ts";

/** A mark to set. */
type AddressMark = Omit<AddressProblemRow, "business_id">;

/** The form under which an address is remembered. */
export const addressKey = (address: string): string => address.toLowerCase();

/** The marks among some addresses, and those of a sub-select of addresses in lower case. */
export const marksOf = (session: Session, addresses: readonly string[], others: SQL) =>
  session.select(
    addressProblems,
    sql`(${addressProblems.address} in ${among(addresses.map(addressKey))} or ${addressProblems.address} in ${others})`,
  );

/** Marks an address, if the statement before it in the batch changed something. A complaint outweighs a bounce. */
export const markAddress = (session: Session, mark: AddressMark): Statement =>
  upsertMark(session, mark, whenChanged);

/** Marks an address as a change of its own, which happens once however often it is reported. */
export const markAddressOnce = (session: Session, mark: AddressMark): Statement =>
  upsertMark(session, mark, sql`true`);

const upsertMark = (session: Session, { address, ...mark }: AddressMark, guard: SQL): Statement =>
  session.insertWhen(
    addressProblems,
    { address: addressKey(address), ...mark },
    guard,
    sql`on conflict (business_id, address) do update set problem = excluded.problem, reason = excluded.reason, created_at = excluded.created_at where problem <> 'complained' and problem <> excluded.problem`,
  );

/** The address works after all. A complaint stands. */
export const clearAddress = (session: Session, address: string): Statement =>
  session.delete(
    addressProblems,
    eq(addressProblems.address, addressKey(address)),
    eq(addressProblems.problem, "bounced"),
  );
