/** The beginning of a session, however a person has proved who they are. */
import { after, instant } from "../../platform/clock.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import { oneLine } from "../../platform/text/one-line.ts";
import type { UserRow } from "../../schema/rows.ts";
import { note } from "../audit/audit.ts";
import { refuse } from "./account-refusals.ts";
import { noteEntry, openDirectory, type Place, placesOf } from "./directory-statements.ts";
import { foundBusiness } from "./found-business.ts";
import { SESSION_SECONDS } from "./session-length.ts";
import { deleteOldSessions, endSessionByHash, holderOfSession, insertSession } from "./session-statements.ts";
import { newToken, openToken } from "./tokens.ts";
import { type Visit, workOf } from "./visit.ts";

/** What signing in gives: the token for the session's cookie, and where the person is now. */
export interface Entered extends Place {
  token: string;
  user: Pick<UserRow, "id" | "email" | "name" | "locale">;
}

type Person = Entered["user"];

const LONGEST_AGENT = 300;

/** The row of a new session, and its token. */
export function newSession(
  { ids, clock, network, agent }: Pick<Visit, "ids" | "clock" | "network" | "agent">,
  { id: user_id, locale }: Pick<Person, "id" | "locale">,
  shard: string,
) {
  const { token, hash } = newToken(ids, shard);
  const now = clock.now();
  const at = now.toISOString();
  const row = {
    id: ids.uuid(),
    user_id,
    hash,
    locale,
    network,
    agent: agent === null ? null : oneLine(agent).slice(0, LONGEST_AGENT),
    created_at: at,
    seen_at: at,
    expires_at: after(now, SESSION_SECONDS * 1000),
    verified_at: at,
  };
  return { token, row };
}

/**
 * Signs a person in, to the business that they entered last, and ends the session that the browser had: no token
 * from before is worth anything after it. If that was the same person's, its business stays. Whoever belongs to no
 * business gets one of their own where anybody may sign up. Throws `no_business`.
 */
export async function signIn(visit: Visit, user: Person): Promise<Entered> {
  const [[places], previous] = await Promise.all([
    runBatch(openDirectory(visit.env), [placesOf(user.id)]),
    endPrevious(visit, user.id),
  ]);
  for (const place of previous ? [previous, ...places] : places) {
    const entered = await enter(visit, user, place);
    if (entered) return entered;
  }
  if (requireSignUp(visit.env) !== "open") throw refuse("no_business", {});
  const name = user.name || user.email.replace(/@.*/, "");
  const entered = await enter(visit, user, await foundBusiness(visit, user, name));
  if (!entered) throw new Error("a founder is no member");
  return entered;
}

/** Starts a session in a business. Null if the person is no member there. */
async function enter(visit: Visit, user: Person, place: Place): Promise<Entered | null> {
  const { token, row } = newSession(visit, user, place.shard);
  const work = workOf(visit, user.id, place);
  const { changed } = await work.session.change({
    change: insertSession(work.session, row),
    follow: [note(work, { action: "signed_in", thing_kind: "session", thing_id: row.id })],
  });
  if (changed.length === 0) return null;
  visit.afterwards(tidy(visit, user.id, place));
  return { ...place, token, user };
}

/** Notes where the person is, and deletes what is over. */
async function tidy({ env, clock }: Visit, userId: string, place: Place): Promise<void> {
  const now = instant(clock);
  await Promise.all([
    runBatch(openDirectory(env), [noteEntry(userId, place, now)]),
    runBatch(openDatabase(env, place.shard).db, [deleteOldSessions(userId, now)]),
  ]);
}

/** Ends the session of the browser. Its business, if it was this person's. */
async function endPrevious({ env, clock, sessionToken }: Visit, userId: string): Promise<Place | null> {
  const opened = sessionToken === null ? null : openToken(sessionToken);
  if (!opened) return null;
  const [[held]] = await runBatch(openDatabase(env, opened.shard).db, [
    holderOfSession(opened.hash, instant(clock)),
    endSessionByHash(opened.hash),
  ]);
  return held?.user_id === userId ? { business_id: held.business_id, shard: opened.shard } : null;
}

/** Ends the session of the browser, whoever it is. */
export async function signOut({ env }: Pick<Visit, "env">, sessionToken: string): Promise<void> {
  const opened = openToken(sessionToken);
  if (opened) await runBatch(openDatabase(env, opened.shard).db, [endSessionByHash(opened.hash)]);
}
