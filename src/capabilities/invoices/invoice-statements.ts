/** SQL that reads and creates invoices, and fragments about them. Their changes have files of their own. */
import { and, eq, exists, inArray, isNull, type SQL, sql } from "drizzle-orm";
import {
  type Fragment,
  fragment,
  type NewRow,
  type Slot,
  statement,
} from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { nextRef } from "../../platform/database/ref-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { Session } from "../../platform/database/session.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { businesses } from "../../schema/businesses.ts";
import { clients } from "../../schema/clients.ts";
import type { StoredParties } from "../../schema/document-shapes.ts";
import { invoices } from "../../schema/invoices.ts";
import type { DefaultTexts } from "../../schema/party-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { StoredStatus } from "../../schema/vocabularies/invoices.ts";
import { ifSmallBusiness, ownInvoiceTexts } from "../business/business-statements.ts";
import { isActiveClient, localeOfClient, recordColumns } from "../clients/client-statements.ts";
import { idOfDocument, invoiceColumns, linesToStore } from "./document-statements.ts";

/** The amount due in cents, as SQL; negative when overpaid. The rule of `amountDue` for open invoices. */
export const amountDueSql: SQL = sql`(${invoices.total_cents} - ${invoices.credited_cents} - ${invoices.amount_paid_cents})`;

/** Condition: the row is an invoice, not a credit note. */
export const isInvoice = eq(invoices.type, "invoice");

export const invoiceById = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) => owned.selectColumns(invoiceColumns, invoices, eq(invoices.id, at.id), isInvoice),
);

/** Condition: the invoice is issued, and not cancelled. */
export const isIssued = fragment(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id), isInvoice, sql`${invoices.finalized_at} is not null`, sql`${invoices.status} <> 'cancelled'`)})`,
);

const hasStatus = (status: StoredStatus) =>
  fragment(
    (id: RecordKey) => ({ id: idOfDocument(id) }),
    (owned, at) =>
      sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id), isInvoice, eq(invoices.status, status))})`,
  );

/** Condition: the invoice is paid. */
export const isPaid = hasStatus("paid");

/** Condition: the invoice is cancelled. */
export const isCancelled = hasStatus("cancelled");

/** The id of an invoice if it exists, else no row. */
export const invoiceIdIfAny = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) => owned.selectColumns({ id: invoices.id }, invoices, eq(invoices.id, at.id), isInvoice),
);

/** The id of the document of a public link, as a sub-select. */
export const documentIdOfLink = (owned: OwnedStatements, nonce: SQL): SQL =>
  sql`(select ${invoices.id} from ${invoices} where ${owned.owns(invoices, eq(invoices.link_nonce, nonce))})`;

/** The id of the client of a document, as a sub-select. */
export const clientIdOf = (owned: OwnedStatements, id: SQL): SQL =>
  sql`(select ${invoices.client_id} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, id))})`;

/** The addresses of the client of a document, and of its contacts. */
export const addressesOfInvoice = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    owned.selectColumns(
      { email: clients.email, phone: clients.phone, contacts: recordColumns(owned).contacts },
      clients,
      sql`${clients.id} in ${clientIdOf(owned, at.id)}`,
    ),
);

/** The client of a document. */
export const clientOfInvoice = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) => owned.select(clients, sql`${clients.id} in ${clientIdOf(owned, at.id)}`),
);

/** The same with its contacts, for who issues or sends the document. */
export const buyerOfInvoice = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    owned.selectColumns(recordColumns(owned), clients, sql`${clients.id} in ${clientIdOf(owned, at.id)}`),
);

/**
 * The client and the business of a draft. No rows for an issued document, which has its own frozen parties.
 */
export const partiesOfDraft = (session: Session, id: string) =>
  [clientOfDraft(session, id), businessOfDraft(session, id)] as const;

const clientOfDraft = statement(
  (id: string) => ({ id }),
  (owned, at) => owned.selectColumns(recordColumns(owned), clients, inArray(clients.id, draft(owned, at.id))),
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

/** A document to insert. A value may be a fragment, such as a setting of the business. */
export type NewInvoiceRow = Omit<NewRow<typeof invoices>, "ref"> & { id: string; client_id: string };

/** The row of a new document with its `ref`. */
export const withRef = <R extends object>(owned: OwnedStatements, row: R) => ({
  ...row,
  ref: nextRef(owned, invoices, "invoice"),
});

/** What every draft is at first; the database has the same defaults. */
export const UNISSUED = {
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
  next_reminder_on: null,
  archived_at: null,
  downloaded_at: null,
  credited_cents: 0,
  finalized_at: null,
  sent_at: null,
  opened_at: null,
  paid_at: null,
  cancelled_at: null,
  cash_discount_taken: null,
  payment_reference: null,
  origin: "own",
} as const satisfies Partial<InvoiceRow>;

/** A draft to insert. What the database computes may be a fragment. */
export type NewDraft = Omit<InvoiceRow, keyof typeof UNISSUED | "business_id" | "ref" | Computed> &
  Pick<NewInvoiceRow, Computed>;

type Computed = "notes" | "content" | "sandbox" | "created_at" | "updated_at";

const COMPUTED = ["business_id", "ref", "notes", "content", "sandbox", "created_at", "updated_at"] as const;

/**
 * Inserts a draft if the session is allowed to, the client is not archived, and the guard holds; returns the row.
 */
export const insertDraft = statement(
  (row: NewDraft, guard: Fragment | undefined) => ({ ...row, lines: linesToStore(row.lines), guard }),
  (owned, { guard, ...row }) =>
    owned.insertReturningOnly(invoices, withRef(owned, row), isInsertable(owned, row, guard), COMPUTED),
  (rows, row): InvoiceRow[] => rows.map((computed) => ({ ...UNISSUED, ...row, ...computed })),
);

/** What follows from the VAT categories of a draft, besides its content. */
const PRICED = ["lines", "tax_breakdown", "subtotal_cents", "tax_cents", "total_cents"] as const;
type Priced = (typeof PRICED)[number];

/** The same, of a draft whose amounts are others (`small`) if the business is exempt as a small one. */
export const insertDraftByRegime = statement(
  (row: NewDraft, { small, guard }: { small: Pick<InvoiceRow, Priced>; guard: Fragment | undefined }) => ({
    ...row,
    ...pricedByRegime(row, small),
    guard,
  }),
  (owned, { guard, ...row }) =>
    owned.insertReturningOnly(invoices, withRef(owned, row), isInsertable(owned, row, guard), [
      ...COMPUTED,
      ...PRICED,
    ]),
  (rows, row): InvoiceRow[] => rows.map((computed) => ({ ...UNISSUED, ...row, ...computed })),
);

const pricedByRegime = (
  usual: Pick<InvoiceRow, Priced>,
  small: Pick<InvoiceRow, Priced>,
): Record<Priced, Fragment> => ({
  lines: ifSmallBusiness(linesToStore(small.lines), linesToStore(usual.lines)),
  tax_breakdown: ifSmallBusiness(small.tax_breakdown, usual.tax_breakdown),
  subtotal_cents: ifSmallBusiness(small.subtotal_cents, usual.subtotal_cents),
  tax_cents: ifSmallBusiness(small.tax_cents, usual.tax_cents),
  total_cents: ifSmallBusiness(small.total_cents, usual.total_cents),
});

const isInsertable = (owned: OwnedStatements, { client_id }: { client_id: Slot }, guard?: SQL): SQL =>
  and(owned.allowed, isActiveClient.within(owned, { id: client_id }), guard) as SQL;

const DEFAULT_TEXTS = [
  "title",
  "intro",
  "footer",
  "payment_note",
  "terms",
] as const satisfies readonly (keyof DefaultTexts)[];

type AskedTexts = { [K in keyof DefaultTexts]?: string | null | undefined };

/**
 * The content of a new draft, in which the business's default texts in the document's language fill what its
 * request (`asked`) does not name. What a request sets to null stays empty.
 */
export const withDefaultTexts = fragment(
  ({ client_id, content }: Pick<InvoiceRow, "client_id" | "content">, asked: AskedTexts) => ({
    client_id,
    content,
    locale: content?.locale ?? null,
    // A merge patch takes these out of the defaults.
    named: Object.fromEntries(
      DEFAULT_TEXTS.filter((name) => asked[name] !== undefined).map((name) => [name, null]),
    ),
  }),
  (owned, at) => {
    const locale = sql`coalesce(${at.locale}, ${localeOfClient(owned, at.client_id)})`;
    const texts = sql`coalesce(${ownInvoiceTexts(owned, locale)}, '{}')`;
    return sql`nullif(json_patch(coalesce(${at.content}, '{}'), json_patch(${texts}, ${at.named})), '{}')`;
  },
);

/** An invoice that was issued elsewhere, with its parties. Its number may be one that the database finds. */
export type NewRecordedRow = Omit<InvoiceRow, "business_id" | "ref" | "origin" | "number"> & {
  number: string | Fragment;
  parties: StoredParties;
};

/** Inserts an invoice that was issued elsewhere, if the session is allowed to and the guard holds; returns it. */
export const insertRecorded = statement(
  (row: NewRecordedRow, guard: Fragment) => ({ ...row, guard }),
  (owned, { guard, ...row }) =>
    owned.insertReturningOnly(invoices, withRef(owned, row), and(owned.allowed, guard) as SQL, [
      "business_id",
      "ref",
      "number",
    ]),
  (rows, { parties: _, ...row }): InvoiceRow[] =>
    rows.map((written) => ({ ...row, ...written, origin: "recorded" })),
);

/** A document as JSON: the stored answer to a repeated request. */
export const invoiceOutcome = fragment(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    sql`(select ${rowJson(invoiceColumns)} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);

/** The same, as a member of a larger JSON answer. */
export const invoiceMember = (owned: OwnedStatements, id: SQL): SQL =>
  sql`'invoice', json((select ${rowJson(invoiceColumns)} from ${invoices} where ${owned.owns(invoices)} and ${invoices.id} = ${id}))`;

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

/** Condition: the invoice is open, and something is due on it. */
export const isOpenAndDue: SQL = sql`${invoices.status} in ('finalized', 'sent', 'opened') and ${amountDueSql} > 0`;

/** The same where another condition finds few: SQLite would walk all open ones of the business instead. */
export const isOneOfFewOpen: SQL = sql`+${isOpenAndDue}`;

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
