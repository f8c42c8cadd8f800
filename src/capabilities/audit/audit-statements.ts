/** All SQL of the audit log. An entry is inserted in the batch of what it tells of, and never changed. */
import { and, desc, eq, getTableColumns, gte, isNull, lt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { writtenOut } from "../../platform/database/query.ts";
import { firstIdAt } from "../../platform/ids.ts";
import type { Slice } from "../../platform/paging.ts";
import { apiKeys } from "../../schema/businesses.ts";
import { auditLog, invitations, members, sandboxTwins } from "../../schema/members.ts";
import type { AuditRow } from "../../schema/rows.ts";
import type { AuditedKind } from "../../schema/vocabularies/audit.ts";

/** Writes an entry if the statement before it in the batch changed something. */
export const insertEntry = statement(
  (entry: Omit<AuditRow, "business_id" | "actor" | "after"> & { after: AuditRow["after"] | Fragment }) =>
    entry,
  (owned, entry) => owned.insertBehind(auditLog, { ...entry, actor: owned.actor }),
);

/** What the log is filtered by. `actor` is a name as `actorName` writes it; the times are RFC 3339 instants. */
export interface AuditFilter {
  actor?: string | undefined;
  kind?: AuditedKind | undefined;
  since?: string | undefined;
  before?: string | undefined;
}

/** An entry with the names that its ids have now; null for those that have none. */
export interface NamedEntry extends AuditRow {
  actor_name: string | null;
  thing_name: string | null;
}

/** The business to which members belong: of a sandbox its live twin. */
const peopleOf = (owned: OwnedStatements): SQL =>
  sql`coalesce((select ${sandboxTwins.business_id} from ${sandboxTwins} where ${sandboxTwins.sandbox_id} = ${owned.business}), ${owned.business})`;

const nameOfMember = (owned: OwnedStatements, userId: SQL): SQL =>
  sql`(select coalesce(nullif(${members.name}, ''), ${members.email}) from ${members} where ${members.business_id} = ${peopleOf(owned)} and ${members.user_id} = ${userId})`;

const nameOfKey = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select ${apiKeys.name} from ${apiKeys} where ${owned.owns(apiKeys, eq(apiKeys.id, id))})`;

/** The name of the person or the key in a column of actors; null for all others. A person without one has an address. */
export const nameOfActor = (owned: OwnedStatements, actor: SQLiteColumn) =>
  sql<
    string | null
  >`case when ${actor} like 'person:%' then ${nameOfMember(owned, sql`substr(${actor}, 8)`)} when ${actor} like 'key:%' then ${nameOfKey(owned, sql`substr(${actor}, 5)`)} end`;

const nameOfInvited = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select ${invitations.email} from ${invitations} where ${owned.owns(invitations, eq(invitations.id, id))})`;

const named = (owned: OwnedStatements) => {
  const { actor, thing_id, thing_kind } = auditLog;
  return {
    ...getTableColumns(auditLog),
    actor_name: nameOfActor(owned, actor).as("actor_name"),
    thing_name: sql<
      string | null
    >`case ${thing_kind} when 'member' then ${nameOfMember(owned, sql`${thing_id}`)} when 'api_key' then ${nameOfKey(owned, sql`${thing_id}`)} when 'invitation' then ${nameOfInvited(owned, sql`${thing_id}`)} end`.as(
      "thing_name",
    ),
  };
};

/** By how much the time of an id may differ from that of its entry, at most. */
const SLACK_MS = 24 * 3_600_000;

/** A slice of the log, newest first, plus one entry to tell whether more follow. */
export const auditSlice = statement(
  ({ actor, kind, since, before }: AuditFilter, { limit, after }: Pick<Slice, "limit" | "after">) => ({
    actor,
    kind,
    since,
    before,
    firstId: since && firstIdAt(Date.parse(since) - SLACK_MS),
    endId: before && firstIdAt(Date.parse(before) + SLACK_MS),
    limit: limit + 1,
    after: after?.[0],
  }),
  (owned, at) =>
    owned
      .selectColumns(
        named(owned),
        auditLog,
        and(
          at.actor && eq(auditLog.actor, at.actor),
          at.kind && eq(auditLog.thing_kind, at.kind),
          at.since && gte(auditLog.created_at, at.since),
          at.before && lt(auditLog.created_at, at.before),
          // Entries are found by their ids, which begin with their time.
          at.firstId && gte(auditLog.id, at.firstId),
          at.endId && lt(auditLog.id, at.endId),
          at.after && lt(auditLog.id, at.after),
        ),
      )
      .orderBy(desc(auditLog.id))
      .limit(at.limit),
);

/** Who may stand in the log, as `actorName` writes it: at most 200 members and 200 keys. */
export const possibleActors = statement(
  () => ({}),
  (owned) => {
    const people = sql`select 'person:' || user_id as actor, coalesce(nullif(name, ''), email) as name from ${members} where business_id = ${peopleOf(owned)} limit 200`;
    const keys = sql`select 'key:' || id as actor, name from ${apiKeys} where ${owned.owns(apiKeys, isNull(apiKeys.revoked_at))} limit 200`;
    return writtenOut(
      sql`select * from (${people}) union all select * from (${keys})`,
      (row) => row as { actor: string; name: string },
    );
  },
);
