/** SQL of members. */
import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { type NewRow, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { type Query, whenChanged, writer } from "../../platform/database/query.ts";
import { businesses } from "../../schema/businesses.ts";
import { members, sandboxTwins } from "../../schema/members.ts";
import type { MemberRow } from "../../schema/rows.ts";
import type { Role } from "../../schema/vocabularies/members.ts";

const isStill = isNull(members.removed_at);

/** Condition: the person is a member of this business. */
export const isMember = (owned: OwnedStatements, userId: SQL): SQL =>
  sql`exists ${owned.select(members, eq(members.user_id, userId), isStill)}`;

/** Condition: somebody with this address is a member. */
export const hasMember = (owned: OwnedStatements, email: SQL): SQL =>
  sql`exists ${owned.select(members, eq(members.email, email), isStill)}`;

/** The members, those who came first at the top; at most 200. */
export const allMembers = statement(
  () => ({}),
  (owned) => owned.select(members, isStill).orderBy(asc(members.created_at)).limit(200),
);

export const memberById = statement(
  (userId: string) => ({ userId }),
  (owned, at) => owned.select(members, eq(members.user_id, at.userId), isStill),
);

/** The member of an address; no row if nobody has it. */
export const memberByEmail = statement(
  (email: string) => ({ email }),
  (owned, at) => owned.select(members, eq(members.email, at.email), isStill),
);

/** The first member of a new business. */
export const insertFirstMember = statement(
  (row: NewRow<typeof members>) => row,
  (owned, row) => owned.insertWhen(members, row, sql`true`),
);

/** Makes somebody a member if the statement before it changed a row; who is one keeps the role. */
export const insertMember = statement(
  (row: NewRow<typeof members>) => row,
  (owned, row) =>
    owned.insertWhen(
      members,
      row,
      whenChanged,
      sql`on conflict (business_id, user_id) do update set role = iif(removed_at is null, role, excluded.role), email = excluded.email, name = excluded.name, removed_at = null`,
    ),
);

/** Condition: who acts is an owner of this business. */
export const actorIsOwner = (owned: OwnedStatements): SQL =>
  sql`exists ${owned.select(members, sql`'person:' || ${members.user_id} = ${owned.actor}`, eq(members.role, "owner"), isStill)}`;

const hasOtherOwner = (owned: OwnedStatements, userId: SQL): SQL =>
  sql`exists ${owned.select(members, ne(members.user_id, userId), eq(members.role, "owner"), isStill)}`;

/** Changes a role, if an owner stays, and only an owner touches or makes an owner. Returns the row. */
export const setRole = statement(
  (userId: string, role: Role) => ({ userId, role }),
  (owned, at) =>
    owned
      .update(
        members,
        { role: at.role },
        eq(members.user_id, at.userId),
        isStill,
        ne(members.role, at.role),
        or(ne(members.role, "owner"), hasOtherOwner(owned, at.userId)),
        or(and(ne(members.role, "owner"), sql`${at.role} <> 'owner'`), actorIsOwner(owned)),
      )
      .returning(),
);

/** Removes a member, under the same conditions. Whoever leaves needs no owner for it. Returns the row. */
export const removeMemberRow = statement(
  (userId: string, now: string) => ({ userId, now }),
  (owned, at) =>
    owned
      .update(
        members,
        { removed_at: at.now },
        eq(members.user_id, at.userId),
        isStill,
        or(ne(members.role, "owner"), hasOtherOwner(owned, at.userId)),
        or(
          ne(members.role, "owner"),
          sql`'person:' || ${members.user_id} = ${owned.actor}`,
          actorIsOwner(owned),
        ),
      )
      .returning(),
);

/** Links a live business and its sandbox. */
export const insertTwin = statement(
  (row: NewRow<typeof sandboxTwins>) => row,
  (owned, row) => owned.insertWhen(sandboxTwins, row, sql`true`),
);

/** A business as whoever switches to it sees it. */
export interface OwnBusiness {
  id: string;
  name: string;
  sandbox: boolean;
  role: Role;
}

/** Of some businesses of a shard those of which a person is a member. */
export const businessesOfMember = (userId: string, ids: readonly string[]) =>
  writer
    .select({ id: businesses.id, name: businesses.name, sandbox: businesses.sandbox, role: members.role })
    .from(members)
    .innerJoin(businesses, eq(businesses.id, members.business_id))
    .where(
      and(
        sql`${members.business_id} in (select value from json_each(${JSON.stringify(ids)}))`,
        eq(members.user_id, userId),
        isStill,
      ),
    );

/** Writes a person's name to some businesses of a shard. */
export const renameMember = (
  { user_id, name }: Pick<MemberRow, "user_id" | "name">,
  ids: readonly string[],
): Query =>
  writer
    .update(members)
    .set({ name })
    .where(
      and(
        sql`${members.business_id} in (select value from json_each(${JSON.stringify(ids)}))`,
        eq(members.user_id, user_id),
      ),
    );
