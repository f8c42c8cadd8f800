/** The businesses of a person: which there are, moving from one to another, and making one more. */
import { instant, ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { DEFAULT_SHARD, openDatabase } from "../../platform/database/shards.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { requireSignUp } from "../../platform/sign-up.ts";
import type { SignedIn } from "../../platform/signed-in.ts";
import type { UserRow } from "../../schema/rows.ts";
import { refuse } from "./account-refusals.ts";
import {
  changeUser,
  noteEntry,
  openDirectory,
  ownPlaces,
  type Place,
  placesOf,
} from "./directory-statements.ts";
import { type Entered, newSession } from "./enter.ts";
import { foundBusiness } from "./found-business.ts";
import {
  businessesBesideDirectory,
  businessesOfMember,
  type OwnBusiness,
  onlyOwner,
  renameMember,
  someOwners,
} from "./member-statements.ts";
import { personOf } from "./own-sessions.ts";
import { changeLocaleOfSessions, endSessionById, insertSession } from "./session-statements.ts";
import { workOf } from "./visit.ts";

/** A request that may move its session. */
export type Switching = Context & { agent?: string | null };

/** A person's businesses, the one entered last first; and whether they are the only owner of the one that is open. */
export interface OwnBusinesses {
  businesses: OwnBusiness[];
  isOnlyOwner: boolean;
}

/**
 * The businesses of which the signed-in person is a member. One round trip, where all of them are in the directory's
 * database; one more to all other shards at once.
 */
export async function listBusinesses(ctx: Context): Promise<OwnBusinesses> {
  const { session, env, shard } = ctx;
  const ofDirectory = () => [ownPlaces(session), businessesBesideDirectory(session)] as const;
  // Another database can be asked only once it is known who the person is.
  const [owners, places, beside] =
    shard === DEFAULT_SHARD
      ? await session.read([someOwners(session), ...ofDirectory()])
      : [
          ...(await session.read([someOwners(session)])),
          ...(await runBatch(openDirectory(env), ofDirectory())),
        ];
  const { user_id } = await personOf(ctx);
  const elsewhere = [...byShard(places)].filter(([shard]) => shard !== DEFAULT_SHARD);
  const found = await Promise.all(
    elsewhere.map(([shard, ids]) =>
      runBatch(openDatabase(env, shard).db, [businessesOfMember(user_id, ids)]),
    ),
  );
  const rows = new Map([...beside, ...found.flatMap(([list]) => list)].map((row) => [row.id, row]));
  return {
    businesses: places.flatMap(({ business_id }) => rows.get(business_id) ?? []),
    isOnlyOwner: onlyOwner(owners) === user_id,
  };
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
  const { env, ids, network = null } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const person = await personOf(ctx);
  const started = await startAt(ctx, person, place);
  if (!started) throw refuse("business_not_found", {});
  const at = { env, clock, ids, network };
  const here = workOf(at, person.user_id, { business_id: person.member_of, shard: ctx.shard });
  const [left] = await here.session.commit([endSessionById(here.session, person.session_id)]);
  if ((left as D1Result).meta.changes === 0) {
    // Somebody ended the session while it moved: it must not live on elsewhere.
    const there = workOf(at, person.user_id, place);
    await there.session.commit([endSessionById(there.session, started.session_id)]);
    throw refuse("not_signed_in", {});
  }
  return started.entered;
}

/**
 * Starts a session of the signed-in person in another business of theirs. What they have proved of themselves goes
 * with it. Null if they are no member there.
 */
export async function startAt(
  ctx: Switching,
  person: SignedIn,
  place: Place,
): Promise<{ entered: Entered; session_id: string } | null> {
  const { env, ids, network = null, agent = null } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const user = { id: person.user_id, email: person.email, name: person.name, locale: person.locale };
  const { token, row } = newSession({ ids, clock, network, agent }, user, place.shard);
  const { session } = workOf({ env, clock, ids, network }, user.id, place);
  const { changed } = await session.change({
    change: insertSession(session, { ...row, verified_at: person.verified_at }),
  });
  if (changed.length === 0) return null;
  ctx.afterwards(runBatch(openDirectory(env), [noteEntry(user.id, place, instant(clock))]));
  return { entered: { ...place, token, user }, session_id: row.id };
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
