/** SQL of becoming overdue. */
import { and, eq, lte, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Database } from "../../platform/database/shards.ts";
import { businesses } from "../../schema/businesses.ts";
import { invoices } from "../../schema/invoices.ts";
import { amountDueSql } from "./invoice-statements.ts";

/** Open invoices on which something is due, without an `overdue` event. Literals: the partial indexes ask for them. */
const BECOMING_OVERDUE = sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

/** Those of all businesses whose due day has passed, by our time: a sandbox whose test clock is ahead goes by its own. */
export const becomingOverdue = (db: Database, now: string, limit: number) =>
  db
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

/** Those of one business. */
export const becomingOverdueOf = (session: Session, now: string, limit: number) =>
  session
    .selectColumns({ id: invoices.id }, invoices, BECOMING_OVERDUE, lte(invoices.overdue_at, now))
    .orderBy(invoices.overdue_at)
    .limit(limit);

/** Condition: a business has such at a moment of its own. */
export const someBecameOverdue = (businessId: SQL, now: SQL): SQL =>
  sql`exists (select 1 from ${invoices} where ${invoices.business_id} = ${businessId} and ${BECOMING_OVERDUE} and ${invoices.overdue_at} <= ${now})`;

/** Notes that an invoice has become overdue, if something is still due on it. */
export const markOverdueNoted = (session: Session, id: string, now: string) =>
  session.update(
    invoices,
    { overdue_noted_at: now },
    eq(invoices.id, id),
    BECOMING_OVERDUE,
    lte(invoices.overdue_at, now),
  );

/** When its due day passed. */
export const overdueSince = (session: Session, id: string): SQL =>
  sql`(select ${invoices.overdue_at} from ${invoices} where ${session.owns(invoices, eq(invoices.id, id))})`;

/** What the timeline says of it, as JSON. */
export const overdueFacts = (session: Session, id: string): SQL =>
  sql`(select json_object('due_date', due_date, 'amount_due_cents', ${amountDueSql}) from ${invoices} where ${session.owns(invoices, eq(invoices.id, id))})`;
