/** All SQL of the audit log. An entry is inserted in the batch of what it tells of, and never changed. */
import { and, desc, eq, gte, lt } from "drizzle-orm";
import { type Fragment, statement } from "../../platform/database/define-statement.ts";
import type { Slice } from "../../platform/paging.ts";
import { auditLog } from "../../schema/members.ts";
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

/** A slice of the log, newest first, plus one entry to tell whether more follow. */
export const auditSlice = statement(
  ({ actor, kind, since, before }: AuditFilter, { limit, after }: Pick<Slice, "limit" | "after">) => ({
    actor,
    kind,
    since,
    before,
    limit: limit + 1,
    after: after?.[0],
  }),
  (owned, at) =>
    owned
      .select(
        auditLog,
        and(
          at.actor && eq(auditLog.actor, at.actor),
          at.kind && eq(auditLog.thing_kind, at.kind),
          at.since && gte(auditLog.created_at, at.since),
          at.before && lt(auditLog.created_at, at.before),
          at.after && lt(auditLog.id, at.after),
        ),
      )
      .orderBy(desc(auditLog.id))
      .limit(at.limit),
);
