/** The ways out of a business: leaving it, and closing it for everybody. */
import { instant } from "../../platform/clock.ts";
import { runBatch } from "../../platform/database/statement.ts";
import type { SignedIn } from "../../platform/signed-in.ts";
import type { MemberRow } from "../../schema/rows.ts";
import { note } from "../audit/audit.ts";
import { revokeAllKeys } from "../business/api-key-statements.ts";
import { endReminders, ownNow } from "../business/business-statements.ts";
import { aBusiness, tell } from "../events/event-statements.ts";
import { refuse } from "./account-refusals.ts";
import { openDirectory, placesOf, removeEntries } from "./directory-statements.ts";
import type { Entered } from "./enter.ts";
import { revokeAllInvitations } from "./invitation-statements.ts";
import { isOwnerOf, removeAllMembers } from "./member-statements.ts";
import { removeMember } from "./members.ts";
import { type Switching, startAt } from "./own-businesses.ts";
import { personOf } from "./own-sessions.ts";
import { endAllSessionsHere } from "./session-statements.ts";
import { workOf } from "./visit.ts";

/**
 * Lets the signed-in person leave the business, and moves them to another one of theirs. Null: that was the last.
 * Throws `last_owner`.
 */
export async function leaveBusiness(ctx: Switching): Promise<Entered | null> {
  const person = await personOf(ctx);
  await removeMember(ctx, person.user_id);
  return moveOn(ctx, person);
}

/**
 * Closes the business and its sandbox: their keys are revoked, open invitations and automatic reminders end, and
 * everybody is signed out and a member no longer. All of it happens or nothing. No record is deleted, since what was
 * issued must be kept for years (Directive 2006/112/EC art. 247, and the member states' terms). Clients can still
 * open what was sent to them, and pay it. Moves the person to another business of theirs, as leaving does.
 */
export async function closeBusiness(ctx: Switching): Promise<Entered | null> {
  const { env, ids, shard, network = null } = ctx;
  const clock = ctx.clock.ours ?? ctx.clock;
  const person = await personOf(ctx);
  const { user_id, member_of, twin_id } = person;
  const guard = isOwnerOf(user_id, member_of);
  const workIn = (business_id: string) => ({
    business_id,
    ...workOf({ env, clock, ids, network }, user_id, { business_id, shard }),
  });
  const live = workIn(member_of);
  const both = twin_id === null ? [live] : [live, workIn(twin_id)];
  const now = instant(clock);
  const results = await live.session.commit([
    ...both.flatMap((work) => [
      revokeAllKeys(work.session, ownNow(clock), guard),
      endReminders(work.session, ownNow(clock), guard),
      tell(work, aBusiness(work.business_id), "updated"),
    ]),
    revokeAllInvitations(live.session, now, guard),
    endAllSessionsHere(live.session, guard),
    // The last one, since the guard holds no longer behind it.
    removeAllMembers(live.session, now, guard),
    note(live, { action: "ended", thing_kind: "business", thing_id: member_of }),
  ]);
  const removed = results.at(-2) as MemberRow[];
  if (removed.length === 0) throw refuse("not_signed_in", {});
  const left = removed.map((member) => member.user_id);
  ctx.afterwards(runBatch(openDirectory(env), [removeEntries(left, member_of)]));
  return moveOn(ctx, person);
}

/** Starts a session in another business of a person whose session has ended; null if they have none. */
async function moveOn(ctx: Switching, person: SignedIn): Promise<Entered | null> {
  const [places] = await runBatch(openDirectory(ctx.env), [placesOf(person.user_id)]);
  for (const place of places) {
    const started = place.business_id === person.member_of ? null : await startAt(ctx, person, place);
    if (started) return started.entered;
  }
  return null;
}
