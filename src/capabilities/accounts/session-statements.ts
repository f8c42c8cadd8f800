/** SQL of people's sessions, except the look-up of `member-credential.ts`. */
import { and, desc, eq, gt, lt, lte, not, type SQL, sql } from "drizzle-orm";
import { type Fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import { type Query, writer } from "../../platform/database/query.ts";
import { sessions } from "../../schema/members.ts";
import type { SessionRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { isMember, personIn } from "./member-statements.ts";

/** Makes a session of a member; none for somebody who is no member (any more). Returns it. */
export const insertSession = statement(
  (row: NewRow<typeof sessions> & Pick<SessionRow, "user_id">) => row,
  (owned, row) => owned.insertReturning(sessions, row, isMember(owned, row.user_id)),
);

/** Lets a session of this business last longer, if it was last noted before. */
export const prolongSession = statement(
  (id: string, { seen_at, expires_at }: Pick<SessionRow, "seen_at" | "expires_at">) => ({
    id,
    seen_at,
    expires_at,
  }),
  (owned, { id, ...until }) =>
    owned.update(sessions, until, eq(sessions.id, id), lt(sessions.seen_at, until.seen_at)),
);

/** Ends the sessions in this business of a person who is no member any more. */
export const endSessionsOfRemoved = statement(
  (userId: string) => ({ userId }),
  (owned, at) => owned.delete(sessions, eq(sessions.user_id, at.userId), not(isMember(owned, at.userId))),
);

/** Ends a session of this business. */
export const endSessionById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.delete(sessions, eq(sessions.id, at.id)),
);

/** What a person sees of a session. */
const SHOWN = {
  id: sessions.id,
  business_id: sessions.business_id,
  network: sessions.network,
  agent: sessions.agent,
  created_at: sessions.created_at,
  seen_at: sessions.seen_at,
};

const ofUser = (userId: string, condition?: SQL): SQL => and(eq(sessions.user_id, userId), condition) as SQL;

/** A person's sessions in a shard, whatever business they are in; at most 100. */
export const sessionsOfUser = (userId: string, now: string) =>
  writer
    .select(SHOWN)
    .from(sessions)
    .where(ofUser(userId, gt(sessions.expires_at, now)))
    .orderBy(desc(sessions.seen_at))
    .limit(100);

/** The sessions in a shard of the person who acts; at most 100. */
export const ownSessions = statement(
  (now: string) => ({ now }),
  (owned, at) =>
    writer
      .select(SHOWN)
      .from(sessions)
      .where(and(eq(sessions.user_id, personIn(owned)), gt(sessions.expires_at, at.now)))
      .orderBy(desc(sessions.seen_at))
      .limit(100),
);

/** Ends all sessions in this business, if the guard holds. */
export const endAllSessionsHere = statement(
  (guard: Fragment) => ({ guard }),
  (owned, at) => owned.delete(sessions, sql`${at.guard}`),
);

export const endSessionByHash = (hash: string): Query =>
  writer.delete(sessions).where(eq(sessions.hash, hash));

/** Deletes those of a person's sessions in a shard that are over. */
export const deleteOldSessions = (userId: string, now: string): Query =>
  writer.delete(sessions).where(ofUser(userId, lte(sessions.expires_at, now)));

/** Whose session it is and in which business; no row if it is over. */
export const holderOfSession = (hash: string, now: string) =>
  writer
    .select({ user_id: sessions.user_id, business_id: sessions.business_id })
    .from(sessions)
    .where(and(eq(sessions.hash, hash), gt(sessions.expires_at, now)));

export const changeLocaleOfSessions = (userId: string, locale: Locale): Query =>
  writer.update(sessions).set({ locale }).where(ofUser(userId));
