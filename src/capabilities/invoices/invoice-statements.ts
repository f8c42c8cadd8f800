/** All SQL of invoices. */

import {
  and,
  desc,
  eq,
  exists,
  getTableColumns,
  gte,
  inArray,
  isNull,
  lt,
  lte,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Database } from "../../platform/database/database.ts";
import type { Session } from "../../platform/database/session.ts";
import { type RowValues, rowJson } from "../../platform/database/sql.ts";
import { fold } from "../../platform/text/fold.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { businesses, clients, invoices } from "../../schema/tables.ts";
import type { Status, StoredStatus } from "../../schema/vocabularies/invoices.ts";
import type { Window } from "../../surfaces/v1/http/paging.ts";
import type { InvoiceFilter } from "../../surfaces/v1/invoices/invoice-json.ts";
import { activeClient } from "../clients/client-statements.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/** An invoice without its long columns, as lists read it. */
export type InvoiceSummaryRow = Omit<
  InvoiceRow,
  "lines" | "parties" | "overdue_noted_at" | "reminders_stopped_at"
>;

const {
  lines: _,
  parties: __,
  overdue_noted_at: ___,
  reminders_stopped_at: ____,
  ...summaryColumns
} = getTableColumns(invoices);

const isInvoice = eq(invoices.type, "invoice");

export const invoiceById = (session: Session, id: string) =>
  session.select(invoices, eq(invoices.id, id), isInvoice);

/** An invoice or a credit note; with `type` only one of that. */
export const documentById = (session: Session, id: string, type?: InvoiceRow["type"]) =>
  session.select(invoices, eq(invoices.id, id), type && eq(invoices.type, type));

/** Whether an invoice exists: its id, or nothing. */
export const invoiceId = (session: Session, id: string) =>
  session.selectColumns({ id: invoices.id }, invoices, eq(invoices.id, id), isInvoice);

/** The invoice or credit note of a public link. */
export const invoiceByLink = (session: Session, nonce: string) =>
  session.select(invoices, eq(invoices.link_nonce, nonce));

/** The client of an invoice. */
export const clientOfInvoice = (session: Session, id: string) =>
  session.select(
    clients,
    inArray(clients.id, session.selectColumns({ id: invoices.client_id }, invoices, eq(invoices.id, id))),
  );

/** The client and the business that a draft's PDF shows; none for an issued invoice, which has its own of both. */
export const partiesOfDraft = (session: Session, id: string) => {
  const draft = session.selectColumns(
    { client_id: invoices.client_id },
    invoices,
    eq(invoices.id, id),
    isNull(invoices.finalized_at),
  );
  return [
    session.select(clients, inArray(clients.id, draft)),
    session.select(businesses, exists(draft)),
  ] as const;
};

/** One row more than the page shows; newest first, which is the primary key backwards. `now` is the business's own time, as SQL. */
export const invoicePage = (session: Session, filter: InvoiceFilter, window: Window, now: SQL) =>
  session
    .selectColumns(summaryColumns, invoices, ...filters(session, filter, window, now))
    .orderBy(desc(invoices.id))
    .limit(window.perPage + 1)
    .offset(window.offset);

/** The clients of the invoices on the same page. */
export const clientsOfPage = (session: Session, filter: InvoiceFilter, window: Window, now: SQL) =>
  session.select(
    clients,
    inArray(
      clients.id,
      session
        .selectColumns({ id: invoices.client_id }, invoices, ...filters(session, filter, window, now))
        .orderBy(desc(invoices.id))
        .limit(window.perPage)
        .offset(window.offset),
    ),
  );

function filters(session: Session, filter: InvoiceFilter, window: Window, now: SQL): (SQL | undefined)[] {
  const since = filter.updated_since && new Date(filter.updated_since).toISOString();
  return [
    isInvoice,
    filter.status ? hasStatus(filter.status, now) : undefined,
    filter.client_id ? eq(invoices.client_id, filter.client_id) : undefined,
    filter.number ? eq(invoices.number, filter.number) : undefined,
    filter.external_id ? eq(invoices.external_id, filter.external_id) : undefined,
    filter.issued_from ? gte(invoices.issue_date, filter.issued_from) : undefined,
    filter.issued_to ? lte(invoices.issue_date, filter.issued_to) : undefined,
    filter.due_from ? gte(invoices.due_date, filter.due_from) : undefined,
    filter.due_to ? lte(invoices.due_date, filter.due_to) : undefined,
    since ? gte(invoices.updated_at, since) : undefined,
    filter.q === undefined ? undefined : mentions(session, filter.q),
    window.after ? lt(invoices.id, String(window.after[0])) : undefined,
  ];
}

/** What is due, in SQL; negative when overpaid. The rule of `amountDue` for open invoices. */
export const amountDueSql: SQL = sql`(${invoices.total_cents} - ${invoices.credited_cents} - ${invoices.amount_paid_cents})`;

/** The condition for a status as readers see it; `overdue` follows from the time. The same rule as `statusAt`. */
function hasStatus(status: Status, now: SQL): SQL | undefined {
  const late = sql`(${invoices.overdue_at} <= ${now} and ${amountDueSql} > 0)`;
  if (status === "overdue") return and(inArray(invoices.status, [...OPEN_STATUSES]), late);
  if ((OPEN_STATUSES as readonly string[]).includes(status))
    return and(eq(invoices.status, status), sql`not ${late}`);
  return eq(invoices.status, status);
}

function mentions(session: Session, text: string): SQL {
  const own = sql`concat_ws(char(10), ${invoices.number}, ${invoices.external_id}, ${invoices.purchase_order})`;
  const client = sql`select ${clients.id} from ${clients} where ${session.owns(clients, sql`instr(${clients.search_text}, ${fold(text)}) > 0`)}`;
  return sql`(instr(lower(${own}), ${text.toLowerCase()}) > 0 or ${invoices.client_id} in (${client}))`;
}

/** A draft to insert; what is SQL takes the business's setting. */
export type NewInvoiceRow = Omit<RowValues<typeof invoices>, "business_id"> & {
  id: string;
  client_id: string;
};

/** Inserts a draft if the session may and the client can be invoiced; gives the row back. */
export const insertDraft = (session: Session, row: NewInvoiceRow) =>
  session.insertWhen(
    invoices,
    row,
    sql`${session.allowed} and ${activeClient(session, row.client_id)}`,
    sql`returning *`,
  );

/** What a repeated request is answered with: the invoice as it was then. */
export const invoiceOutcome = (session: Session, id: string): SQL =>
  sql`(select ${rowJson(invoices)} from ${invoices} where ${session.owns(invoices, eq(invoices.id, id))})`;

/** Changes a draft if it is still the version that was read; gives the row back. */
export const updateDraft = (session: Session, read: InvoiceRow, changes: Partial<InvoiceRow>) =>
  session.update(invoices, { ...changes, version: read.version + 1 }, ...draftAsRead(read)).returning();

/** Deletes a draft with its events if it is still the version that was read; gives the row back. */
export const deleteDraft = (session: Session, read: InvoiceRow) =>
  session.delete(invoices, ...draftAsRead(read)).returning();

const draftAsRead = (read: InvoiceRow): SQL[] => [
  eq(invoices.id, read.id),
  eq(invoices.status, "draft"),
  eq(invoices.version, read.version),
];

/** Notes that an issued invoice was sent, if it is still the version that was read; gives the row back. */
export const markSent = (session: Session, read: InvoiceRow, status: StoredStatus, now: string) => {
  const first = sql`${invoices.sent_at} is null`;
  const changes = {
    status,
    version: sql`${invoices.version} + iif(${first}, 1, 0)`,
    updated_at: sql`iif(${first}, ${now}, ${invoices.updated_at})`,
    sent_at: sql`coalesce(${invoices.sent_at}, ${now})`,
  };
  return session
    .update(invoices, changes, eq(invoices.id, read.id), eq(invoices.version, read.version))
    .returning();
};

/** Notes the client's first view of an issued invoice; gives the row back. */
export const markOpened = (
  session: Session,
  read: Pick<InvoiceRow, "id" | "status">,
  status: StoredStatus,
  now: string,
) =>
  session
    .update(
      invoices,
      {
        status,
        opened_at: now,
        updated_at: now,
        version: sql`${invoices.version} + 1`,
      },
      eq(invoices.id, read.id),
      eq(invoices.status, read.status),
      isNull(invoices.opened_at),
    )
    .returning();

/** Ends the automatic reminders of an invoice, once. */
export const markRemindersStopped = (session: Session, id: string, now: string) =>
  session
    .update(
      invoices,
      { reminders_stopped_at: now },
      eq(invoices.id, id),
      isNull(invoices.reminders_stopped_at),
    )
    .returning();

/** Gives the invoice another public link if it is still the version that was read; gives the row back. */
export const replaceLink = (session: Session, read: InvoiceRow, nonce: string, now: string) =>
  session
    .update(
      invoices,
      { link_nonce: nonce, updated_at: now, version: read.version + 1 },
      eq(invoices.id, read.id),
      eq(invoices.version, read.version),
      session.allowed,
    )
    .returning();

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

/** Whether a business has such at a moment of its own. */
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

/** Cancels what needs no credit note, if it is still the version that was read; gives the row back. */
export const cancelUncredited = (session: Session, read: InvoiceRow, status: StoredStatus, now: string) =>
  session
    .update(
      invoices,
      { status, cancelled_at: now, updated_at: now, version: read.version + 1 },
      eq(invoices.id, read.id),
      eq(invoices.version, read.version),
      session.allowed,
    )
    .returning();
