import type { BusinessRow } from "../../schema/rows.ts";
import { DEFAULT_INVOICE_NUMBER_PATTERN, defaultCreditNotePattern } from "../numbering/number-pattern.ts";
import { FICTIONAL_PROFILE } from "./fictional-profile.ts";

/**
 * A new business: its name, and defaults that its profile can change. A sandbox is a fictional company; a live
 * business has yet to say who it is.
 */
export function newBusiness({
  id,
  name,
  sandbox,
  now,
}: {
  id: string;
  name: string;
  sandbox: boolean;
  now: string;
}): BusinessRow {
  return {
    id,
    sandbox,
    name,
    email: null,
    phone: null,
    address: null,
    postal_code: null,
    city: null,
    country: null,
    locale: "en",
    default_currency: "EUR",
    time_zone: "Europe/Paris",
    vat_number: null,
    registration_number: null,
    tax_number: null,
    legal_form: null,
    registered_office_city: null,
    register_court: null,
    register_number: null,
    share_capital_cents: null,
    directors: [],
    in_company_register: false,
    f_tax_approved: false,
    sole_trader: false,
    vat_franchise: false,
    vat_on_debits: false,
    cash_accounting: false,
    late_penalty_rate: null,
    early_discount: null,
    iban: null,
    bic: null,
    bank_name: null,
    payment_terms_days: 30,
    default_notes: null,
    default_texts: null,
    details: null,
    invoice_number_pattern: DEFAULT_INVOICE_NUMBER_PATTERN,
    accent_color: null,
    logo: null,
    invoice_subject: null,
    invoice_message: null,
    reminder_subject: null,
    reminder_message: null,
    receipt_subject: null,
    receipt_message: null,
    reminders: [],
    reminders_due_at: null,
    daily_messages: null,
    stored_bytes: 0,
    daily_new_recipients: null,
    reminders_on_since: null,
    credit_note_number_pattern: defaultCreditNotePattern("en"),
    send_receipts: false,
    stripe_account_id: null,
    stripe_charges_enabled: false,
    clock_ahead_ms: 0,
    version: 1,
    created_at: now,
    updated_at: now,
    ...(sandbox && FICTIONAL_PROFILE),
  };
}
