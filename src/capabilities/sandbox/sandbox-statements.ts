/** SQL of sandboxes whose test clock is ahead. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../platform/database/shards.ts";
import { laterBy } from "../../platform/database/statement.ts";
import { businesses } from "../../schema/businesses.ts";
import { someBecameOverdue } from "../invoices/overdue-statements.ts";

/**
 * Sandboxes whose test clock is ahead of ours (`now`) and in which something has fallen due by that clock.
 * The order is random, so that one that keeps failing does not block the others at every tick.
 */
export const sandboxesBehind = (db: Database, now: string, limit: number) => {
  const theirs = laterBy(now, sql`${businesses.clock_ahead_ms}`);
  return db
    .select({ id: businesses.id, clock_ahead_ms: businesses.clock_ahead_ms })
    .from(businesses)
    .where(
      sql`clock_ahead_ms > 0 and (${businesses.reminders_due_at} <= ${theirs} or ${someBecameOverdue(sql`${businesses.id}`, theirs)})`,
    )
    .orderBy(sql`random()`)
    .limit(limit);
};

/** Outcome for the idempotency record: `{ now }`. */
export const clockOutcome = (now: string): SQL => sql`json_object('now', ${now})`;
