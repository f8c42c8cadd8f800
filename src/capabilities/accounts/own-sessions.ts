/** The browsers in which a person is signed in. They may be in several businesses, and so in several shards. */
import { after, ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { inEachShard, inOtherShards } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import type { SignedIn } from "../../platform/signed-in.ts";
import type { SessionRow } from "../../schema/rows.ts";
import { note } from "../audit/audit.ts";
import { refuse } from "./account-refusals.ts";
import { SESSION_SECONDS } from "./session-length.ts";
import { endSessionById, ownSessions, prolongSession, sessionsOfUser } from "./session-statements.ts";
import { workOf } from "./visit.ts";

/** A session as its person sees it. */
export type OwnSession = Pick<
  SessionRow,
  "id" | "business_id" | "network" | "agent" | "created_at" | "seen_at"
> & { current: boolean };

const DAY_MS = 24 * 3_600_000;

/** The signed-in person; a round trip if no batch has gone before. Throws the credential's refusal. */
export async function personOf({ session }: Pick<Context, "session">): Promise<SignedIn> {
  await session.authenticate();
  const { person } = session;
  if (!person) throw new Error("nobody is signed in");
  return person;
}

/** The person's sessions, the one used last first. One round trip, and one to all other shards at once. */
export async function listSessions(ctx: Context): Promise<OwnSession[]> {
  const { session, env, shard } = ctx;
  const now = ourInstant(ctx.clock);
  const [here] = await session.read([ownSessions(session, now)]);
  const elsewhere = await inOtherShards(env, shard, (_, db) => runBatch(db, [ownSessions(session, now)]));
  const { session_id } = await personOf(ctx);
  return [here, ...elsewhere.map(([rows]) => rows)]
    .flat()
    .map((row) => ({ ...row, current: row.id === session_id }))
    .sort((one, other) => (one.seen_at < other.seen_at ? 1 : -1));
}

/** Ends a session of the person's at once. Throws `session_not_found`. */
export async function endSession(ctx: Context, id: string): Promise<void> {
  const ended = await endThose(ctx, (session) => session.id === id);
  if (ended === 0) throw refuse("session_not_found", {});
}

/**
 * Ends all sessions of the person at once; with `others`, all but this one. It looks twice, because a session may
 * move to another shard meanwhile. Returns how many there were.
 */
export async function endAllSessions(ctx: Context, { others }: { others: boolean }): Promise<number> {
  const { session_id } = await personOf(ctx);
  const isMeant = ({ id }: { id: string }) => !others || id !== session_id;
  return (await endThose(ctx, isMeant)) + (await endThose(ctx, isMeant));
}

async function endThose(ctx: Context, isMeant: (session: { id: string }) => boolean): Promise<number> {
  const { user_id } = await personOf(ctx);
  const clock = ctx.clock.ours ?? ctx.clock;
  const { env, ids, network = null } = ctx;
  const counts = await inEachShard(env, async (shard, db) => {
    const [rows] = await runBatch(db, [sessionsOfUser(user_id, ourInstant(clock))]);
    const ending = rows.filter(isMeant).flatMap(({ id, business_id }) => {
      const work = workOf({ env, clock, ids, network }, user_id, { business_id, shard });
      const told = note(work, { action: "ended", thing_kind: "session", thing_id: id });
      return [endSessionById(work.session, id), told];
    });
    if (ending.length > 0) await runBatch(db, ending);
    return ending.length / 2;
  });
  return counts.reduce((sum, count) => sum + count, 0);
}

/**
 * Lets the session of a request last for 30 more days, at most once a day. True if it does: then its cookie must
 * last longer, too. Only for a session that a batch has looked up.
 */
export function keepAlive(
  ctx: Pick<Context, "session" | "shard" | "env" | "ids" | "clock" | "afterwards">,
): boolean {
  const { person } = ctx.session;
  const clock = ctx.clock.ours ?? ctx.clock;
  const now = clock.now();
  if (!person || now.getTime() - Date.parse(person.seen_at) < DAY_MS) return false;
  const place = { business_id: person.member_of, shard: ctx.shard };
  const { session } = workOf({ ...ctx, clock, network: null }, person.user_id, place);
  const until = { seen_at: now.toISOString(), expires_at: after(now, SESSION_SECONDS * 1000) };
  ctx.afterwards(session.commit([prolongSession(session, person.session_id, until)]));
  return true;
}
