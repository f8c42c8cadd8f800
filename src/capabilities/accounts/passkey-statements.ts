/** SQL of passkeys and their challenges. They are in the directory. */
import { and, asc, eq, gt, lt, sql } from "drizzle-orm";
import { statement } from "../../platform/database/define-statement.ts";
import { type Query, writer } from "../../platform/database/query.ts";
import { passkeyChallenges, passkeys } from "../../schema/people.ts";
import type { PasskeyRow } from "../../schema/rows.ts";
import { personIn } from "./member-statements.ts";

/** Passkeys that a person may have. */
export const MOST_PASSKEYS = 20;

type ChallengeRow = typeof passkeyChallenges.$inferSelect;

export const insertChallenge = (row: ChallengeRow): Query => writer.insert(passkeyChallenges).values(row);

export const deleteOldChallenges = (before: string): Query =>
  writer.delete(passkeyChallenges).where(lt(passkeyChallenges.created_at, before));

/** Uses a challenge up, in the browser that asked for it and in time. Returns it; no row if it was used before. */
export const takeChallenge = ({ hash, browserHash, now }: Record<"hash" | "browserHash" | "now", string>) =>
  writer
    .delete(passkeyChallenges)
    .where(
      and(
        eq(passkeyChallenges.hash, hash),
        eq(passkeyChallenges.browser_hash, browserHash),
        gt(passkeyChallenges.expires_at, now),
      ),
    )
    .returning();

export const passkeyById = (id: string) => writer.select().from(passkeys).where(eq(passkeys.id, id));

export const passkeysOf = (userId: string) =>
  writer.select().from(passkeys).where(eq(passkeys.user_id, userId)).orderBy(asc(passkeys.created_at));

/** The passkeys of the person who acts, the oldest first. */
export const ownPasskeys = statement(
  () => ({}),
  (owned) =>
    writer
      .select()
      .from(passkeys)
      .where(eq(passkeys.user_id, personIn(owned)))
      .orderBy(asc(passkeys.created_at))
      .limit(MOST_PASSKEYS),
);

/** Keeps a passkey; none with an id that exists. Returns its id. */
export const insertPasskey = (row: PasskeyRow) =>
  writer.insert(passkeys).values(row).onConflictDoNothing().returning({ id: passkeys.id });

/**
 * Notes that a passkey was used, if its count of signatures has grown since it was read, or it counts none. Returns
 * its id: of two uses with one count, the second is a copy's.
 */
export const notePasskeyUse = (read: PasskeyRow, { counter, now }: { counter: number; now: string }) =>
  writer
    .update(passkeys)
    .set({ counter, used_at: now })
    .where(
      and(
        eq(passkeys.id, read.id),
        eq(passkeys.counter, read.counter),
        sql`(${counter} > ${read.counter} or (${counter} = 0 and ${read.counter} = 0))`,
      ),
    )
    .returning({ id: passkeys.id });

/** Removes a passkey of a person. Returns its id. */
export const deletePasskey = (userId: string, id: string) =>
  writer
    .delete(passkeys)
    .where(and(eq(passkeys.user_id, userId), eq(passkeys.id, id)))
    .returning({ id: passkeys.id });
