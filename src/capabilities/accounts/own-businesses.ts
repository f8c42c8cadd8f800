/** The businesses of a person: which there are, moving from one to another, and making one more. */
import { instant, ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { openDatabase } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import type { UserRow } from "../../schema/rows.ts";
import { refuse } from "./account-refusals.ts";
import { changeUser, noteEntry, openDirectory, type Place, placesOf } from "./directory-statements.ts";
import { type Entered, newSession } from "./enter.ts";
import { foundBusiness } from "./found-business.ts";
import { businessesOfMember, type OwnBusiness, renameMember } from "./member-statements.ts";
import { personOf } from "./own-sessions.ts";
import { changeLocaleOfSessions, endSessionById, insertSession } from "./session-statements.ts";
import { workOf } from "./visit.ts";

type Switching = Context & { agent?: string | null };

/** The businesses of which the signed-in person is a member, the one entered last first. */
export async function listBusinesses(ctx: Context): Promise<OwnBusiness[]> {
  const { user_id } = await personOf(ctx);
  const [places] = await runBatch(openDirectory(ctx.env), [placesOf(user_id)]);
  const found = await Promise.all(
    [...byShard(places)].map(([shard, ids]) =>
      runBatch(openDatabase(ctx.env, shard).db, [businessesOfMember(user_id, ids)]),
    ),
  );
  const rows = new Map(found.flatMap(([list]) => list).map((row) => [row.id, row]));
  return places.flatMap(({ business_id }) => rows.get(business_id) ?? []);
}

function byShard(places: readonly Place[]): Map<string, string[]> {
  const ids = new Map<string, string[]>();
  for (const { shard, business_id } of places) ids.set(shard, [...(ids.get(shard) ?? []), business_id]);
  return ids;
}

/**
 * Moves the session to another business of the person's, which may be in another shard: it gets a new token, and the
 * old one ends. What the person has proved of themselves goes with it. Throws `business_not_found`, and
 * `not_signed_in` for a session that was ended meanwhile.
 */
export async function switchBusiness(ctx: Switching, businessId: string): Promise<Entered> {
  const person = await personOf(ctx);
  const [places] = await runBatch(openDirectory(ctx.env), [placesOf(person.user_id)]);
  const place = places.find(({ business_id }) => business_id === businessId);
  if (!place) throw refuse("business_not_found", {});
  return moveTo(ctx, place);
}

async function moveTo(ctx: Switching, place: Place): Promise<Entered> {
  const { env, ids, network = null, agent = null } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const person = await personOf(ctx);
  const user = { id: person.user_id, email: person.email, name: person.name, locale: person.locale };
  const { token, row } = newSession({ ids, clock, network, agent }, user, place.shard);
  const at = { env, clock, ids, network };
  const there = workOf(at, user.id, place);
  const here = workOf(at, user.id, { business_id: person.member_of, shard: ctx.shard });
  const { changed } = await there.session.change({
    change: insertSession(there.session, { ...row, verified_at: person.verified_at }),
  });
  if (changed.length === 0) throw refuse("business_not_found", {});
  const [left] = await here.session.commit([endSessionById(here.session, person.session_id)]);
  if ((left as D1Result).meta.changes === 0) {
    // Somebody ended the session while it moved: it must not live on elsewhere.
    await there.session.commit([endSessionById(there.session, row.id)]);
    throw refuse("not_signed_in", {});
  }
  ctx.afterwards(runBatch(openDirectory(env), [noteEntry(user.id, place, instant(clock))]));
  return { ...place, token, user };
}

/**
 * Makes one more business with its sandbox and moves there. Where accounts are made by invitation, only an owner may:
 * somebody has let them in as such. Throws `sign_up_refused`.
 */
export async function createOwnBusiness(ctx: Switching, name: string): Promise<Entered> {
  const person = await personOf(ctx);
  const signUp = requireSignUp(ctx.env);
  const mayNot = signUp === "closed" || (signUp === "invite" && person.role !== "owner");
  if (mayNot) throw refuse("sign_up_refused", { sign_up: signUp });
  const { env, ids, network = null } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const user = { ...person, id: person.user_id };
  return moveTo(ctx, await foundBusiness({ env, clock, ids, network }, user, name));
}

/** Changes the person's name and language, in all of their businesses. */
export async function updateUser(
  ctx: Context,
  { name, locale }: Pick<UserRow, "name" | "locale">,
): Promise<void> {
  const { user_id } = await personOf(ctx);
  const now = ourInstant(ctx.clock);
  const [, places] = await runBatch(openDirectory(ctx.env), [
    changeUser(user_id, { name, locale, updated_at: now }),
    placesOf(user_id),
  ]);
  await Promise.all(
    [...byShard(places)].map(([shard, ids]) =>
      runBatch(openDatabase(ctx.env, shard).db, [
        renameMember({ user_id, name }, ids),
        changeLocaleOfSessions(user_id, locale),
      ]),
    ),
  );
}
