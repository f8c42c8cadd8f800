/** SQL of invitations. */
import { and, desc, eq, gt, isNull, not, or, type SQL, sql } from "drizzle-orm";
import { type Fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { writer } from "../../platform/database/query.ts";
import { businesses } from "../../schema/businesses.ts";
import { invitations } from "../../schema/members.ts";
import type { InvitationRow } from "../../schema/rows.ts";
import { actorIsOwner, hasMember } from "./member-statements.ts";

/** Invitations that a business makes in a day: each is a mail to somebody whom we do not know. */
export const MOST_INVITATIONS = 20;

const isOpen = and(isNull(invitations.accepted_at), isNull(invitations.revoked_at)) as SQL;

const hasRoom = (owned: OwnedStatements, since: SQL): SQL =>
  sql`(select count(*) from ${invitations} where ${owned.owns(invitations)} and ${invitations.created_at} > ${since}) < ${MOST_INVITATIONS}`;

/**
 * Invites somebody who is no member yet, unless the business has made its number since a day. Only an owner invites
 * an owner. Returns the row.
 */
export const insertInvitation = statement(
  (
    row: Omit<NewRow<typeof invitations>, "invited_by"> & Pick<InvitationRow, "email" | "role">,
    since: string,
  ) => ({
    ...row,
    since,
  }),
  (owned, { since, ...row }) =>
    owned.insertReturning(
      invitations,
      { ...row, invited_by: owned.actor },
      and(
        owned.allowed,
        hasRoom(owned, since),
        not(hasMember(owned, row.email)),
        or(sql`${row.role} <> 'owner'`, actorIsOwner(owned)),
      ) as SQL,
    ),
);

/** Those that are still to be accepted, the latest first; at most 100. */
export const openInvitations = statement(
  (now: string) => ({ now }),
  (owned, at) =>
    owned
      .select(invitations, isOpen, gt(invitations.expires_at, at.now))
      .orderBy(desc(invitations.id))
      .limit(100),
);

export const invitationById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(invitations, eq(invitations.id, at.id)),
);

/** Takes an invitation back, if nobody has accepted it. Returns the row. */
export const revokeInvitationRow = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned.update(invitations, { revoked_at: at.now }, eq(invitations.id, at.id), isOpen).returning(),
);

/** Takes back the earlier invitations of an address: the newest one counts. */
export const revokeEarlier = statement(
  ({ email, id, now }: Record<"email" | "id" | "now", string>) => ({ email, id, now }),
  (owned, at) =>
    owned.update(
      invitations,
      { revoked_at: at.now },
      eq(invitations.email, at.email),
      isOpen,
      sql`${invitations.id} <> ${at.id}`,
    ),
);

/** Takes back all that are open, if the guard holds. */
export const revokeAllInvitations = statement(
  (now: string, guard: Fragment) => ({ now, guard }),
  (owned, at) => owned.update(invitations, { revoked_at: at.now }, isOpen, sql`${at.guard}`),
);

/** Accepts an invitation that is open and in time. Returns the row. */
export const acceptRow = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned
      .update(
        invitations,
        { accepted_at: at.now },
        eq(invitations.id, at.id),
        isOpen,
        gt(invitations.expires_at, at.now),
      )
      .returning(),
);

/** An invitation with the name of its business. */
export type FoundInvitation = InvitationRow & { business_name: string };

/** The invitation of a token in its shard, with the name of its business. */
export const invitationByHash = (hash: string) =>
  writer
    .select({ invitation: invitations, business_name: businesses.name })
    .from(invitations)
    .innerJoin(businesses, eq(businesses.id, invitations.business_id))
    .where(eq(invitations.hash, hash));
