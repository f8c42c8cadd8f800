/** All SQL of the reminder schedule. */
import { and, between, eq, gt, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Database, Statement } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { addressProblems, businesses, clients, invoices, reminderSteps } from "../../schema/tables.ts";
import { amountDueSql } from "../invoices/invoice-statements.ts";

/** Businesses of a shard whose schedule is to be looked at, by our time: sandboxes with a test clock go by their own. */
export const businessesDue = (db: Database, now: string, limit: number) =>
  db
    .select({ id: businesses.id, reminders_due_at: businesses.reminders_due_at })
    .from(businesses)
    .where(
      and(
        isNotNull(businesses.reminders_due_at),
        lte(businesses.reminders_due_at, now),
        eq(businesses.clock_ahead_ms, 0),
      ),
    )
    .orderBy(businesses.reminders_due_at)
    .limit(limit);

/** Moves the next look, if nobody (another run, a change of the schedule) has moved it; gives the business back. */
export const moveNextLook = (session: Session, read: string, next: string) =>
  session.update(businesses, { reminders_due_at: next }, eq(businesses.reminders_due_at, read)).returning();

/** Which invoices a run looks at: open, sent, not stopped, with a due date in one of the ranges. */
export interface Reach {
  ranges: readonly { from: string; to: string; days: number }[];
  /** Continue behind this id. */
  after: string;
  limit: number;
}

const remindable: SQL = sql`${invoices.status} in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

const reached = (session: Session, { ranges, after }: Reach) => [
  or(...ranges.map(({ from, to }) => between(invoices.due_date, from, to))),
  remindable,
  isNotNull(invoices.sent_at),
  isNull(invoices.reminders_stopped_at),
  gt(invoices.id, after),
  // Not those whose latest step is done already: they would fill every page of a long run.
  or(
    ...ranges.map(({ from, to, days }) =>
      and(
        between(invoices.due_date, from, to),
        sql`not exists (select 1 from ${reminderSteps} where ${session.owns(reminderSteps, eq(reminderSteps.invoice_id, invoices.id), eq(reminderSteps.days, days))})`,
      ),
    ),
  ),
];

export const invoicesReached = (session: Session, reach: Reach) =>
  session
    .select(invoices, ...reached(session, reach))
    .orderBy(invoices.id)
    .limit(reach.limit);

const idsReached = (session: Session, reach: Reach) =>
  session
    .selectColumns({ id: invoices.id }, invoices, ...reached(session, reach))
    .orderBy(invoices.id)
    .limit(reach.limit);

export const stepsOfReached = (session: Session, reach: Reach) =>
  session.select(reminderSteps, inArray(reminderSteps.invoice_id, idsReached(session, reach)));

const clientsReached = (session: Session, reach: Reach): SQL =>
  sql`(select ${invoices.client_id} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} in ${idsReached(session, reach)})`;

export const clientsOfReached = (session: Session, reach: Reach) =>
  session.select(clients, inArray(clients.id, clientsReached(session, reach)));

/** The marked addresses of those clients. */
export const problemsOfReached = (session: Session, reach: Reach) =>
  session.select(
    addressProblems,
    sql`${addressProblems.address} in (select lower(address.value) from ${clients} join json_each(json_array(${clients.email}, ${clients.phone})) as address where ${session.owns(clients, inArray(clients.id, clientsReached(session, reach)))})`,
  );

/** Takes a step for an invoice, if nobody has and it may still be reminded of. The head of a chain of `whenChanged`. */
export const takeStep = (session: Session, invoiceId: string, days: number, now: string): Statement =>
  session.insertWhen(
    reminderSteps,
    { invoice_id: invoiceId, days, created_at: now },
    sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, invoiceId), remindable, isNull(invoices.reminders_stopped_at))})`,
    sql`on conflict do nothing`,
  );

/** Notes an earlier step as settled, too. */
export const settleStep = (session: Session, invoiceId: string, days: number, now: string): Statement =>
  session.insertWhen(
    reminderSteps,
    { invoice_id: invoiceId, days, created_at: now },
    sql`true`,
    sql`on conflict do nothing`,
  );

export type DueBusiness = BusinessRow & { reminders_due_at: string };
