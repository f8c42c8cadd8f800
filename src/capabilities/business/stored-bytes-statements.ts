/** SQL of how much a business keeps in files beside documents. It is counted: a sum would read all of them. */
import { type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import { whenChanged } from "../../platform/database/query.ts";
import { businesses } from "../../schema/businesses.ts";

/** The most bytes of a business's files beside documents: 10 GB, and 1 GB in a sandbox. */
export const mostStoredBytes = (isSandbox: boolean): number => (isSandbox ? 1 : 10) * 1024 ** 3;

const mostBytes: SQL = sql`iif(${businesses.sandbox}, ${sql.raw(String(mostStoredBytes(true)))}, ${sql.raw(String(mostStoredBytes(false)))})`;

/** Condition: the business has room for a file of so many bytes. */
export const hasRoomForBytes = fragment(
  (bytes: number) => ({ bytes }),
  (owned, at) =>
    sql`exists (select 1 from ${businesses} where ${owned.owns(businesses, sql`${businesses.stored_bytes} + ${at.bytes} <= ${mostBytes}`)})`,
);

/** What the business keeps, and whether it is a sandbox, which may keep less. */
export const ownStoredBytes = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns({ sandbox: businesses.sandbox, stored_bytes: businesses.stored_bytes }, businesses),
);

/** Counts bytes that come, or go (negative), if the statement before it in the batch changed something. */
export const countStoredBytes = statement(
  (bytes: number) => ({ bytes }),
  (owned, at) =>
    owned.update(businesses, { stored_bytes: sql`${businesses.stored_bytes} + ${at.bytes}` }, whenChanged),
);

/** Counts bytes that go, as many as `bytes` sums up; nothing is written for none. */
export const releaseStoredBytes = statement(
  (bytes: Fragment) => ({ bytes }),
  (owned, at) =>
    owned.update(
      businesses,
      { stored_bytes: sql`${businesses.stored_bytes} - ${at.bytes}` },
      sql`${at.bytes} > 0`,
    ),
);
