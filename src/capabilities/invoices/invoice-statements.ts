/** SQL of invoices and credit notes: every write, except the `overdue` mark in `overdue-statements.ts`. */
import { and, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  type Fragment,
  fragment,
  type NewRow,
  type Slot,
  statement,
} from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { whenChanged } from "../../platform/database/query.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import { businesses } from "../../schema/businesses.ts";
import { clients } from "../../schema/clients.ts";
import { invoices } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { isActiveClient } from "../clients/client-statements.ts";
import type { IssuedColumns } from "../numbering/planner.ts";
import { OPEN_STATUSES } from "./lifecycle.ts";

/** The amount due in cents, as SQL; negative when overpaid. The rule of `amountDue` for open invoices. */
export const amountDueSql: SQL = sql`(${invoices.total_cents} - ${invoices.credited_cents} - ${invoices.amount_paid_cents})`;

/** Condition: the row is an invoice, not a credit note. */
export const isInvoice = eq(invoices.type, "invoice");

export const invoiceById = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(invoices, eq(invoices.id, at.id), isInvoice),
);

/** An invoice or credit note; with `type`, only that type is found. */
export const documentById = statement(
  (id: string, type?: InvoiceRow["type"]) => ({ id, type }),
  (owned, at) => owned.select(invoices, eq(invoices.id, at.id), at.type && eq(invoices.type, at.type)),
);

/** The documents with these ids: a sub-select, or a list in parentheses. */
export const documentsAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.select(invoices, sql`${invoices.id} in ${ids}`);

/** Condition: the invoice is issued, and not cancelled. */
export const isIssued = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id), isInvoice, sql`${invoices.finalized_at} is not null`, sql`${invoices.status} <> 'cancelled'`)})`,
);

/** Condition: the invoice is cancelled. */
export const isCancelled = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id), isInvoice, eq(invoices.status, "cancelled"))})`,
);

/** The id of an invoice if it exists, else no row. */
export const invoiceIdIfAny = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.selectColumns({ id: invoices.id }, invoices, eq(invoices.id, at.id), isInvoice),
);

/** The invoice or credit note of a public link. */
export const documentByLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) => owned.select(invoices, eq(invoices.link_nonce, at.nonce)),
);

/** The id of the document of a public link, as a sub-select. */
export const documentIdOfLink = (owned: OwnedStatements, nonce: SQL): SQL =>
  sql`(select ${invoices.id} from ${invoices} where ${owned.owns(invoices, eq(invoices.link_nonce, nonce))})`;

/** The id of the client of a document, as a sub-select. */
export const clientIdOf = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select ${invoices.client_id} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, id))})`;

/** The addresses of the client of a document. */
export const addressesOfInvoice = statement(
  (id: string) => ({ id }),
  (owned, at) =>
    owned.selectColumns(
      { email: clients.email, phone: clients.phone },
      clients,
      sql`${clients.id} in ${clientIdOf(owned, at.id)}`,
    ),
);

/** The client of a document. */
export const clientOfInvoice = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(clients, sql`${clients.id} in ${clientIdOf(owned, at.id)}`),
);

/**
 * The client and the business of a draft. No rows for an issued document, which has its own frozen parties.
 */
export const partiesOfDraft = (session: Session, id: string) =>
  [clientOfDraft(session, id), businessOfDraft(session, id)] as const;

const clientOfDraft = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(clients, inArray(clients.id, draft(owned, at.id))),
);

const businessOfDraft = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.select(businesses, exists(draft(owned, at.id))),
);

const draft = (owned: OwnedStatements, id: Slot) =>
  owned.selectColumns(
    { client_id: invoices.client_id },
    invoices,
    eq(invoices.id, id),
    isNull(invoices.finalized_at),
  );

/** Number and issue date of the invoice that a credit note corrects; no row for an invoice. */
export const correctedBy = statement(
  (creditNote: { id: string } | { link_nonce: string }): { id?: string; link_nonce?: string } => creditNote,
  (owned, { id, link_nonce }) =>
    owned.selectColumns(
      { number: invoices.number, issue_date: invoices.issue_date },
      invoices,
      sql`${invoices.id} in (select ${invoices.corrects_id} from ${invoices} where ${owned.owns(
        invoices,
        id && eq(invoices.id, id),
        link_nonce && eq(invoices.link_nonce, link_nonce),
      )})`,
    ),
);

/** A document to insert. A value may be a fragment, such as a setting of the business. */
export type NewInvoiceRow = NewRow<typeof invoices> & { id: string; client_id: string };

/** What every draft is at first; the database has the same defaults. */
const UNISSUED = {
  type: "invoice",
  corrects_id: null,
  series: null,
  sequence: null,
  issue_date: null,
  overdue_at: null,
  overdue_noted_at: null,
  reminders_stopped_at: null,
  reminded_at: null,
  reminders_paused_at: null,
  credited_cents: 0,
  finalized_at: null,
  sent_at: null,
  opened_at: null,
  paid_at: null,
  cancelled_at: null,
  parties: null,
} as const satisfies Partial<InvoiceRow>;

/** A draft to insert. What the database computes may be a fragment. */
export type NewDraft = Omit<InvoiceRow, keyof typeof UNISSUED | "business_id" | Computed> &
  Pick<NewInvoiceRow, Computed>;

type Computed = "notes" | "sandbox" | "created_at" | "updated_at";

/** Inserts a draft if the session is allowed to and the client is not archived; returns the row. */
export const insertDraft = statement(
  (row: NewDraft) => row,
  (owned, row) =>
    owned.insertReturningOnly(
      invoices,
      row,
      sql`${owned.allowed} and ${isActiveClient.within(owned, { id: row.client_id })}`,
      ["business_id", "notes", "sandbox", "created_at", "updated_at"],
    ),
  (rows, { notes: _, sandbox: __, created_at: ___, updated_at: ____, ...row }): InvoiceRow[] =>
    rows.map((computed) => ({ ...UNISSUED, ...row, ...computed })),
);

/** Inserts a document and numbers it in the same statement, if the guard holds. */
export const insertIssued = statement(
  (row: NewInvoiceRow, guard: Fragment) => ({ ...row, guard }),
  (owned, { guard, ...row }) =>
    // Ignores only a conflict on its own id (a repeated attempt). A taken number must fail: `number_taken`.
    owned.insertWhen(
      invoices,
      row,
      and(owned.allowed, guard) as SQL,
      sql`on conflict (business_id, id) do nothing`,
    ),
);

/** A document as JSON: the stored answer to a repeated request. */
export const invoiceOutcome = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select ${rowJson(invoices)} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);

/** The same, as a member of a larger JSON answer. */
export const invoiceMember = (owned: OwnedStatements, id: SQL): SQL =>
  sql`'invoice', json((select ${rowJson(invoices)} from ${invoices} where ${owned.owns(invoices)} and ${invoices.id} = ${id}))`;

/** The nonce of a document's link, as a member of a larger JSON answer. */
export const linkMember = (owned: OwnedStatements, id: SQL): SQL =>
  sql`'link_nonce', (select ${invoices.link_nonce} from ${invoices} where ${owned.owns(invoices)} and ${invoices.id} = ${id})`;

/** Data of the `finalized` event: number and issue date, as JSON. */
export const numberFacts = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select json_object('number', number, 'issue_date', issue_date) from ${invoices} where ${owned.owns(invoices)} and id = ${at.id})`,
);

/** The number of a document, as SQL. */
export const numberOf = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select number from ${invoices} where ${owned.owns(invoices)} and id = ${id})`;

/**
 * Changes a draft if it is still the version that was read and a client that it gets is not archived; returns
 * the row.
 */
export const updateDraft = statement(
  (read: AsRead, changes: Partial<InvoiceRow>) => ({ ...changes, ...nextVersion(read) }),
  (owned, { id, asRead, ...changes }) =>
    owned
      .update(
        invoices,
        changes,
        ...isDraftAsRead({ id, asRead }),
        changes.client_id && isActiveClient.within(owned, { id: changes.client_id }),
      )
      .returning(),
);

/** Deletes a draft if it is still the version that was read; returns the row. */
export const deleteDraft = statement(
  ({ id, version }: AsRead) => ({ id, asRead: version }),
  (owned, at) => owned.delete(invoices, ...isDraftAsRead(at)).returning(),
);

/**
 * Numbers and freezes a draft if it is still the version that was read and the guard holds; returns what has
 * changed of the row.
 */
export const numberDraft = statement(
  (read: AsRead, columns: Numbered, guard: Fragment) => ({ ...columns, ...nextVersion(read), guard }),
  (owned, { id, asRead, guard, ...columns }) =>
    owned
      .update(invoices, columns, ...isDraftAsRead({ id, asRead }), guard, owned.allowed)
      .returning({ number: invoices.number, sequence: invoices.sequence }),
  (rows, { version }, { parties: _, ...columns }): IssuedColumns[] =>
    rows.map((row) => ({ ...columns, ...row, version: version + 1 })),
);

/** The columns that issuing fills. */
type Numbered = Omit<IssuedColumns, "number" | "sequence" | "version"> &
  Pick<InvoiceRow, "parties"> & { number: Fragment; sequence: Fragment };

/** A document as it was read: a change is made only while it is that version. */
type AsRead = Pick<InvoiceRow, "id" | "version">;

/** The next version of what was read as `asRead`. */
const nextVersion = ({ id, version }: AsRead) => ({ id, asRead: version, version: version + 1 });

type AsReadSlots = { id: Slot; asRead: Slot };

const isAsRead = ({ id, asRead }: AsReadSlots): SQL[] => [eq(invoices.id, id), eq(invoices.version, asRead)];

const isDraftAsRead = (at: AsReadSlots): SQL[] => [...isAsRead(at), eq(invoices.status, "draft")];

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
    "status" | "amount_paid_cents" | "credited_cents" | "paid_at" | "cancelled_at" | "reminders_paused_at"
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
    return owned.update(invoices, changes, ...isAsRead(at), guard).returning();
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
      .returning(),
);

/** Condition: the invoice is open, and something is due on it. */
export const isOpenAndDue: SQL = sql`${invoices.status} in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

/**
 * Condition: automatic reminders of the invoice may go out. The client did not stop them, and since money went
 * back, if it did, somebody has asked for them: `onSince` is when the schedule was last turned on.
 */
export const isRemindedOf = (onSince: string | null | SQL): SQL =>
  sql`${isOpenAndDue} and ${invoices.reminders_stopped_at} is null and (${invoices.reminders_paused_at} is null or ${invoices.reminders_paused_at} < coalesce(${onSince}, ''))`;

/** The same for one invoice, for which nobody has sent a reminder by hand since `begin`. */
export const mayBeReminded = (
  owned: OwnedStatements,
  id: string | SQL,
  { onSince, begin }: { onSince: string | null | SQL; begin: string | SQL },
): SQL =>
  sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, id), isRemindedOf(onSince))} and coalesce(${invoices.reminded_at}, '') < ${begin})`;

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

/** Stops the automatic reminders of an invoice, unless they are stopped already; returns the row. */
export const markRemindersStopped = statement(
  (id: string, now: string) => ({ id, now }),
  (owned, at) =>
    owned
      .update(
        invoices,
        { reminders_stopped_at: at.now },
        eq(invoices.id, at.id),
        isNull(invoices.reminders_stopped_at),
      )
      .returning(),
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

/** Gives the invoice a new public link if it is still the version that was read; returns the row. */
export const replaceLink = statement(
  (read: AsRead, link_nonce: string, now: string) => ({ ...nextVersion(read), link_nonce, updated_at: now }),
  (owned, { id, asRead, ...changes }) =>
    owned.update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed).returning(),
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
    owned.update(invoices, changes, ...isAsRead({ id, asRead }), owned.allowed).returning(),
);

/**
 * A client's credit per currency, in cents: the sum of what its invoices are overpaid by. It is text, because
 * D1 gives numbers beyond 2^53 as the nearest double.
 */
export const creditOfClient = statement(
  (clientId: string) => ({ clientId }),
  (owned, at) =>
    owned
      .selectColumns(
        {
          currency: invoices.currency,
          amount_cents: sql<string>`cast(sum(${invoices.amount_paid_cents} + ${invoices.credited_cents} - ${invoices.total_cents}) as text)`,
        },
        invoices,
        and(eq(invoices.client_id, at.clientId), isInvoice),
        sql`${invoices.amount_paid_cents} + ${invoices.credited_cents} > ${invoices.total_cents}`,
      )
      .groupBy(invoices.currency)
      .orderBy(invoices.currency),
);
