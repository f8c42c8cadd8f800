/** Businesses and their API keys. */
import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { flag, holds, instants, oneOf, version } from "./columns.ts";
import type { BusinessDetails, DefaultTextsOfBusiness } from "./party-shapes.ts";
import { KEY_ACCESS } from "./vocabularies/api-keys.ts";
import { CURRENCIES } from "./vocabularies/currencies.ts";
import type { ReminderStep } from "./vocabularies/deliveries.ts";
import { LOCALES } from "./vocabularies/locales.ts";

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
    invoice_number_pattern: text().notNull(),
    credit_note_number_pattern: text().notNull().default("CN-{YYYY}-{SEQ:5}"),
    accent_color: text(),
    /** Hash of the logo as we wrote it. R2 holds it, and its decoded form for PDFs, under it. */
    logo: text(),
    /** The connected Stripe account; null when there is none, or when the platform's own is used. */
    stripe_account_id: text(),
    stripe_charges_enabled: flag("stripe_charges_enabled"),
    /** A sandbox's test clock: milliseconds ahead of our own time. */
    clock_ahead_ms: integer().notNull().default(0),
    /** Whether the client gets a receipt by email when an invoice is paid. */
    send_receipts: flag("send_receipts"),
    /** The schedule of automatic reminders; empty when it is off. */
    reminders: text({ mode: "json" }).$type<ReminderStep[]>().notNull().default([]),
    /** When the schedule is next checked; null while it is off. */
    reminders_due_at: text(),
    /** Messages that the business may send in a day, by its operator's word; null for the usual quota. */
    daily_messages: integer(),
    /** The same for new recipients. */
    daily_new_recipients: integer(),
    version,
    ...instants,
    // Long columns come last.
    default_notes: text(),
    invoice_subject: text(),
    invoice_message: text(),
    reminder_subject: text(),
    reminder_message: text(),
    receipt_subject: text(),
    receipt_message: text(),
    // Columns that were added later.
    /** When the schedule of automatic reminders was last turned on. */
    reminders_on_since: text(),
    details: text({ mode: "json" }).$type<BusinessDetails>(),
    /** Texts of new documents, by kind and language. */
    default_texts: text({ mode: "json" }).$type<DefaultTextsOfBusiness>(),
    /** The sizes of all files beside documents, summed up. */
    stored_bytes: integer().notNull().default(0),
  },
  (t) => [
    index("businesses_stripe_account").on(t.stripe_account_id).where(sql`stripe_account_id is not null`),
    holds("businesses_clock", sql`${t.clock_ahead_ms} >= 0 and (${t.sandbox} or ${t.clock_ahead_ms} = 0)`),
    index("businesses_with_test_clock").on(t.clock_ahead_ms).where(sql`clock_ahead_ms > 0`),
    index("businesses_reminders_due").on(t.reminders_due_at).where(sql`reminders_due_at is not null`),
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
    /** First and last characters of the key, so that people recognise it. */
    hint: text().notNull(),
    access: text({ enum: KEY_ACCESS }).notNull(),
    created_at: text().notNull(),
    revoked_at: text(),
    /** When the key was last used, in our own time. Written at most once an hour. */
    used_at: text(),
  },
  (t) => [
    primaryKey({ columns: [t.business_id, t.id] }),
    uniqueIndex("api_keys_hash").on(t.hash),
    oneOf("api_keys_access", t.access, KEY_ACCESS),
    holds("api_keys_hash_length", sql`length(${t.hash}) = 64`),
  ],
);
