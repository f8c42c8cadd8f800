/** SQL of documents, invoices and credit notes alike, with their parties: for who shows or sends them. */
import { eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../platform/database/owned-statements.ts";
import { among } from "../../platform/database/query.ts";
import { idByKey, type RowKey } from "../../platform/database/ref-statements.ts";
import { sha256 } from "../../platform/ids.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { FrozenParties, Seller, StoredLine, StoredParties } from "../../schema/document-shapes.ts";
import { invoices, sellers } from "../../schema/invoices.ts";
import type { InvoiceRow } from "../../schema/rows.ts";

const { parties: _, ...columns } = getTableColumns(invoices);

/** All but the parties. */
export const invoiceColumns = columns;

const {
  business_id: __,
  type: ___,
  corrects_id: ____,
  overdue_noted_at: _____,
  reminders_stopped_at: ______,
  folded_references: _______,
  reminded_at: ________,
  reminders_paused_at: _________,
  next_reminder_on: __________,
  ...shown
} = columns;

/** Those that a reader of an invoice is shown. */
export const shownColumns = shown;

/** An invoice as it is shown. */
export type ShownInvoiceRow = Pick<InvoiceRow, keyof typeof shownColumns>;

/** The id of an invoice or a credit note, as a value of statements. */
export const idOfDocument = idByKey(invoices);

/** SQL that is read as a column of JSON is. */
export const asJson = <T>(value: SQL): SQL<T> => value.mapWith(invoices.content) as SQL as SQL<T>;

/** Lines as their column stores them. */
export const linesToStore = (lines: readonly StoredLine[]): unknown =>
  invoices.lines.mapToDriverValue([...lines]);

/**
 * The parties of a row of documents, with the seller among them. Written out: of a select's own columns,
 * drizzle leaves out the table, and without it a name means the nearest.
 */
export function partiesIn(name: "invoices" | "original"): SQL<FrozenParties | null> {
  const row = sql.raw(name);
  return sql`iif(json_type(${row}.parties, '$.seller') = 'text',
  json_set(${row}.parties, '$.seller', json((select seller from sellers where sellers.business_id = ${row}.business_id and hash = json_extract(${row}.parties, '$.seller')))),
  ${row}.parties)`.mapWith(invoices.parties) as SQL as SQL<FrozenParties | null>;
}

export const partiesColumn = partiesIn("invoices").as("parties");

const documentColumns = { ...columns, parties: partiesColumn };

/** Condition: the credit note is issued. Only who writes its draft is shown that. */
export const isIssuedNote = sql`${invoices.finalized_at} is not null`;

/** Condition: the document is of the type, as others than who writes it see it: no draft of a credit note. */
export const isOfType = (type: SQL): SQL =>
  sql`${invoices.type} = ${type} and (${invoices.type} = 'invoice' or ${isIssuedNote})`;

/** The same of one document. */
export const isDocumentOfType = (owned: OwnedStatements, { id, type }: Record<"id" | "type", SQL>): SQL =>
  sql`exists (select 1 from ${invoices} where ${owned.owns(invoices, eq(invoices.id, id), isOfType(type))})`;

/**
 * An invoice or credit note with its parties; with `type`, only that type is found, and no draft of a credit
 * note.
 */
export const documentById = statement(
  (id: RowKey, type?: InvoiceRow["type"]) => ({ id: idOfDocument(id), type }),
  (owned, at) =>
    owned.selectColumns(documentColumns, invoices, eq(invoices.id, at.id), at.type && isOfType(at.type)),
);

/** The same without its parties. */
export const rowOfDocument = statement(
  (id: RecordKey, type?: InvoiceRow["type"]) => ({ id: idOfDocument(id), type }),
  (owned, at) =>
    owned.selectColumns(invoiceColumns, invoices, eq(invoices.id, at.id), at.type && isOfType(at.type)),
);

/** A credit note, issued or not, with its parties if it is. */
export const anyCreditNote = statement(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    owned.selectColumns(
      documentColumns,
      invoices,
      eq(invoices.id, at.id),
      sql`${invoices.type} = 'credit_note'`,
    ),
);

/** The invoice that a credit note corrects, as the key of a row. */
export const correctedOf = fragment(
  (id: RecordKey) => ({ id: idOfDocument(id) }),
  (owned, at) =>
    sql`(select ${invoices.corrects_id} from ${invoices} where ${owned.owns(invoices, eq(invoices.id, at.id))})`,
);

/**
 * The invoice that a credit note cites as the one that it corrects, with the parties of its draft; no row for
 * an invoice.
 */
export const correctedBy = statement(
  (creditNoteId: string) => ({ id: correctedOf(creditNoteId) }),
  (owned, at) =>
    owned.selectColumns(
      { number: invoices.number, issue_date: invoices.issue_date, parties: documentColumns.parties },
      invoices,
      eq(invoices.id, at.id),
    ),
);

/** The document beside which something stands or is to stand. */
export interface DocumentRef {
  id: string;
  type: InvoiceRow["type"];
}

/**
 * A document if it is of the type: that there is one, and when it was issued. For what stands beside it.
 * Nothing stands beside a draft of a credit note.
 */
export const documentBeside = statement(
  ({ id, type }: DocumentRef) => ({ id, type }),
  (owned, at) =>
    owned.selectColumns(
      { id: invoices.id, finalized_at: invoices.finalized_at },
      invoices,
      eq(invoices.id, at.id),
      isOfType(at.type),
    ),
);

/** Documents with their parties. */
export const documentsById = statement(
  (ids: readonly string[]) => ({ ids }),
  (owned, at) => documentsAmong(owned, among(at.ids)),
);

/** The documents, with their parties, whose ids a sub-select gives. */
export const documentsAmong = (owned: OwnedStatements, ids: SQL) =>
  owned.selectColumns(documentColumns, invoices, sql`${invoices.id} in ${ids}`);

/** What the issued credit notes of an invoice credited of its rates. */
export const ratesCreditedOf = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) =>
    owned.selectColumns(
      { tax_breakdown: invoices.tax_breakdown },
      invoices,
      eq(invoices.corrects_id, at.invoiceId),
      isIssuedNote,
    ),
);

/** The invoice or credit note of a public link, with its parties. */
export const documentByLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) => owned.selectColumns(documentColumns, invoices, eq(invoices.link_nonce, at.nonce)),
);

/** The parties of a document to issue: as they are stored in its row, and the seller, who is stored once. */
export interface PartiesToStore {
  stored: StoredParties;
  seller: Seller;
  hash: string;
}

const HASH_LENGTH = 32;

export function partiesToStore({ seller, ...others }: FrozenParties): PartiesToStore {
  const hash = sha256(JSON.stringify(seller)).slice(0, HASH_LENGTH);
  return { stored: { seller: hash, ...others }, seller, hash };
}

/** Stores a seller, unless it is stored already, while the guard holds: before the document that names it. */
export const insertSeller = statement(
  ({ hash, seller }: { hash: string; seller: Seller }, guard: Fragment) => ({ hash, seller, guard }),
  (owned, { guard, ...row }) => owned.insertWhen(sellers, row, guard, sql`on conflict do nothing`),
);
