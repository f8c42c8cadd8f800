/** SQL of invoices and credit notes: every write, except the `overdue` mark in `overdue-statements.ts`. */
import { and, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { NewRow } from "../../platform/database/owned-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import { businesses } from "../../schema/businesses.ts";
import { clients } from "../../schema/clients.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { isActiveClient } from "../clients/client-statements.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/** The amount due in cents, as SQL; negative when overpaid. The rule of `amountDue` for open invoices. */
export const amountDueSql: SQL = sql`(${invoices.total_cents} - ${invoices.credited_cents} - ${invoices.amount_paid_cents})`;

/** Condition: the row is an invoice, not a credit note. */
export const isInvoice = eq(invoices.type, "invoice");

export const invoiceById = (session: Session, id: string) =>
  session.select(invoices, eq(invoices.id, id), isInvoice);

/** An invoice or credit note; with `type`, only that type is found. */
export const documentById = (session: Session, id: string, type?: InvoiceRow["type"]) =>
  session.select(invoices, eq(invoices.id, id), type && eq(invoices.type, type));

/** The documents with these ids: a sub-select, or a list in parentheses. */
export const documentsAmong = (session: Session, ids: SQL) =>
  session.select(invoices, sql`${invoices.id} in ${ids}`);

/** Condition: the invoice is issued, and not cancelled. */
export const isIssued = (session: Session, id: string): SQL =>
  sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, id), isInvoice, sql`${invoices.finalized_at} is not null`, sql`${invoices.status} <> 'cancelled'`)})`;

/** Condition: the invoice is cancelled. */
export const isCancelled = (session: Session, id: string): SQL =>
  sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, id), isInvoice, eq(invoices.status, "cancelled"))})`;

/** The id of an invoice if it exists, else no row. */
export const invoiceIdIfAny = (session: Session, id: string) =>
  session.selectColumns({ id: invoices.id }, invoices, eq(invoices.id, id), isInvoice);

/** The invoice or credit note of a public link. */
export const documentByLink = (session: Session, nonce: string) =>
  session.select(invoices, eq(invoices.link_nonce, nonce));

/** The id of the document of a public link, as a sub-select. */
export const documentIdOfLink = (session: Session, nonce: string): SQL =>
  sql`(select ${invoices.id} from ${invoices} where ${session.owns(invoices, eq(invoices.link_nonce, nonce))})`;

/** The id of the client of a document, as a sub-select. */
export const clientIdOf = (session: Session, id: string): SQL =>
  sql`(select ${invoices.client_id} from ${invoices} where ${session.owns(invoices, eq(invoices.id, id))})`;

/** The client of a document. */
export const clientOfInvoice = (session: Session, id: string) =>
  session.select(clients, sql`${clients.id} in ${clientIdOf(session, id)}`);

/**
 * The client and the business of a draft. No rows for an issued document, which has its own frozen parties.
 */
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

/** Number and issue date of the invoice that a credit note corrects; no row for an invoice. */
export const correctedBy = (session: Session, creditNote: SQL) =>
  session.selectColumns(
    { number: invoices.number, issue_date: invoices.issue_date },
    invoices,
    sql`${invoices.id} in (select ${invoices.corrects_id} from ${invoices} where ${session.owns(invoices)} and ${creditNote})`,
  );

/** Conditions that choose the credit note of `correctedBy`. */
export const hasId = (id: string): SQL => eq(invoices.id, id);
export const hasLink = (nonce: string): SQL => eq(invoices.link_nonce, nonce);

/** A document to insert. A value may be SQL, such as a setting of the business. */
export type NewInvoiceRow = NewRow<typeof invoices> & { id: string; client_id: string };

/** Inserts a draft if the session is allowed to and the client is not archived; returns the row. */
export const insertDraft = (session: Session, row: NewInvoiceRow) =>
  session.insertReturning(
    invoices,
    row,
    sql`${session.allowed} and ${isActiveClient(session, row.client_id)}`,
  );

/** Inserts a document and numbers it in the same statement, if the guard holds. */
export const insertIssued = (session: Session, row: NewInvoiceRow, guard: SQL): Statement =>
  // Ignores only a conflict on its own id (a repeated attempt). A taken number must fail: `number_taken`.
  session.insertWhen(invoices, row, guard, sql`on conflict (business_id, id) do nothing`);

/** A document as JSON: the stored answer to a repeated request. */
export const invoiceOutcome = (session: Session, id: string): SQL =>
  sql`(select ${rowJson(invoices)} from ${invoices} where ${session.owns(invoices, eq(invoices.id, id))})`;

/** The same, as a member of a larger JSON answer. */
export const invoiceMember = (session: Session, id: SQL): SQL =>
  sql`'invoice', json((select ${rowJson(invoices)} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} = ${id}))`;

/** The nonce of a document's link, as a member of a larger JSON answer. */
export const linkMember = (session: Session, id: SQL): SQL =>
  sql`'link_nonce', (select ${invoices.link_nonce} from ${invoices} where ${session.owns(invoices)} and ${invoices.id} = ${id})`;

/** Data of the `finalized` event: number and issue date, as JSON. */
export const numberFacts = (session: Session, id: string): SQL =>
  sql`(select json_object('number', number, 'issue_date', issue_date) from ${invoices} where ${session.owns(invoices)} and id = ${id})`;

/** The number of a document, as SQL. */
export const numberOf = (session: Session, id: string): SQL =>
  sql`(select number from ${invoices} where ${session.owns(invoices)} and id = ${id})`;

/**
 * Changes a draft if it is still the version that was read and a client that it gets is not archived; returns
 * the row.
 */
export const updateDraft = (session: Session, read: InvoiceRow, changes: Partial<InvoiceRow>) =>
  session
    .update(
      invoices,
      { ...changes, version: read.version + 1 },
      ...isDraftAsRead(read),
      changes.client_id === undefined ? undefined : isActiveClient(session, changes.client_id),
    )
    .returning();

/** Deletes a draft if it is still the version that was read; returns the row. */
export const deleteDraft = (session: Session, read: InvoiceRow) =>
  session.delete(invoices, ...isDraftAsRead(read)).returning();

/**
 * Numbers and freezes a draft if it is still the version that was read and the guards hold; returns the row.
 */
export const numberDraft = (
  session: Session,
  read: Pick<InvoiceRow, "id" | "version">,
  columns: Partial<NewInvoiceRow>,
  ...guards: (SQL | undefined)[]
) =>
  session
    .update(invoices, { ...columns, version: read.version + 1 }, ...isDraftAsRead(read), ...guards)
    .returning();

const isDraftAsRead = ({ id, version }: Pick<InvoiceRow, "id" | "version">): SQL[] => [
  eq(invoices.id, id),
  eq(invoices.status, "draft"),
  eq(invoices.version, version),
];

/** Condition: the invoice can be credited, and is still the version that was read. */
export const isCreditableAsRead = (
  session: Session,
  { id, version }: Pick<InvoiceRow, "id" | "version">,
): SQL =>
  sql`exists ${session.select(
    invoices,
    eq(invoices.id, id),
    eq(invoices.version, version),
    inArray(invoices.status, ["finalized", "sent", "opened", "paid"]),
  )}`;

/** Condition: the invoice can be paid, and is still the version that was read. */
export const isPayableAsRead = (session: Session, { id, version }: Pick<InvoiceRow, "id" | "version">): SQL =>
  sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, id), eq(invoices.version, version), sql`${invoices.status} in ('finalized', 'sent', 'opened')`)})`;

/** What a payment, refund or credit changes of an invoice. */
export type StandingChange = Partial<
  Pick<
    InvoiceRow,
    "status" | "amount_paid_cents" | "credited_cents" | "paid_at" | "cancelled_at" | "reminders_paused_at"
  >
> & { updated_at: string };

/**
 * Changes the amounts paid or credited, if the invoice is still the version that was read: of two
 * simultaneous payments, one has to read again. Returns the row.
 */
export const changeStanding = (session: Session, read: InvoiceRow, changes: StandingChange) =>
  session
    .update(
      invoices,
      { ...changes, version: read.version + 1 },
      eq(invoices.id, read.id),
      eq(invoices.version, read.version),
      session.allowed,
    )
    .returning();

/** The same within a chain of `whenChanged`, whose first statement checked the version. */
export const followStanding = (
  session: Session,
  { id, version }: Pick<InvoiceRow, "id" | "version">,
  changes: StandingChange,
): Statement =>
  session.update(invoices, { ...changes, version: version + 1 }, eq(invoices.id, id), whenChanged);

/**
 * Records that an issued document was sent, if it is still the version that was read and the guard holds;
 * returns the row. Only the first send sets `sent_at` and raises the version.
 */
export const markSent = (
  session: Session,
  read: InvoiceRow,
  { status, now }: { status: StoredStatus; now: string },
  guard: SQL | undefined,
) => {
  const first = sql`${invoices.sent_at} is null`;
  const changes = {
    status,
    version: sql`${invoices.version} + iif(${first}, 1, 0)`,
    updated_at: sql`iif(${first}, ${now}, ${invoices.updated_at})`,
    sent_at: sql`coalesce(${invoices.sent_at}, ${now})`,
  };
  return session
    .update(invoices, changes, eq(invoices.id, read.id), eq(invoices.version, read.version), guard)
    .returning();
};

/** Records the client's first view of an issued document, if its status is still as read; returns the row. */
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

/** Condition: the invoice is open, and something is due on it. */
export const isOpenAndDue: SQL = sql`${invoices.status} in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

/**
 * Condition: automatic reminders of the invoice may go out. The client did not stop them, and since money went
 * back, if it did, somebody has asked for them: `onSince` is when the schedule was last turned on.
 */
export const isRemindedOf = (onSince: string | null): SQL =>
  sql`${isOpenAndDue} and ${invoices.reminders_stopped_at} is null and (${invoices.reminders_paused_at} is null or ${invoices.reminders_paused_at} < coalesce(${onSince}, ''))`;

/** The same for one invoice, for which nobody has sent a reminder by hand since `begin`. */
export const mayBeReminded = (
  session: Session,
  id: string,
  { onSince, begin }: { onSince: string | null; begin: string },
): SQL =>
  sql`exists (select 1 from ${invoices} where ${session.owns(invoices, eq(invoices.id, id), isRemindedOf(onSince))} and coalesce(${invoices.reminded_at}, '') < ${begin})`;

/**
 * Records that a reminder was sent by hand, if the statement before it in the batch changed something: it
 * takes the place of that day's automatic one, and the later ones go on.
 */
export const markReminded = (session: Session, id: string, now: string): Statement =>
  session.update(invoices, { reminded_at: now, reminders_paused_at: null }, eq(invoices.id, id), whenChanged);

/** Stops the automatic reminders of an invoice, unless they are stopped already; returns the row. */
export const markRemindersStopped = (session: Session, id: string, now: string) =>
  session
    .update(
      invoices,
      { reminders_stopped_at: now },
      eq(invoices.id, id),
      isNull(invoices.reminders_stopped_at),
    )
    .returning();

/**
 * Changes nothing, and returns the id if the invoice can be paid: for an event that leaves the invoice as it
 * is. Without the version, so that any number of them at once stand in nobody's way.
 */
export const requireOpen = (session: Session, id: string) =>
  session
    .update(
      invoices,
      { status: sql`${invoices.status}` },
      eq(invoices.id, id),
      inArray(invoices.status, [...OPEN_STATUSES]),
      session.allowed,
    )
    .returning({ id: invoices.id });

/** Gives the invoice a new public link if it is still the version that was read; returns the row. */
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

/**
 * Cancels without a credit note (a draft, or an invoice whose total is zero), if it is still the version that
 * was read; returns the row.
 */
export const cancelUncredited = (session: Session, read: InvoiceRow, status: StoredStatus, now: string) =>
  session
    .update(
      invoices,
      { status, cancelled_at: now, paid_at: null, updated_at: now, version: read.version + 1 },
      eq(invoices.id, read.id),
      eq(invoices.version, read.version),
      session.allowed,
    )
    .returning();

/**
 * A client's credit per currency, in cents: the sum of what its invoices are overpaid by. It is text, because
 * D1 gives numbers beyond 2^53 as the nearest double.
 */
export const creditOfClient = (session: Session, clientId: string) =>
  session
    .selectColumns(
      {
        currency: invoices.currency,
        amount_cents: sql<string>`cast(sum(${invoices.amount_paid_cents} + ${invoices.credited_cents} - ${invoices.total_cents}) as text)`,
      },
      invoices,
      and(eq(invoices.client_id, clientId), isInvoice),
      sql`${invoices.amount_paid_cents} + ${invoices.credited_cents} > ${invoices.total_cents}`,
    )
    .groupBy(invoices.currency)
    .orderBy(invoices.currency);
