/** Who belongs to a business, and as what. */
import { ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { runBatch } from "../../platform/database/statement.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { Refusal } from "../../platform/refusal.ts";
import type { MemberRow } from "../../schema/rows.ts";
import type { Role } from "../../schema/vocabularies/members.ts";
import { note } from "../audit/audit.ts";
import { refuse } from "./account-refusals.ts";
import { openDirectory, removeEntries } from "./directory-statements.ts";
import { openInvitations } from "./invitation-statements.ts";
import type { ShownInvitation } from "./invitations.ts";
import {
  memberById,
  memberSlice,
  onlyOwner,
  removeMemberRow,
  setRole,
  someOwners,
} from "./member-statements.ts";
import { mayDo } from "./role-actions.ts";
import { endSessionsOfRemoved } from "./session-statements.ts";

/** A page of members, and who waits to become one. */
export interface MembersPage extends Sliced<MemberRow> {
  /** Invitations that are still to be accepted, for who may see the settings; at most 100. */
  invitations: ShownInvitation[];
  /** The id of the only owner, who can neither leave nor become anything else; null if there are several. */
  onlyOwner: string | null;
}

/** A slice of the members, those who came first at the top; one round trip. */
export async function listMembers({ session, clock }: Context, slice: Slice): Promise<MembersPage> {
  const [rows, owners, invitations] = await session.read([
    memberSlice(session, slice),
    someOwners(session),
    openInvitations(session, ourInstant(clock)),
  ]);
  const { person } = session;
  const maySee = person === null || mayDo(person.role, "settings");
  return {
    ...sliceOf(rows, slice),
    onlyOwner: onlyOwner(owners),
    invitations: maySee ? invitations.map(({ hash: _, ...shown }) => shown) : [],
  };
}

/**
 * Gives a member another role; it counts from their next request. Throws `member_not_found`, `owner_needed`,
 * `last_owner` and `concurrent_change`. Two round trips: the audit log tells the role before.
 */
export async function changeRole(
  ctx: Context,
  { user_id, role }: { user_id: string; role: Role },
): Promise<MemberRow> {
  const { session } = ctx;
  return untilDone(async () => {
    const [[member], owners] = await session.read([memberById(session, user_id), someOwners(session)]);
    if (!member) throw refuse("member_not_found", {});
    if (member.role === role) return member;
    if (!mayTouch(ctx, member, role)) throw refuse("owner_needed", {});
    if (onlyOwner(owners) === user_id) throw refuse("last_owner", {});
    const deed = { before: { role: member.role }, after: { role } };
    const {
      changed: [changed],
    } = await session.change({
      change: setRole(session, user_id, { from: member.role, to: role }),
      follow: [note(ctx, { action: "role_changed", thing_kind: "member", thing_id: user_id, ...deed })],
    });
    return changed ?? "not_as_read";
  });
}

/**
 * Removes a member and ends their sessions in this business at once. Throws `member_not_found`, `owner_needed` and
 * `last_owner`. One round trip, and the directory after it.
 */
export async function removeMember(ctx: Context, userId: string): Promise<void> {
  const { session, env } = ctx;
  const {
    reads: [[member]],
    changed,
  } = await session.change({
    reads: [memberById(session, userId)],
    change: removeMemberRow(session, userId, ourInstant(ctx.clock)),
    follow: [
      note(ctx, { action: "removed", thing_kind: "member", thing_id: userId }),
      endSessionsOfRemoved(session, userId),
    ],
  });
  const [removed] = changed;
  if (!removed) throw whyNotRemoved(ctx, member);
  ctx.afterwards(runBatch(openDirectory(env), [removeEntries([userId], removed.business_id)]));
}

function whyNotRemoved(ctx: Context, member: MemberRow | undefined): Refusal {
  if (!member) return refuse("member_not_found", {});
  const isOwn = member.user_id === ctx.session.person?.user_id;
  return isOwn || mayTouch(ctx, member) ? refuse("last_owner", {}) : refuse("owner_needed", {});
}

/** Whether who acts may change such a member, or make one of it: only an owner touches and makes owners. */
const mayTouch = ({ session }: Context, member: MemberRow, role: Role = member.role): boolean =>
  (member.role !== "owner" && role !== "owner") || session.person?.role === "owner";
