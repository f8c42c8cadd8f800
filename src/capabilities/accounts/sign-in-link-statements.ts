/** SQL of sign-in links. They are in the directory. */
import { and, eq, gt, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { type Query, type Returning, writer, writtenOut } from "../../platform/database/query.ts";
import { insertWhen } from "../../platform/database/row-sql.ts";
import { signInLinks } from "../../schema/people.ts";

export type LinkRow = typeof signInLinks.$inferSelect;

/** How many links are sent in an hour to one address, and for one network. */
const MOST_OF_ADDRESS = 10;
const MOST_OF_NETWORK = 30;

const fewerThan = (most: number, condition: SQL, since: string): SQL =>
  sql`(select count(*) from (select 1 from ${signInLinks} where ${condition} and ${signInLinks.created_at} > ${since} limit ${most})) < ${most}`;

/** Keeps a link, unless the address or the network has had its number since an hour. Returns whether it did. */
export function insertLink(row: LinkRow, since: string): Returning<{ hash: string }> {
  const room = and(
    fewerThan(MOST_OF_ADDRESS, eq(signInLinks.email, row.email), since),
    row.network === null
      ? undefined
      : fewerThan(MOST_OF_NETWORK, eq(signInLinks.network, row.network), since),
  ) as SQL;
  return writtenOut(sql`${insertWhen(signInLinks, row, room)} returning hash`, ({ hash }) => ({
    hash: String(hash),
  }));
}

export const deleteOldLinks = (before: string): Query =>
  writer.delete(signInLinks).where(lt(signInLinks.created_at, before));

export const linkByHash = (hash: string) =>
  writer.select().from(signInLinks).where(eq(signInLinks.hash, hash));

/**
 * In place of a browser's hash: the link is good in any. No mark has this hash. Only the commands of one's
 * own machine write such a link, and print it.
 */
export const ANY_BROWSER = "0".repeat(64);

/** Uses a link up, in the browser that asked for it and in time. Returns it. */
export const useLink = (hash: string, browserHash: string, now: string) =>
  writer
    .update(signInLinks)
    .set({ used_at: now })
    .where(
      and(
        eq(signInLinks.hash, hash),
        or(eq(signInLinks.browser_hash, browserHash), eq(signInLinks.browser_hash, ANY_BROWSER)),
        isNull(signInLinks.used_at),
        gt(signInLinks.expires_at, now),
      ),
    )
    .returning();

/** SQL of the address of a link, for statements beside it. */
export const emailOfLink = (hash: string): SQL => sql`(select email from sign_in_links where hash = ${hash})`;
