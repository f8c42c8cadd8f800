/** The timeline. */

import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds } from "./columns.ts";
import { EVENT_TYPES, SUBJECT_KINDS } from "./vocabularies/event-types.ts";

/** Append-only. `position` is the order of commits, and so of a timeline. */
export const events = sqliteTable(
  "events",
  {
    position: integer().primaryKey({ autoIncrement: true }),
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** What the event is about. Of a deleted draft or contact, only the event of its deletion stays. */
    subject_kind: text({ enum: SUBJECT_KINDS }).notNull(),
    subject_id: text().notNull(),
    id: text().notNull(),
    type: text({ enum: EVENT_TYPES }).notNull(),
    /** Who did it: the actor's name, as `actorName` writes it. */
    actor: text().notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    index("events_by_subject").on(t.business_id, t.subject_kind, t.subject_id, t.position),
    index("events_by_business").on(t.business_id, t.position),
    // Few are, and a reader of one need not read all that happened to the subject.
    index("events_of_replaced_links").on(t.business_id, t.subject_id).where(sql`type = 'link_rotated'`),
    holds("events_data", sql`json_valid(${t.data})`),
  ],
);
