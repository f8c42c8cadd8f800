/** SQL of timelines with the names of those who acted. */
import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { type Fragment, statement } from "../../platform/database/define-statement.ts";
import { events } from "../../schema/events.ts";

/**
 * Names are written out: of a select's own columns, drizzle leaves out the table. Members of a live business act in its
 * sandbox, too. A person without a name is known by their address.
 */
const actorLabel: SQL<string | null> = sql<string | null>`case
  when events.actor like 'person:%' then (select iif(name = '', email, name) from members where user_id = substr(events.actor, 8)
    and members.business_id = coalesce((select twin.business_id from sandbox_twins as twin where twin.sandbox_id = events.business_id), events.business_id))
  when events.actor like 'key:%' then (select name from api_keys where api_keys.business_id = events.business_id and api_keys.id = substr(events.actor, 5))
end`;

/** What happened to a document, the latest first, each with the name of the person or the key that did it. */
export const latestEventsOf = statement(
  (documentId: string | Fragment, limit: number) => ({ documentId, limit }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          id: events.id,
          type: events.type,
          actor: events.actor,
          actor_label: actorLabel.as("actor_label"),
          created_at: events.created_at,
          data: events.data,
        },
        events,
        and(eq(events.subject_kind, "invoice"), eq(events.subject_id, at.documentId)),
      )
      .orderBy(desc(events.position))
      .limit(at.limit),
);
