/** SQL of members. */
import { and, asc, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { type Query, whenChanged, writer } from "../../platform/database/query.ts";
import type { Slice } from "../../platform/paging.ts";
import { businesses } from "../../schema/businesses.ts";
import { members, sandboxTwins } from "../../schema/members.ts";
import { directory } from "../../schema/people.ts";
import type { MemberRow } from "../../schema/rows.ts";
import type { Role } from "../../schema/vocabularies/members.ts";

/** The id of the person who acts, as SQL. */
export const personIn = (owned: OwnedStatements): SQL => sql`substr(${owned.actor}, length('person:') + 1)`;

const isStill = isNull(members.removed_at);

/** Condition: the person is a member of this business. */
export const isMember = (owned: OwnedStatements, userId: SQL): SQL =>
  sql`exists ${owned.select(members, eq(members.user_id, userId), isStill)}`;

/** Condition: somebody with this address is a member. */
export const hasMember = (owned: OwnedStatements, email: SQL): SQL =>
  sql`exists ${owned.select(members, eq(members.email, email), isStill)}`;

/** The slice of the members, those who came first at the top, plus one to tell whether more follow. */
export const memberSlice = statement(
  ({ limit, after }: Pick<Slice, "limit" | "after">) => ({
    limit: limit + 1,
    since: after?.[0],
    after: after?.[1],
  }),
  (owned, at) =>
    owned
      .select(
        members,
        isStill,
        at.since && at.after && sql`(${members.created_at}, ${members.user_id}) > (${at.since}, ${at.after})`,
      )
      .orderBy(asc(members.created_at), asc(members.user_id))
      .limit(at.limit),
);

/** Two of the owners, by which one sees whether there is but one. */
export const someOwners = statement(
  () => ({}),
  (owned) =>
    owned.selectColumns({ user_id: members.user_id }, members, eq(members.role, "owner"), isStill).limit(2),
);

/** The only owner of those that were read; null if there are more. */
export const onlyOwner = (owners: readonly Pick<MemberRow, "user_id">[]): string | null =>
  owners.length === 1 ? (owners[0]?.user_id ?? null) : null;

/** Condition: a person is an owner of a business, for what is done in its sandbox, too. */
export const isOwnerOf = fragment(
  (userId: string, businessId: string) => ({ userId, businessId }),
  (_, at) =>
    sql`exists (select 1 from ${members} where ${members.business_id} = ${at.businessId} and ${members.user_id} = ${at.userId} and ${members.role} = 'owner' and ${members.removed_at} is null)`,
);

/** Removes all members, if the guard holds. Returns them. */
export const removeAllMembers = statement(
  (now: string, guard: Fragment) => ({ now, guard }),
  (owned, at) => owned.update(members, { removed_at: at.now }, isStill, sql`${at.guard}`).returning(),
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

/** Changes the role that was read, if an owner stays, and only an owner touches or makes an owner. Returns the row. */
export const setRole = statement(
  (userId: string, { from, to }: { from: Role; to: Role }) => ({ userId, from, role: to }),
  (owned, at) =>
    owned
      .update(
        members,
        { role: at.role },
        eq(members.user_id, at.userId),
        isStill,
        eq(members.role, at.from),
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

const OWN_BUSINESS = {
  id: businesses.id,
  name: businesses.name,
  sandbox: businesses.sandbox,
  role: members.role,
};

/** The signed-in person's businesses of the shard in which the directory is: the hundred that they entered last. */
export const businessesBesideDirectory = statement(
  () => ({}),
  (owned) =>
    writer
      .select(OWN_BUSINESS)
      .from(directory)
      .innerJoin(
        members,
        and(eq(members.business_id, directory.business_id), eq(members.user_id, directory.user_id), isStill),
      )
      .innerJoin(businesses, eq(businesses.id, members.business_id))
      .where(eq(directory.user_id, personIn(owned)))
      .orderBy(desc(directory.entered_at))
      .limit(100),
);

/** Of some businesses of a shard those of which a person is a member. */
export const businessesOfMember = (userId: string, ids: readonly string[]) =>
  writer
    .select(OWN_BUSINESS)
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
