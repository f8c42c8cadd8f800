/** SQL of the reminder schedule: its steps, and the invoices that it reaches. */
import { eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { type Fragment, type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { reminderSteps } from "../../schema/deliveries.ts";
import { invoices } from "../../schema/invoices.ts";
import { addressesOfClients, recordsAmong } from "../clients/client-statements.ts";
import { marksOf } from "../delivery/address-mark-statements.ts";
import { invoiceColumns } from "../invoices/document-statements.ts";
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

const valuesOf = ({ onSince, range, after, limit }: Reach) => ({
  onSince,
  ...range,
  afterDay: after ? after.due_date : undefined,
  afterId: after?.id,
  limit,
});

type At = Slots<ReturnType<typeof valuesOf>>;

/** The index of due dates has the order of the pages, so that each invoice of the range is read once. */
const reached = (owned: OwnedStatements, at: At) => [
  // A literal, because the index needs it.
  sql`${invoices.type} = 'invoice'`,
  at.afterId
    ? sql`(${invoices.due_date}, ${invoices.id}) > (${at.afterDay}, ${at.afterId})`
    : gte(invoices.due_date, at.from),
  lte(invoices.due_date, at.to),
  isRemindedOf(at.onSince),
  isNotNull(invoices.sent_at),
  sql`not exists (select 1 from ${reminderSteps} where ${owned.owns(reminderSteps, eq(reminderSteps.invoice_id, invoices.id), eq(reminderSteps.days, at.days))})`,
];

export const invoicesReached = statement(valuesOf, (owned, at) =>
  owned
    .selectColumns(invoiceColumns, invoices, ...reached(owned, at))
    .orderBy(invoices.due_date, invoices.id)
    .limit(at.limit),
);

export const stepsOfReached = statement(valuesOf, (owned, at) =>
  owned.select(reminderSteps, sql`${reminderSteps.invoice_id} in ${columnReached(owned, at, invoices.id)}`),
);

export const clientsOfReached = statement(valuesOf, (owned, at) =>
  recordsAmong(owned, columnReached(owned, at, invoices.client_id)),
);

/** The address marks of those clients and their contacts. */
export const marksOfReached = statement(valuesOf, (owned, at) =>
  marksOf(owned, sql`'[]'`, addressesOfClients(owned, columnReached(owned, at, invoices.client_id))),
);

/** A column of the invoices of the page, as a sub-select. */
const columnReached = (
  owned: OwnedStatements,
  at: At,
  column: typeof invoices.id | typeof invoices.client_id,
): SQL =>
  sql`(${owned
    .selectColumns({ column }, invoices, ...reached(owned, at))
    .orderBy(invoices.due_date, invoices.id)
    .limit(at.limit)})`;

/**
 * Takes a step for an invoice, if it is not taken yet, the invoice may still be reminded of, and nobody did so
 * by hand since the `begin` of the step's day. The first statement of a chain of `whenChanged`.
 */
export const takeStep = statement(
  (
    { invoiceId, ...step }: { invoiceId: string; days: number; onSince: string | null; begin: string },
    now: string,
  ) => ({ ...step, invoice_id: invoiceId, created_at: now }),
  (owned, { onSince, begin, ...row }) =>
    owned.insertWhen(
      reminderSteps,
      row,
      mayBeReminded(owned, row.invoice_id, { onSince, begin }),
      sql`on conflict do nothing`,
    ),
);

/** Records a step as settled without a message, so that it is not sent any more. */
export const settleStep = statement(
  (invoiceId: string, days: number, now: string) => ({ invoice_id: invoiceId, days, created_at: now }),
  (owned, row) => owned.insertWhen(reminderSteps, row, sql`true`, sql`on conflict do nothing`),
);

/** Forgets the steps of an invoice that the batch deletes, while the guard holds. */
export const deleteStepsOf = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(reminderSteps, eq(reminderSteps.invoice_id, at.invoiceId), at.guard),
);
