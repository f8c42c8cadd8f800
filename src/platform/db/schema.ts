/**
 * Every table, with the constraints that hold whatever the code does. docs/storage.md explains them in prose.
 *
 * Each primary key starts with the business, and so does each foreign key: a row cannot refer to another
 * business's row. Ids are UUID version 7, so "newest first" is the primary key read backwards.
 * Instants are RFC 3339 UTC text with milliseconds, days are `YYYY-MM-DD`, amounts are integer cents.
 */
import { type SQL, sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  type SQLiteColumn,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { CLIENT_TYPES } from "../../clients/vocabulary.ts";
import {
  ADDRESS_PROBLEMS,
  CHANNELS,
  DELIVERY_KINDS,
  DELIVERY_STATUSES,
  type ReminderStep,
} from "../../delivery/vocabulary.ts";
import type { TaxBreakdownEntry } from "../../documents/invoice-document.ts";
import { EVENT_TYPES } from "../../events/vocabulary.ts";
import type { FrozenParties, StoredLine } from "../../invoices/stored.ts";
import { DOCUMENT_TYPES, STORED_STATUSES } from "../../invoices/vocabulary.ts";
import {
  CHECKOUT_STATUSES,
  PAYMENT_METHODS,
  PAYMENT_SOURCES,
  REFUND_REASONS,
} from "../../payments/vocabulary.ts";
import { KEY_ACCESS } from "../api-key.ts";
import { LOCALES } from "../i18n/locales.ts";
import { CURRENCIES } from "../money.ts";

const list = (values: readonly string[]) => sql.raw(values.map((value) => `'${value}'`).join(", "));
const oneOf = (name: string, column: SQLiteColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${list(values)})`);
const holds = (name: string, condition: SQL) => check(name, condition);

const flag = (name: string) => integer(name, { mode: "boolean" }).notNull().default(false);
const instants = { created_at: text().notNull(), updated_at: text().notNull() };
const version = integer().notNull().default(1);

export const businesses = sqliteTable(
  "businesses",
  {
    id: text().primaryKey(),
    sandbox: integer({ mode: "boolean" }).notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    address: text(),
    postal_code: text(),
    city: text(),
    country: text(),
    locale: text({ enum: LOCALES }).notNull(),
    default_currency: text({ enum: CURRENCIES }).notNull(),
    time_zone: text().notNull(),
    vat_number: text(),
    registration_number: text(),
    tax_number: text(),
    legal_form: text(),
    registered_office_city: text(),
    register_court: text(),
    register_number: text(),
    share_capital_cents: integer(),
    directors: text({ mode: "json" }).$type<string[]>().notNull(),
    in_company_register: flag("in_company_register"),
    f_tax_approved: flag("f_tax_approved"),
    sole_trader: flag("sole_trader"),
    vat_franchise: flag("vat_franchise"),
    vat_on_debits: flag("vat_on_debits"),
    cash_accounting: flag("cash_accounting"),
    late_penalty_rate: text(),
    early_discount: text(),
    iban: text(),
    bic: text(),
    bank_name: text(),
    payment_terms_days: integer().notNull().default(30),
    default_notes: text(),
    invoice_number_pattern: text().notNull(),
    accent_color: text(),
    /** Hash of the uploaded image; R2 holds the image and its prepared form under it. */
    logo: text(),
    version,
    ...instants,
    invoice_subject: text(),
    invoice_message: text(),
    reminder_subject: text(),
    reminder_message: text(),
    receipt_subject: text(),
    receipt_message: text(),
    /** The schedule of reminders that go by themselves; empty when it is off. */
    reminders: text({ mode: "json" }).$type<ReminderStep[]>().notNull().default([]),
    /** When the schedule is to be looked at next; null while it is off. */
    reminders_due_at: text(),
    credit_note_number_pattern: text().notNull().default("CN-{YYYY}-{SEQ:5}"),
    /** Whether a client whose invoice is paid gets a receipt by email. */
    send_receipts: flag("send_receipts"),
    /** The connected Stripe account; null when none is, or when the platform's own is used. */
    stripe_account_id: text(),
    stripe_charges_enabled: flag("stripe_charges_enabled"),
    /** A sandbox's own time: so many milliseconds ahead of ours. */
    clock_ahead_ms: integer().notNull().default(0),
  },
  (t) => [
    index("businesses_stripe_account").on(t.stripe_account_id).where(sql`stripe_account_id is not null`),
    holds("businesses_clock", sql`${t.clock_ahead_ms} >= 0 and (${t.sandbox} or ${t.clock_ahead_ms} = 0)`),
    index("businesses_with_test_clock").on(t.clock_ahead_ms).where(sql`clock_ahead_ms > 0`),
    index("businesses_reminders_due").on(t.reminders_due_at).where(sql`reminders_due_at is not null`),
    oneOf("businesses_locale", t.locale, LOCALES),
    oneOf("businesses_currency", t.default_currency, CURRENCIES),
    holds("businesses_payment_terms", sql`${t.payment_terms_days} between 0 and 365`),
    holds("businesses_share_capital", sql`${t.share_capital_cents} >= 0`),
    holds("businesses_directors", sql`json_valid(${t.directors})`),
    holds("businesses_version", sql`${t.version} >= 1`),
  ],
);

export const apiKeys = sqliteTable(
  "api_keys",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    /** SHA-256 of the key, hex. The key itself is shown once and never stored. */
    hash: text().notNull(),
    name: text().notNull(),
    /** First and last characters, so that a person recognises the key. */
    hint: text().notNull(),
    access: text({ enum: KEY_ACCESS }).notNull(),
    created_at: text().notNull(),
    revoked_at: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    uniqueIndex("api_keys_hash").on(t.hash),
    oneOf("api_keys_access", t.access, KEY_ACCESS),
    holds("api_keys_hash_length", sql`length(${t.hash}) = 64`),
  ],
);

export const clients = sqliteTable(
  "clients",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    type: text({ enum: CLIENT_TYPES }).notNull(),
    name: text().notNull(),
    email: text(),
    phone: text(),
    address: text(),
    postal_code: text(),
    city: text(),
    country: text(),
    vat_number: text(),
    registration_number: text(),
    locale: text({ enum: LOCALES }).notNull(),
    tags: text({ mode: "json" }).$type<string[]>().notNull(),
    external_id: text(),
    archived_at: text(),
    /** The name folded for ordering (no case, no accents). */
    sort_name: text().notNull(),
    /** Name, email and phone folded for search. */
    search_text: text().notNull(),
    version,
    ...instants,
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    index("clients_by_name").on(t.business_id, t.sort_name, t.id),
    uniqueIndex("clients_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    oneOf("clients_type", t.type, CLIENT_TYPES),
    oneOf("clients_locale", t.locale, LOCALES),
    holds("clients_name", sql`length(${t.name}) > 0`),
    holds("clients_tags", sql`json_valid(${t.tags})`),
    holds("clients_version", sql`${t.version} >= 1`),
  ],
);

export const invoices = sqliteTable(
  "invoices",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    client_id: text().notNull(),
    /** What was done to it. `overdue` is never stored: it follows from `overdue_at` and the time of reading. */
    status: text({ enum: STORED_STATUSES }).notNull(),
    /** `DRAFT-…` until finalized. */
    number: text().notNull(),
    series: text(),
    sequence: integer(),
    currency: text({ enum: CURRENCIES }).notNull(),
    issue_date: text(),
    due_date: text(),
    supply_date: text(),
    /** The instant at which the due day has passed in the business's time zone; set when finalized. */
    overdue_at: text(),
    subtotal_cents: integer().notNull(),
    tax_cents: integer().notNull(),
    total_cents: integer().notNull(),
    amount_paid_cents: integer().notNull().default(0),
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
    // The long columns stand last, so that a list reads none of their pages.
    metadata: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
    tax_breakdown: text({ mode: "json" }).$type<TaxBreakdownEntry[]>().notNull(),
    notes: text(),
    /** Seller and buyer as they were when it was finalized. */
    parties: text({ mode: "json" }).$type<FrozenParties>(),
    lines: text({ mode: "json" }).$type<StoredLine[]>().notNull(),
    /** When its `overdue` event was written. The status itself needs no such mark. */
    overdue_noted_at: text(),
    /** When the client asked not to be reminded of it automatically. */
    reminders_stopped_at: text(),
    /** A credit note is an invoice, too (Directive 2006/112/EC art. 219): same numbering, PDF, page and delivery. */
    type: text({ enum: DOCUMENT_TYPES }).notNull().default("invoice"),
    /** The invoice that a credit note corrects. */
    corrects_id: text(),
    /** What its credit notes credit, tax included. */
    credited_cents: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({ columns: [t.business_id, t.client_id], foreignColumns: [clients.business_id, clients.id] }),
    index("invoices_by_client").on(t.business_id, t.client_id, t.id),
    index("invoices_by_status").on(t.business_id, t.status, t.id),
    index("invoices_by_issue_date").on(t.business_id, t.issue_date),
    index("invoices_by_due_date").on(t.business_id, t.due_date),
    index("invoices_by_update").on(t.business_id, t.updated_at),
    index("invoices_becoming_overdue_of")
      .on(t.business_id, t.overdue_at)
      .where(sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened')`),
    index("invoices_becoming_overdue")
      .on(t.overdue_at)
      .where(sql`overdue_noted_at is null and status in ('finalized', 'sent', 'opened')`),
    uniqueIndex("invoices_link").on(t.link_nonce),
    uniqueIndex("invoices_number").on(t.business_id, t.number),
    uniqueIndex("invoices_sequence").on(t.business_id, t.series, t.sequence).where(sql`sequence is not null`),
    uniqueIndex("invoices_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    index("invoices_corrections").on(t.business_id, t.corrects_id).where(sql`corrects_id is not null`),
    oneOf("invoices_status", t.status, STORED_STATUSES),
    oneOf("invoices_type", t.type, DOCUMENT_TYPES),
    holds("invoices_credited", sql`${t.credited_cents} between 0 and ${t.total_cents}`),
    holds("invoices_credit_note_corrects", sql`(${t.type} = 'credit_note') = (${t.corrects_id} is not null)`),
    oneOf("invoices_currency", t.currency, CURRENCIES),
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

/** The last number given per series; the truth of numbering. */
export const numberSeries = sqliteTable(
  "number_series",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** `invoice:2026`: the kind of document and the period in which the numbers count up. */
    series: text().notNull(),
    last_sequence: integer().notNull(),
    /** Null until the first number is given. */
    last_issue_date: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.series] }),
    holds("number_series_sequence", sql`${t.last_sequence} between 0 and 9999999999`),
  ],
);

/** Append-only. `position` is the order of commits, which is the order of a timeline. */
export const events = sqliteTable(
  "events",
  {
    position: integer().primaryKey({ autoIncrement: true }),
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    id: text().notNull(),
    type: text({ enum: EVENT_TYPES }).notNull(),
    data: text({ mode: "json" }).$type<Record<string, unknown>>().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }).onDelete("cascade"),
    index("events_by_invoice").on(t.business_id, t.invoice_id, t.position),
    oneOf("events_type", t.type, EVENT_TYPES),
    holds("events_data", sql`json_valid(${t.data})`),
  ],
);

export const deliveries = sqliteTable(
  "deliveries",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    invoice_id: text().notNull(),
    channel: text({ enum: CHANNELS }).notNull(),
    kind: text({ enum: DELIVERY_KINDS }).notNull(),
    /** Email address or phone number; null for a link. */
    recipient: text(),
    status: text({ enum: DELIVERY_STATUSES }).notNull(),
    simulated: integer({ mode: "boolean" }).notNull(),
    /** Why it failed or bounced. */
    reason: text(),
    ...instants,
    /** Further email addresses that get a copy. */
    cc: text({ mode: "json" }).$type<string[]>().notNull().default([]),
    /** Words for this one sending; null takes the business's or ours. */
    message: text(),
    /** Sent by the reminder schedule rather than by a caller. */
    automatic: flag("automatic"),
    /** The failed delivery that this one repeats. */
    resend_of: text(),
    /** The provider's id of it, by which its later reports find the row. */
    provider_id: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("deliveries_by_invoice").on(t.business_id, t.invoice_id, t.id),
    index("deliveries_by_provider_id").on(t.provider_id).where(sql`provider_id is not null`),
    holds("deliveries_cc", sql`json_valid(${t.cc})`),
    oneOf("deliveries_channel", t.channel, CHANNELS),
    oneOf("deliveries_kind", t.kind, DELIVERY_KINDS),
    oneOf("deliveries_status", t.status, DELIVERY_STATUSES),
    holds("deliveries_recipient", sql`(${t.channel} = 'link') = (${t.recipient} is null)`),
  ],
);

export const OUTBOX_KINDS = ["delivery", "document", "stripe_event", "checkout_expiry"] as const;

/** What must still happen. Written in the change's own batch; a row goes when it is done. */
export const outbox = sqliteTable(
  "outbox",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    id: text().notNull(),
    kind: text({ enum: OUTBOX_KINDS }).notNull(),
    /** Id of the delivery, or of the invoice whose PDF is to be made. */
    ref: text().notNull(),
    attempts: integer().notNull().default(0),
    /** When it goes to the queue (again), unless it is done by then. Each queue message moves it ahead. */
    due_at: text().notNull(),
    created_at: text().notNull(),
    /** Until then one consumer has it, or it waits for its next attempt. A consumer that crashed loses it. */
    claimed_until: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    index("outbox_lane").on(t.business_id, t.due_at),
    oneOf("outbox_kind", t.kind, OUTBOX_KINDS),
    holds("outbox_attempts", sql`${t.attempts} >= 0`),
  ],
);

/** Addresses that a provider called dead, or whose owner complained. A send to one must be forced. */
export const addressProblems = sqliteTable(
  "address_problems",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** Email address (lower case) or E.164 number. */
    address: text().notNull(),
    problem: text({ enum: ADDRESS_PROBLEMS }).notNull(),
    /** The provider's words. */
    reason: text(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.address] }),
    oneOf("address_problems_problem", t.problem, ADDRESS_PROBLEMS),
  ],
);

/** Which steps of the reminder schedule an invoice has had: each once. */
export const reminderSteps = sqliteTable(
  "reminder_steps",
  {
    business_id: text().notNull(),
    invoice_id: text().notNull(),
    /** Days after the due date; negative before it. */
    days: integer().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.invoice_id, t.days] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
  ],
);

/** Money that came. Its refunds and its reversal are rows of `refunds`: nothing here is ever taken back in place. */
export const payments = sqliteTable(
  "payments",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    /** RFC 3339 instant at which the money came. */
    paid_at: text().notNull(),
    method: text({ enum: PAYMENT_METHODS }).notNull(),
    source: text({ enum: PAYMENT_SOURCES }).notNull(),
    reference: text(),
    external_id: text(),
    payment_intent_id: text(),
    charge_id: text(),
    /** The sum of its refunds. */
    refunded_cents: integer().notNull().default(0),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("payments_by_invoice").on(t.business_id, t.invoice_id, t.id),
    uniqueIndex("payments_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    uniqueIndex("payments_intent")
      .on(t.business_id, t.payment_intent_id)
      .where(sql`payment_intent_id is not null`),
    index("payments_by_charge").on(t.business_id, t.charge_id).where(sql`charge_id is not null`),
    oneOf("payments_method", t.method, PAYMENT_METHODS),
    oneOf("payments_source", t.source, PAYMENT_SOURCES),
    holds("payments_amount", sql`${t.amount_cents} >= 1`),
    holds("payments_refunded", sql`${t.refunded_cents} between 0 and ${t.amount_cents}`),
  ],
);

/** Money that went back, or a manual payment that was recorded by mistake. */
export const refunds = sqliteTable(
  "refunds",
  {
    business_id: text().notNull(),
    id: text().notNull(),
    payment_id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    reason: text({ enum: REFUND_REASONS }).notNull(),
    /** Stripe's id of the refund or dispute. */
    external_id: text(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.payment_id],
      foreignColumns: [payments.business_id, payments.id],
    }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("refunds_by_invoice").on(t.business_id, t.invoice_id, t.id),
    uniqueIndex("refunds_external_id").on(t.business_id, t.external_id).where(sql`external_id is not null`),
    oneOf("refunds_reason", t.reason, REFUND_REASONS),
    holds("refunds_amount", sql`${t.amount_cents} >= 1`),
  ],
);

/** Pages at Stripe on which an invoice can be paid. At most one of an invoice is open. */
export const checkouts = sqliteTable(
  "checkouts",
  {
    business_id: text().notNull(),
    /** Stripe's id of the session. */
    id: text().notNull(),
    invoice_id: text().notNull(),
    amount_cents: integer().notNull(),
    currency: text({ enum: CURRENCIES }).notNull(),
    /** The connected account; null for the platform's own. */
    account_id: text(),
    livemode: flag("livemode"),
    url: text().notNull(),
    status: text({ enum: CHECKOUT_STATUSES }).notNull(),
    expires_at: text().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    foreignKey({
      columns: [t.business_id, t.invoice_id],
      foreignColumns: [invoices.business_id, invoices.id],
    }),
    index("checkouts_by_invoice").on(t.business_id, t.invoice_id),
    oneOf("checkouts_status", t.status, CHECKOUT_STATUSES),
    oneOf("checkouts_currency", t.currency, CURRENCIES),
    holds("checkouts_amount", sql`${t.amount_cents} >= 1`),
  ],
);

/** Stripe's events, each taken once and applied once, in the batch of its effect. */
export const stripeEvents = sqliteTable(
  "stripe_events",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    /** Stripe's id of the event. */
    id: text().notNull(),
    type: text().notNull(),
    /** The event's object; forgotten once it is applied. */
    payload: text({ mode: "json" }).$type<Record<string, unknown>>(),
    created_at: text().notNull(),
    applied_at: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    holds("stripe_events_payload", sql`json_valid(${t.payload})`),
  ],
);

/** The PDFs of issued invoices: which bytes were made, per language. R2 holds them under their hash. */
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
    oneOf("documents_locale", t.locale, LOCALES),
    holds("documents_sha256", sql`length(${t.sha256}) = 64`),
  ],
);

/** Answers to POST requests that carried an `Idempotency-Key`, written in the batch of their change. */
export const idempotencyKeys = sqliteTable(
  "idempotency_keys",
  {
    business_id: text()
      .notNull()
      .references(() => businesses.id),
    key: text().notNull(),
    /** SHA-256 of method, path and body. */
    fingerprint: text().notNull(),
    /** What the verb returned, as JSON; the answer is presented from it again. */
    outcome: text({ mode: "json" }).$type<unknown>().notNull(),
    created_at: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.key] }),
    index("idempotency_keys_age").on(t.created_at),
    holds("idempotency_keys_outcome", sql`json_valid(${t.outcome})`),
  ],
);
