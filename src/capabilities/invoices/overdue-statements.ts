/** SQL of invoices that become overdue. */
import { and, eq, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import type { Database } from "../../platform/database/shards.ts";
import { businesses } from "../../schema/businesses.ts";
import { invoices } from "../../schema/invoices.ts";
import { amountDueSql } from "./invoice-statements.ts";

/**
 * Condition: open, something due, no `overdue` event yet. Literals, because the partial indexes need them.
 */
const BECOMING_OVERDUE = sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

/**
 * Such invoices of all businesses of a shard whose due day has passed by our time. Sandboxes whose test clock
 * is ahead are left out: they go by their own time.
 */
export const becomingOverdue = (db: Database, now: string, limit: number) =>
  db.orm
    .select({ business_id: invoices.business_id, id: invoices.id })
    .from(invoices)
    .where(
      and(
        BECOMING_OVERDUE,
        lte(invoices.overdue_at, now),
        sql`not exists (select 1 from ${businesses} where ${businesses.id} = ${invoices.business_id} and ${businesses.clock_ahead_ms} > 0)`,
      ),
    )
    .orderBy(invoices.overdue_at)
    .limit(limit);

/** Such invoices of one business whose due day has passed at `now`. */
export const becomingOverdueOf = statement(
  (now: string, limit: number) => ({ now, limit }),
  (owned, at) =>
    owned
      .selectColumns({ id: invoices.id }, invoices, BECOMING_OVERDUE, lte(invoices.overdue_at, at.now))
      .orderBy(invoices.overdue_at)
      .limit(at.limit),
);

/** When the due day of the first such invoice passed, or will pass. A credit note has none. */
export const firstBecomingOverdue = statement(
  () => ({}),
  (owned) =>
    owned
      .selectColumns(
        { overdue_at: invoices.overdue_at },
        invoices,
        BECOMING_OVERDUE,
        isNotNull(invoices.overdue_at),
      )
      .orderBy(invoices.overdue_at)
      .limit(1),
);

/** Condition: a business has such invoices at `now`, in its own time. */
export const someBecameOverdue = (businessId: SQL, now: SQL): SQL =>
  sql`exists (select 1 from ${invoices} where ${invoices.business_id} = ${businessId} and ${BECOMING_OVERDUE} and ${invoices.overdue_at} <= ${now})`;

/** Marks an invoice's `overdue` event as written, if it is overdue at `now` and not marked yet. */
export const markOverdueNoted = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned.update(
      invoices,
      { overdue_noted_at: at.now },
      eq(invoices.id, at.id),
      BECOMING_OVERDUE,
      lte(invoices.overdue_at, at.now),
    ),
);

/** The instant at which an invoice's due day passed, as SQL. */
export const overdueSince = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select ${invoices.overdue_at} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);

/** Data of the `overdue` event, as JSON. */
export const overdueFacts = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select json_object('due_date', due_date, 'amount_due_cents', ${amountDueSql}) from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);
