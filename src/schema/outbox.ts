/** The outbox: tasks that are still to do. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds } from "./columns.ts";
import { OUTBOX_KINDS } from "./vocabularies/outbox-kinds.ts";

/** A task is written in the batch of the change that needs it, and deleted when it is done. */
export const outbox = sqliteTable(
  "outbox",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    kind: text({ enum: OUTBOX_KINDS }).notNull(),
    /**
     * Id of its subject: a delivery, the invoice or credit note to draw, a Stripe event, a checkout, the
     * business; the hash of a logo.
     */
    ref: text().notNull(),
    attempts: integer().notNull().default(0),
    /** When the sweep sends it to the queue (again). Each lease, claim and postponement moves it ahead. */
    due_at: text().notNull(),
    created_at: text().notNull(),
    /**
     * Until then a consumer holds it or it waits for its next attempt. A crashed consumer's claim expires.
     */
    claimed_until: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    index("outbox_lane").on(t.business_id, t.due_at),
    holds("outbox_attempts", sql`${t.attempts} >= 0`),
  ],
);
