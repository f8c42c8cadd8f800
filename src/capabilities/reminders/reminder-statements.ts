/** SQL of the reminder schedule: its steps, and the invoices that it reaches. */
import { eq, gte, inArray, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { reminderSteps } from "../../schema/deliveries.ts";
import { invoices } from "../../schema/invoices.ts";
import { addressesOfClients, clientsAmong } from "../clients/client-statements.ts";
import { marksOf } from "../delivery/address-mark-statements.ts";
import { isRemindedOf, mayBeReminded } from "../invoices/invoice-statements.ts";

/**
 * A page of the invoices to remind of by one step: open and due, sent, not stopped or paused, the step not
 * taken, with a due date in the step's range. In the order of due date and id.
 */
export interface Reach {
  /** When the schedule was last turned on. */
  onSince: string | null;
  range: { from: string; to: string; days: number };
  /** Continues after this invoice. */
  after: { due_date: string | null; id: string } | null;
  limit: number;
}

/** The index of due dates has the order of the pages, so that each invoice of the range is read once. */
const reached = (session: Session, { onSince, range, after }: Reach) => [
  // A literal, because the index needs it.
  sql`${invoices.type} = 'invoice'`,
  after
    ? sql`(${invoices.due_date}, ${invoices.id}) > (${after.due_date}, ${after.id})`
    : gte(invoices.due_date, range.from),
  lte(invoices.due_date, range.to),
  isRemindedOf(onSince),
  isNotNull(invoices.sent_at),
  sql`not exists (select 1 from ${reminderSteps} where ${session.owns(reminderSteps, eq(reminderSteps.invoice_id, invoices.id), eq(reminderSteps.days, range.days))})`,
];

export const invoicesReached = (session: Session, reach: Reach) =>
  session
    .select(invoices, ...reached(session, reach))
    .orderBy(invoices.due_date, invoices.id)
    .limit(reach.limit);

const idsReached = (session: Session, reach: Reach) =>
  session
    .selectColumns({ id: invoices.id }, invoices, ...reached(session, reach))
    .orderBy(invoices.due_date, invoices.id)
    .limit(reach.limit);

export const stepsOfReached = (session: Session, reach: Reach) =>
  session.select(reminderSteps, inArray(reminderSteps.invoice_id, idsReached(session, reach)));

const clientIdsReached = (session: Session, reach: Reach): SQL =>
  sql`(${session
    .selectColumns({ id: invoices.client_id }, invoices, ...reached(session, reach))
    .orderBy(invoices.due_date, invoices.id)
    .limit(reach.limit)})`;

export const clientsOfReached = (session: Session, reach: Reach) =>
  clientsAmong(session, clientIdsReached(session, reach));

/** The address marks of those clients. */
export const marksOfReached = (session: Session, reach: Reach) =>
  marksOf(session, [], addressesOfClients(session, clientIdsReached(session, reach)));

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
