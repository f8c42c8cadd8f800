/** Stored answers for repeated requests. */
import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
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
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.key] }),
    index("idempotency_keys_age").on(t.created_at),
    holds("idempotency_keys_outcome", sql`json_valid(${t.outcome})`),
  ],
);
