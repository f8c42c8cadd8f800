/** Invoices and credit notes, their number series and their PDFs. */
import { sql } from "drizzle-orm";
import {
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { businesses } from "./businesses.ts";
import { clients } from "./clients.ts";
import { holds, instants, listColumn, oneOf, ref, version } from "./columns.ts";
import type {
  CashDiscountTaken,
  DocumentContent,
  ReferenceOfDocument,
  Seller,
  StoredLine,
  StoredParties,
  TaxBreakdownEntry,
} from "./document-shapes.ts";
import { documentDay, documentStage } from "./document-stage.ts";
import { searchText } from "./search-text.ts";
import { CURRENCIES } from "./vocabularies/currencies.ts";
import { DOCUMENT_TYPES, ORIGINS, STORED_STATUSES } from "./vocabularies/invoices.ts";
import { LOCALES } from "./vocabularies/locales.ts";

export const invoices = sqliteTable(
  "invoices",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    client_id: text().notNull(),
    /** A credit note is an invoice (Directive 2006/112/EC art. 219): same numbering, PDF, page, delivery. */
    type: text({ enum: DOCUMENT_TYPES }).notNull().default("invoice"),
    /** The invoice that a credit note corrects. */
    corrects_id: text(),
    /** The stored status. `overdue` is never stored: it follows from `overdue_at` and the time of reading. */
    status: text({ enum: STORED_STATUSES }).notNull(),
    /** `DRAFT-…` until finalized. */
    number: text().notNull(),
    /** The number series. A recorded document has one of its own, `recorded:` and its id. */
    series: text(),
    sequence: integer(),
    currency: text({ enum: CURRENCIES }).notNull(),
    issue_date: text(),
    due_date: text(),
    supply_date: text(),
    /** The instant at which the due day is over in the business's time zone; set when finalized. */
    overdue_at: text(),
    /** When its `overdue` event was written. The status does not depend on it. */
    overdue_noted_at: text(),
    /** When the client stopped automatic reminders of this invoice. */
    reminders_stopped_at: text(),
    subtotal_cents: integer().notNull(),
    tax_cents: integer().notNull(),
    total_cents: integer().notNull(),
    amount_paid_cents: integer().notNull().default(0),
    /** The sum of its credit notes and of `cash_discount_taken`, tax included. */
    credited_cents: integer().notNull().default(0),
    external_id: text(),
    purchase_order: text(),
    sandbox: integer({ mode: "boolean" }).notNull(),
    /** Random part of the public link; the link also needs the deployment's signing secret. */
    link_nonce: text().notNull(),
    finalized_at: text(),
    sent_at: text(),
    opened_at: text(),
    paid_at: text(),
    cancelled_at: text(),
    version,
    ...instants,
    // Long columns come last, so that a list reads none of their pages.
    metadata: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    tax_breakdown: text({ mode: "json" }).$type<TaxBreakdownEntry[]>().notNull(),
    notes: text(),
    /** Seller and buyer as they were when it was finalized; the seller by its hash in `sellers`. */
    parties: text({ mode: "json" }).$type<StoredParties>(),
    /** A draft may have none. */
    lines: listColumn<StoredLine>().notNull(),
    // Columns that were added later.
    /**
     * `external_id`, `purchase_order`, and the title and references of `content`, folded for search; null if there
     * are only the first two and they are ASCII, which `lower()` folds.
     */
    folded_references: text(),
    /** When a reminder was last sent by hand. */
    reminded_at: text(),
    /** When money went back and left something due: automatic reminders wait until somebody asks. */
    reminders_paused_at: text(),
    /** What the document says besides its lines and columns; null if it says nothing more. */
    content: text({ mode: "json" }).$type<DocumentContent>(),
    /** What is settled by payment in time, per rate; null if nothing is. It counts as credited. */
    cash_discount_taken: text({ mode: "json" }).$type<CashDiscountTaken[]>(),
    /** What its payment reference is made of, besides series and sequence; null if it has none. */
    payment_reference: text({ mode: "json" }).$type<ReferenceOfDocument>(),
    /** Computed when it is read, from a column that stands before the long ones. */
    origin: text({ enum: ORIGINS })
      .notNull()
      .generatedAlwaysAs(sql`iif(substr(series, 1, 9) = 'recorded:', 'recorded', 'own')`, {
        mode: "virtual",
      }),
    /** Its number among the invoices and credit notes of the business. */
    ref: ref(),
    /** When it was put away: it stays as it is, and lists leave it out that are asked to. */
    archived_at: text(),
    /** When its PDF was last fetched through an API. */
    downloaded_at: text(),
    /** The day of the next reminder of its own schedule; null if it has none, or all of them have come. */
    next_reminder_on: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({ columns: [t.business_id, t.client_id], foreignColumns: [clients.business_id, clients.id] }),
    index("invoices_by_client").on(t.business_id, t.client_id, t.id),
    // Lists of invoices read ids from these alone: each holds the id, and no credit notes.
    index("invoices_by_status").on(t.business_id, t.status, t.id).where(sql`type = 'invoice'`),
    index("invoices_by_issue_date").on(t.business_id, t.issue_date, t.id).where(sql`type = 'invoice'`),
    index("invoices_by_due_date").on(t.business_id, t.due_date, t.id).where(sql`type = 'invoice'`),
    index("invoices_by_update").on(t.business_id, t.updated_at, t.id).where(sql`type = 'invoice'`),
    index("invoices_by_origin").on(t.business_id, t.origin, t.id).where(sql`type = 'invoice'`),
    index("invoices_search").on(t.business_id, t.id, t.client_id, searchText).where(sql`type = 'invoice'`),
    index("invoices_overdue")
      .on(t.business_id, t.id)
      .where(sql`overdue_noted_at is not null and status in ('finalized', 'sent', 'opened')`),
    index("invoices_becoming_overdue_of")
      .on(t.business_id, t.overdue_at)
      .where(sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened')`),
    index("invoices_becoming_overdue")
      .on(t.overdue_at)
      .where(sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened')`),
    uniqueIndex("invoices_ref").on(t.business_id, t.ref).where(sql`ref is not null`),
    uniqueIndex("invoices_link").on(t.link_nonce),
    uniqueIndex("invoices_number").on(t.business_id, t.number),
    uniqueIndex("invoices_sequence").on(t.business_id, t.series, t.sequence).where(sql`sequence is not null`),
    uniqueIndex("invoices_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    index("invoices_corrections").on(t.business_id, t.corrects_id, t.id).where(sql`corrects_id is not null`),
    // The same of credit notes, which are few.
    index("invoices_credit_notes")
      .on(t.business_id, t.id, t.client_id, searchText)
      .where(sql`type = 'credit_note'`),
    index("credit_notes_by_issue_date")
      .on(t.business_id, t.issue_date, t.id)
      .where(sql`type = 'credit_note'`),
    index("credit_notes_by_update").on(t.business_id, t.updated_at, t.id).where(sql`type = 'credit_note'`),
    index("invoices_own_reminders")
      .on(t.business_id, t.next_reminder_on, t.id)
      .where(sql`next_reminder_on is not null`),
    // Lists of all documents, in two parts: those that are archived, and the others. SQLite reads from an index alone
    // only if it holds the columns of its condition, too.
    index("invoices_by_stage")
      .on(t.business_id, documentStage, t.id, t.type, t.archived_at, documentDay)
      .where(sql`archived_at is null`),
    index("invoices_archived")
      .on(t.business_id, documentStage, t.id, t.type, t.archived_at, documentDay)
      .where(sql`archived_at is not null`),
    oneOf("invoices_status", t.status, STORED_STATUSES),
    holds("invoices_credited", sql`${t.credited_cents} between 0 and ${t.total_cents}`),
    holds("invoices_credit_note_corrects", sql`(${t.type} = 'credit_note') = (${t.corrects_id} is not null)`),
    holds("invoices_total", sql`${t.total_cents} = ${t.subtotal_cents} + ${t.tax_cents}`),
    holds("invoices_total_range", sql`${t.total_cents} between 0 and 9007199254740991`),
    holds("invoices_paid", sql`${t.amount_paid_cents} >= 0`),
    holds("invoices_version", sql`${t.version} >= 1`),
    holds("invoices_sequence_positive", sql`${t.sequence} >= 1`),
    holds(
      "invoices_numbered_when_finalized",
      sql`(${t.finalized_at} is null) = (${t.sequence} is null)
        and (${t.finalized_at} is null) = (${t.series} is null)
        and (${t.finalized_at} is null) = (${t.issue_date} is null)
        and (${t.finalized_at} is null) = (${t.parties} is null)
        and (${t.finalized_at} is null) = (${t.number} like 'DRAFT-%')`,
    ),
    holds("invoices_draft_is_unfinalized", sql`${t.status} <> 'draft' or ${t.finalized_at} is null`),
    holds(
      "invoices_issued_is_finalized",
      sql`${t.status} in ('draft', 'cancelled') or ${t.finalized_at} is not null`,
    ),
    holds("invoices_due_after_issue", sql`${t.due_date} >= ${t.issue_date}`),
    holds("invoices_lines", sql`json_array_length(${t.lines}) between 1 and 1000`),
    holds("invoices_tax_breakdown", sql`json_valid(${t.tax_breakdown})`),
    holds("invoices_metadata", sql`json_valid(${t.metadata})`),
  ],
);

/**
 * What documents say of their seller, as it was when they were finalized. A business says the same on most of
 * its documents, so it is stored once, under the hash of its JSON.
 */
export const sellers = sqliteTable(
  "sellers",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    hash: text().notNull(),
    seller: text({ mode: "json" }).$type<Seller>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.hash] }),
    holds("sellers_json", sql`json_valid(${t.seller})`),
  ],
);

/** The last number of each series: the source of truth of numbering. */
export const numberSeries = sqliteTable(
  "number_series",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** The kind of document and the numbering period, such as `invoice:2026`. */
    series: text().notNull(),
    last_sequence: integer().notNull(),
    /** The issue date of the last numbered document (ISO day); null until there is one. */
    last_issue_date: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.series] }),
    holds("number_series_sequence", sql`${t.last_sequence} between 0 and 9999999999`),
  ],
);

/** The PDFs of issued invoices and credit notes, one per language. R2 holds the bytes under their hash. */
export const documents = sqliteTable(
  "documents",
  {
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    locale: text({ enum: LOCALES }).notNull(),
    /** SHA-256 of the bytes, hex. */
    sha256: text().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.invoice_id, t.locale] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    holds("documents_sha256", sql`length(${t.sha256}) = 64`),
  ],
);
