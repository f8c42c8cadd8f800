/** SQL of the reminder schedule: its steps, and the invoices that it reaches. */
import { and, between, eq, gt, inArray, isNotNull, or, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { reminderSteps } from "../../schema/deliveries.ts";
import { invoices } from "../../schema/invoices.ts";
import { addressesOfClients, clientsAmong } from "../clients/client-statements.ts";
import { marksOf } from "../delivery/address-mark-statements.ts";
import { isRemindedOf, mayBeReminded } from "../invoices/invoice-statements.ts";

/**
 * A page of the invoices to remind of: open and due, sent, not stopped or paused, with a due date in one of the
 * ranges.
 */
export interface Reach {
  /** When the schedule was last turned on. */
  onSince: string | null;
  ranges: readonly { from: string; to: string; days: number }[];
  /** Continues after this id. */
  after: string;
  limit: number;
}

const reached = (session: Session, { onSince, ranges, after }: Reach) => [
  or(...ranges.map(({ from, to }) => between(invoices.due_date, from, to))),
  isRemindedOf(onSince),
  isNotNull(invoices.sent_at),
  gt(invoices.id, after),
  // Skips invoices whose steps of these ranges are all done: they would fill every page of a long run.
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

const clientIdsReached = (session: Session, reach: Reach): SQL =>
  sql`(select ${invoices.client_id} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} in ${idsReached(session, reach)})`;

export const clientsOfReached = (session: Session, reach: Reach) =>
  clientsAmong(session, clientIdsReached(session, reach));

/** The address marks of those clients. */
export const marksOfReached = (session: Session, reach: Reach) =>
  marksOf(session, sql`'[]'`, addressesOfClients(session, clientIdsReached(session, reach)));

/**
 * Takes a step for an invoice, if it is not taken yet, the invoice may still be reminded of, and nobody did so
 * by hand since the `begin` of the step's day. The first statement of a chain of `whenChanged`.
 */
export const takeStep = (
  session: Session,
  {
    invoiceId,
    days,
    ...reminding
  }: { invoiceId: string; days: number; onSince: string | null; begin: string },
  now: string,
): Statement =>
  session.insertWhen(
    reminderSteps,
    { invoice_id: invoiceId, days, created_at: now },
    mayBeReminded(session, invoiceId, reminding),
    sql`on conflict do nothing`,
  );

/** Records a step as settled without a message, so that it is not sent any more. */
export const settleStep = (session: Session, invoiceId: string, days: number, now: string): Statement =>
  session.insertWhen(
    reminderSteps,
    { invoice_id: invoiceId, days, created_at: now },
    sql`true`,
    sql`on conflict do nothing`,
  );
