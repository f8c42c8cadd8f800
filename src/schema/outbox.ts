/** What must still happen. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds } from "./columns.ts";
import { OUTBOX_KINDS } from "./vocabularies/outbox-kinds.ts";

/** What must still happen. Written in the change's own batch; a row goes when it is done. */
export const outbox = sqliteTable(
  "outbox",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    kind: text({ enum: OUTBOX_KINDS }).notNull(),
    /** Id of what it is about: a delivery, the invoice or credit note to draw, an event of Stripe's, a checkout. */
    ref: text().notNull(),
    attempts: integer().notNull().default(0),
    /** When it goes to the queue (again), unless it is done by then. Each queue message moves it ahead. */
    due_at: text().notNull(),
    created_at: text().notNull(),
    /** Until then one consumer has it, or it waits for its next attempt. A consumer that crashed loses it. */
    claimed_until: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    index("outbox_lane").on(t.business_id, t.due_at),
    holds("outbox_attempts", sql`${t.attempts} >= 0`),
  ],
);
