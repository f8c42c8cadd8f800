/** Stored answers for repeated requests. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { holds } from "./columns.ts";

/** Answers to POST requests that carried an `Idempotency-Key`, written in the batch of their change. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    key: text().notNull(),
    /** SHA-256 of method, path, query and body. */
    fingerprint: text().notNull(),
    /** The verb's outcome as JSON. The answer is presented from it again. */
    outcome: text({ mode: "json" }).$type<unknown>().notNull(),
    created_at: text().notNull(),
    /** How far a sandbox's test clock was ahead then: the answer is presented as of that time. */
    clock_ahead_ms: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.key] }),
    index("idempotency_keys_age").on(t.created_at),
    holds("idempotency_keys_outcome", sql`json_valid(${t.outcome})`),
  ],
);
