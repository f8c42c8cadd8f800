/** SQL that changes invoices and issues documents, except the `overdue` mark in `overdue-statements.ts`. */
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Clock } from "../../platform/clock.ts";
import { type Fragment, fragment, type Slot, statement } from "../../platform/database/define-statement.ts";
import { whenChanged } from "../../platform/database/query.ts";
import type { StoredParties } from "../../schema/document-shapes.ts";
import { documents, invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { ownNow } from "../business/business-statements.ts";
import { isActiveClient } from "../clients/client-statements.ts";
import type { IssuedColumns } from "../numbering/planner.ts";
import { invoiceColumns, isOfType, linesToStore } from "./document-statements.ts";
import { isInvoice, type NewInvoiceRow, withRef } from "./invoice-statements.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/** A document as it was read: a change is made only while it is that version. */
type AsRead = Pick<InvoiceRow, "id" | "version">;

/** The next version of what was read as `asRead`. */
const nextVersion = ({ id, version }: AsRead) => ({ id, asRead: version, version: version + 1 });

type AsReadSlots = { id: Slot; asRead: Slot };

const isAsRead = ({ id, asRead }: AsReadSlots): SQL[] => [eq(invoices.id, id), eq(invoices.version, asRead)];

const isDraftAsRead = (at: AsReadSlots): SQL[] => [...isAsRead(at), eq(invoices.status, "draft")];

/** Inserts a document and numbers it in the same statement, if the guard holds. */
export const insertIssued = statement(
  (row: NewInvoiceRow, guard: Fragment) => ({ ...row, guard }),
  (owned, { guard, ...row }) =>
    // Ignores only a conflict on its own id (a repeated attempt). A taken number must fail: `number_taken`.
    owned.insertWhen(
      invoices,
      withRef(owned, row),
      and(owned.allowed, guard) as SQL,
      sql`on conflict (business_id, id) do nothing`,
    ),
);

/** A draft of a credit note to insert. */
type NewCreditDraft = Omit<InvoiceRow, "business_id" | "ref" | "origin">;

/** Inserts a draft of a credit note if the session is allowed to and the guard holds; returns the row. */
export const insertCreditDraft = statement(
  (row: NewCreditDraft, guard: Fragment) => ({ ...row, lines: linesToStore(row.lines), guard }),
  (owned, { guard, ...row }) =>
    owned.insertReturningOnly(invoices, withRef(owned, row), and(owned.allowed, guard) as SQL, [
      "business_id",
      "ref",
    ]),
  (rows, row): InvoiceRow[] => rows.map((written) => ({ ...row, ...written, origin: "own" })),
);

/**
 * Changes a draft if it is still the version that was read, a client that it gets is not archived, and the guard
 * holds; returns the row.
 */
export const updateDraft = statement(
  (read: AsRead, { lines, ...changes }: Partial<InvoiceRow>, guard?: Fragment) => ({
    ...changes,
    guard,
    ...(lines && { lines: linesToStore(lines) }),
    ...nextVersion(read),
  }),
  (owned, { id, asRead, guard, ...changes }) =>
    owned
      .update(
        invoices,
        changes,
        ...isDraftAsRead({ id, asRead }),
        guard,
        changes.client_id && isActiveClient.within(owned, { id: changes.client_id }),
      )
      .returning(invoiceColumns),
);

/** Deletes a draft if it is still the version that was read; returns the row. */
export const deleteDraft = statement(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) => owned.delete(invoices, ...isDraftAsRead(at)).returning(invoiceColumns),
);

/** Condition: the invoice was issued elsewhere, and is still the version that was read. */
export const isRecordedAsRead = fragment(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) => sql`exists ${owned.select(invoices, ...isAsRead(at), eq(invoices.origin, "recorded"))}`,
);

/** Deletes an invoice that was issued elsewhere while the guard holds; returns its id. */
export const deleteRecorded = statement(
  ({ id }: AsRead, guard: Fragment) => ({ id, guard }),
  (owned, { id, guard }) => owned.delete(invoices, eq(invoices.id, id), guard).returning({ id: invoices.id }),
);

/**
 * Numbers and freezes a draft if it is still the version that was read and the guard holds; returns what has
 * changed of the row.
 */
export const numberDraft = statement(
  (read: AsRead, { lines, ...columns }: Numbered, guard: Fragment) => ({
    ...columns,
    ...(lines && { lines: linesToStore(lines) }),
    ...nextVersion(read),
    guard,
  }),
  (owned, { id, asRead, guard, ...columns }) =>
    owned
      .update(invoices, columns, ...isDraftAsRead({ id, asRead }), guard, owned.allowed)
      .returning({ number: invoices.number, sequence: invoices.sequence }),
  (rows, { version }, { parties: _, ...columns }): IssuedColumns[] =>
    rows.map((row) => ({ ...columns, ...row, version: version + 1 })),
);

/** The columns that issuing fills. */
type Numbered = Omit<IssuedColumns, "number" | "sequence" | "version"> & {
  number: Fragment;
  sequence: Fragment;
  parties: StoredParties;
};

/** Condition: the invoice is a draft, and still the version that was read. */
export const isDraftStillAsRead = fragment(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) => sql`exists ${owned.select(invoices, ...isDraftAsRead(at))}`,
);

/** Condition: the invoice can be credited, and is still the version that was read. */
export const isCreditableAsRead = fragment(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) =>
    sql`exists ${owned.select(invoices, ...isAsRead(at), inArray(invoices.status, ["finalized", "sent", "opened", "paid"]))}`,
);

/** Condition: the invoice can be paid, and is still the version that was read. */
export const isPayableAsRead = fragment(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, ...isAsRead(at), sql`${invoices.status} in ('finalized', 'sent', 'opened')`)})`,
);

/** What a payment, refund or credit changes of an invoice. */
export type StandingChange = Partial<
  Pick<
    InvoiceRow,
    | "status"
    | "amount_paid_cents"
    | "credited_cents"
    | "cash_discount_taken"
    | "paid_at"
    | "cancelled_at"
    | "reminders_paused_at"
  >
> & { updated_at: string };

/**
 * Changes the amounts paid or credited, if the invoice is still the version that was read: of two
 * simultaneous payments, one has to read again. Returns the row.
 */
export const changeStanding = statement(
  (read: InvoiceRow, changes: StandingChange) => ({ ...changes, ...nextVersion(read) }),
  (owned, { id, asRead, ...changes }) =>
    owned
      .update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed)
      .returning({ version: invoices.version }),
  (rows, read, changes): InvoiceRow[] => rows.map((row) => ({ ...read, ...changes, ...row })),
);

/** The same within a chain of `whenChanged`, whose first statement checked the version. */
export const followStanding = statement(
  ({ id, version }: AsRead, changes: StandingChange) => ({ ...changes, id, version: version + 1 }),
  (owned, { id, ...changes }) => owned.update(invoices, changes, eq(invoices.id, id), whenChanged),
);

/**
 * Records that an issued document was sent, if it is still the version that was read and the guard holds;
 * returns the row. Only the first send sets `sent_at` and raises the version.
 */
export const markSent = statement(
  (
    { id, version }: AsRead,
    { status, now }: { status: StoredStatus; now: string },
    guard: Fragment | undefined,
  ) => ({ id, asRead: version, status, now, guard }),
  (owned, { status, now, guard, ...at }) => {
    const first = sql`${invoices.sent_at} is null`;
    const changes = {
      status,
      version: sql`${invoices.version} + iif(${first}, 1, 0)`,
      updated_at: sql`iif(${first}, ${now}, ${invoices.updated_at})`,
      sent_at: sql`coalesce(${invoices.sent_at}, ${now})`,
    };
    return owned.update(invoices, changes, ...isAsRead(at), guard).returning(invoiceColumns);
  },
);

/** Records the client's first view of an issued document, if its status is still as read; returns the row. */
export const markOpened = statement(
  (read: Pick<InvoiceRow, "id" | "status">, status: StoredStatus, now: string) => ({
    id: read.id,
    asRead: read.status,
    status,
    now,
  }),
  (owned, { id, asRead, status, now }) =>
    owned
      .update(
        invoices,
        { status, opened_at: now, updated_at: now, version: sql`${invoices.version} + 1` },
        eq(invoices.id, id),
        eq(invoices.status, asRead),
        isNull(invoices.opened_at),
      )
      .returning(invoiceColumns),
);

/**
 * Records that a reminder was sent by hand, if the statement before it in the batch changed something: it
 * takes the place of that day's automatic one, and the later ones go on.
 */
export const markReminded = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned.update(
      invoices,
      { reminded_at: at.now, reminders_paused_at: null },
      eq(invoices.id, at.id),
      whenChanged,
    ),
);

/** Moves the day of an invoice's next own reminder, unless it was moved since it was read. */
export const moveOwnReminder = statement(
  ({ id, next_reminder_on }: Pick<InvoiceRow, "id" | "next_reminder_on">, next: string | null) => ({
    id,
    asRead: next_reminder_on,
    next,
  }),
  (owned, at) =>
    owned.update(
      invoices,
      { next_reminder_on: at.next },
      eq(invoices.id, at.id),
      eq(invoices.next_reminder_on, at.asRead),
    ),
);

/** Stops the automatic reminders of an invoice, unless they are stopped already; returns the row. */
export const markRemindersStopped = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned
      .update(
        invoices,
        { reminders_stopped_at: at.now },
        eq(invoices.id, at.id),
        isInvoice,
        isNull(invoices.reminders_stopped_at),
      )
      .returning(invoiceColumns),
);

/**
 * Changes nothing, and returns the id if the invoice can be paid: for an event that leaves the invoice as it
 * is. Without the version, so that any number of them at once stand in nobody's way.
 */
export const requireOpen = statement(
  (id: string) => ({ id }),
  (owned, at) =>
    owned
      .update(
        invoices,
        { status: sql`${invoices.status}` },
        eq(invoices.id, at.id),
        inArray(invoices.status, [...OPEN_STATUSES]),
        owned.allowed,
      )
      .returning({ id: invoices.id }),
);

/**
 * Notes that the PDF of a document, or of one of the type, is fetched now. It is no change of the document.
 * One that was issued elsewhere may have none.
 */
export const markDownloaded = statement(
  (id: string, type: InvoiceRow["type"] | undefined, clock: Clock) => ({ id, type, now: ownNow(clock) }),
  (owned, at) =>
    owned.update(
      invoices,
      { downloaded_at: at.now },
      eq(invoices.id, at.id),
      at.type && isOfType(at.type),
      sql`(${invoices.origin} = 'own' or exists (select 1 from ${documents} where ${owned.owns(documents)} and ${documents.invoice_id} = ${at.id}))`,
      owned.allowed,
    ),
);

/** Gives the invoice a new public link if it is still the version that was read; returns the row. */
export const replaceLink = statement(
  (read: AsRead, link_nonce: string, now: string) => ({ ...nextVersion(read), link_nonce, updated_at: now }),
  (owned, { id, asRead, ...changes }) =>
    owned.update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed).returning(invoiceColumns),
);

/**
 * Cancels without a credit note (a draft, or an invoice whose total is zero), if it is still the version that
 * was read; returns the row.
 */
export const cancelUncredited = statement(
  (read: AsRead, status: StoredStatus, now: string) => ({
    ...nextVersion(read),
    status,
    cancelled_at: now,
    paid_at: null,
    updated_at: now,
  }),
  (owned, { id, asRead, ...changes }) =>
    owned.update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed).returning(invoiceColumns),
);
