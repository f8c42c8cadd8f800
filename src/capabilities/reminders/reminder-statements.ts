/** SQL of the reminder schedule: its steps, and the invoices that it reaches. */
import { eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, type Slots, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { reminderSteps } from "../../schema/deliveries.ts";
import { invoices } from "../../schema/invoices.ts";
import { addressesOfClients, recordsAmong } from "../clients/client-statements.ts";
import { addressKey, marksOf } from "../delivery/address-mark-statements.ts";
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

/**
 * A page of the invoices whose own schedule has a step up to `until` (ISO day), whatever became of them. The
 * copies of the reminders go to `copyTo`.
 */
export interface OwnReach {
  onSince: string | null;
  until: string;
  copyTo: string | null;
  limit: number;
}

const ownValuesOf = ({ copyTo, ...reach }: OwnReach) => ({
  ...reach,
  copyTo: copyTo ? [addressKey(copyTo)] : [],
});

type OwnAt = Slots<ReturnType<typeof ownValuesOf>>;

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
  // These have schedules of their own.
  sql`json_type(${invoices.content}, '$.reminders') is null`,
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

/** The index of such invoices has the order of the pages, and no others. */
const ownReached = (
  owned: OwnedStatements,
  at: OwnAt,
  column: typeof invoices.id | typeof invoices.client_id,
) =>
  sql`(${owned
    .selectColumns(
      { column },
      invoices,
      isNotNull(invoices.next_reminder_on),
      lte(invoices.next_reminder_on, at.until),
    )
    .orderBy(invoices.next_reminder_on, invoices.id)
    .limit(at.limit)})`;

/** `may_be_reminded` tells whether the reminder may go out at all. */
export const ownInvoicesReached = statement(ownValuesOf, (owned, at) =>
  owned
    .selectColumns(
      {
        ...invoiceColumns,
        may_be_reminded: sql<boolean>`${isRemindedOf(at.onSince)} and ${invoices.sent_at} is not null`
          .mapWith(invoices.sandbox)
          .as("may_be_reminded"),
      },
      invoices,
      isNotNull(invoices.next_reminder_on),
      lte(invoices.next_reminder_on, at.until),
    )
    .orderBy(invoices.next_reminder_on, invoices.id)
    .limit(at.limit),
);

export const stepsOfOwnReached = statement(ownValuesOf, (owned, at) =>
  owned.select(reminderSteps, sql`${reminderSteps.invoice_id} in ${ownReached(owned, at, invoices.id)}`),
);

export const clientsOfOwnReached = statement(ownValuesOf, (owned, at) =>
  recordsAmong(owned, ownReached(owned, at, invoices.client_id)),
);

/** The marks of all addresses to which these reminders may go. */
export const marksOfOwnReached = statement(ownValuesOf, (owned, at) => {
  const recipients = sql`select lower(address.value) from ${invoices}, json_each(${invoices.content}, '$.reminders.recipients') as address where ${owned.owns(invoices, sql`${invoices.id} in ${ownReached(owned, at, invoices.id)}`)}`;
  const ofClients = addressesOfClients(owned, ownReached(owned, at, invoices.client_id));
  return marksOf(owned, at.copyTo, sql`(${recipients} union all select * from ${ofClients})`);
});

/** Condition: some invoice has a schedule of its own, of which steps are left. */
export const someOwnWait = fragment(
  () => ({}),
  (owned) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, isNotNull(invoices.next_reminder_on))})`,
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
