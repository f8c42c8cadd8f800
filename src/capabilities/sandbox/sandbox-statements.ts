/** SQL of sandboxes whose test clock is ahead. */
import { sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import { laterBy } from "../../platform/database/query.ts";
import type { Database } from "../../platform/database/shards.ts";
import { businesses } from "../../schema/businesses.ts";
import { invoices } from "../../schema/invoices.ts";
import { outbox } from "../../schema/outbox.ts";
import { isOpenAndDue } from "../invoices/invoice-statements.ts";
import { someBecameOverdue } from "../invoices/overdue-statements.ts";

/**
 * Sandboxes whose test clock is ahead of ours (`now`) and in which something has fallen due by that clock,
 * unless the queue is about to do it. The order is random, so that one that keeps failing does not block the
 * others at every tick.
 */
export const sandboxesBehind = (db: Database, now: string, limit: number) => {
  const theirs = laterBy(now, sql`${businesses.clock_ahead_ms}`);
  return db.orm
    .select({ id: businesses.id, clock_ahead_ms: businesses.clock_ahead_ms })
    .from(businesses)
    .where(
      sql`clock_ahead_ms > 0 and (${businesses.reminders_due_at} <= ${theirs} or ${someBecameOverdue(sql`${businesses.id}`, theirs)})
        and not exists (select 1 from ${outbox} where ${outbox.business_id} = ${businesses.id} and ${outbox.kind} = 'test_clock')`,
    )
    .orderBy(sql`random()`)
    .limit(limit);
};

/** The business's invoices on which something is due, at most `limit`. */
export const openInvoices = statement(
  (limit: number) => ({ limit }),
  (owned, at) =>
    owned
      .selectColumns({ id: invoices.id }, invoices, sql`${invoices.type} = 'invoice'`, isOpenAndDue)
      .limit(at.limit),
);

/** Outcome for the idempotency record: `{ now, reached }`. */
export const clockOutcome = fragment(
  (clock: { now: string; reached: string }) => clock,
  (_, at) => sql`json_object('now', ${at.now}, 'reached', ${at.reached})`,
);
