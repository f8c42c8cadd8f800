/** SQL of timelines with the names of those who acted. */
import { and, desc, eq } from "drizzle-orm";
import { type Fragment, statement } from "../../platform/database/define-statement.ts";
import { events } from "../../schema/events.ts";
import { nameOfActor } from "../audit/audit-statements.ts";

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
          actor_label: nameOfActor(owned, events.actor).as("actor_label"),
          created_at: events.created_at,
          data: events.data,
        },
        events,
        and(eq(events.subject_kind, "invoice"), eq(events.subject_id, at.documentId)),
      )
      .orderBy(desc(events.position))
      .limit(at.limit),
);
