/**
 * Every refusal a verb can throw, with the facts that a surface needs to word it. The wording, and the advice
 * on what to do instead, belong to the surface.
 */

import type { Tax } from "../platform/money/tax-rates.ts";
import {
  type Field,
  type InputFault,
  InvalidInput,
  type PlatformRefusals,
  Refusal,
} from "../platform/refusal.ts";
import type { Period } from "../schema/document-shapes.ts";
import type { DeliveryRow } from "../schema/rows.ts";
import type { Currency } from "../schema/vocabularies/currencies.ts";
import type { Channel } from "../schema/vocabularies/deliveries.ts";
import type { MentionPart } from "../schema/vocabularies/display.ts";
import type { StoredStatus } from "../schema/vocabularies/invoices.ts";
import type { MediaType } from "../schema/vocabularies/media-types.ts";
import type { PaymentReferenceScheme } from "../schema/vocabularies/payments.ts";
import type { TaxCategory } from "../schema/vocabularies/tax-categories.ts";

type Nothing = Record<never, never>;

/** The invoice whose state forbids the action, and the action. */
interface InvoiceState {
  number: string;
  status: StoredStatus;
  action: string;
  /** What it is, if it is no invoice. */
  type?: "credit_note";
}

/** What a business lacks to use Stripe. */
export type StripeSetUp =
  | { missing: "account" }
  | { missing: "key"; sandbox: boolean }
  | { missing: "client_id"; setting: string }
  /** The payment came through an account that is no longer connected. */
  | { missing: "account_of_payment"; account: string }
  /** The account is connected through an application other than the one that the setting names. */
  | { missing: "application"; account: string; setting: string };

/** Refusals because of stored state, the caller's rights or Stripe, not because of the input. */
export interface Refusals extends PlatformRefusals {
  not_found: {
    what:
      | "invoice"
      | "credit_note"
      | "client"
      | "contact"
      | "product"
      | "api_key"
      | "delivery"
      | "payment"
      | "attachment"
      | "link";
    id?: string;
    /** For a payment, delivery or attachment: the invoice in which it was looked for. */
    invoice_id?: string;
  };
  unknown_key: Nothing;
  read_only_key: Nothing;
  last_key: Nothing;
  client_archived: Nothing;
  too_many_contacts: { most: number };
  invoice_not_draft: InvoiceState;
  invoice_not_issued: InvoiceState;
  invoice_cancelled: InvoiceState;
  invoice_paid: InvoiceState;
  invoice_not_paid: InvoiceState;
  invoice_has_payments: InvoiceState;
  /** It was issued elsewhere and is kept as it is. */
  invoice_recorded: InvoiceState;
  nothing_due: InvoiceState;
  quota_used_up: QuotaFacts;
  /** `reason` is the provider's. */
  mail_failed: { reason: string; temporary: boolean };
  delivery_not_failed: { status: DeliveryRow["status"] };
  payment_not_manual: Nothing;
  payment_reversed: Nothing;
  stripe_not_set_up: StripeSetUp;
  stripe_connected: { account: string };
  /** `reason` is null for a refund that Stripe accepted and then could not make. */
  stripe_failed: { reason: string | null; temporary: boolean };
  number_taken: { series: "invoice" | "credit_note" };
  /** An invoice or credit note has the number that was given elsewhere. */
  recorded_number_exists: { number: string };
  /** A recorded invoice without its PDF. */
  no_document: { number: string };
  no_current_copy: { number: string };
  series_started: { next: number };
  /** A client's credit in a currency is beyond 2^53. */
  credit_too_large: { currency: Currency };
  not_a_sandbox: Nothing;
  too_many_attachments: { most: number };
  /** In bytes: what the files of a business may come to, what they do, and the size of one more. */
  storage_full: { most: number; used: number; size: number };
  too_many_comments: { most: number };
  /** It stood beside the document when that was issued. */
  attachment_issued: Nothing;
  /** The stored bytes are gone, and drawing the document today gives others. `sha256` is of those issued. */
  issued_pdf_lost: { locale: string; sha256: string };
}

/**
 * What an invoice lacks before it may have a number (`invoices/requirements`). Some of them stop it, some only
 * warn; a few do one in some countries and the other elsewhere. Countries are ISO 3166-1 alpha-2.
 */
export interface RequirementFacts {
  no_lines: Nothing;
  seller_name_missing: Nothing;
  seller_address_missing: Nothing;
  seller_city_missing: Nothing;
  seller_postal_code_missing: Nothing;
  seller_country_missing: Nothing;
  /** `country` is the seller's. */
  seller_tax_number_missing: { country: string | null };
  seller_vat_number_missing: { tax_category: TaxCategory };
  franchise_charges_tax: { tax_rate: number };
  franchise_zero_rate: Nothing;
  franchise_intra_community: Nothing;
  buyer_is_consumer: Nothing;
  buyer_tax_number_missing: Nothing;
  buyer_vat_number_missing: { tax_category: TaxCategory };
  /** The buyer of an intra-Community supply has a VAT number of the seller's country. */
  buyer_vat_number_domestic: { country: string };
  /** `country` is the seller's, whose law wants it of every invoice; null where it is an intra-Community supply. */
  supply_date_missing: { country: string | null };
  delivery_place_missing: Nothing;
  delivery_country_missing: { tax_category: TaxCategory };
  delivery_inside_country: { tax_category: TaxCategory; country: string };
  delivery_inside_eu: { country: string };
  delivery_outside_eu: { country: string };
  seller_outside_eu: { country: string };
  out_of_scope_mixed: Nothing;
  exemption_reason_missing: Nothing;
  rate_not_of_country: { tax_rate: number; country: string; rates: readonly number[] };
  too_many_quantity_decimals: { most: number };
  unusual_number_pattern: { pattern: string };
  /** The invoice is in `currency`, and the seller's own is `own`. */
  tax_currency_missing: { currency: Currency; own: string };
  /** Up to `limit` minor units of `currency` a simplified invoice needs no address of the buyer. */
  buyer_address_missing: { limit: number; currency: string };
  /** `name` is what the country calls it. */
  registration_number_missing: { name: string };
  buyer_registration_number_missing: { name: string };
  /** `name` is what the buyer's country calls it. */
  buyer_reference_missing: { name: string };
  legal_form_missing: { country: string };
  share_capital_missing: { legal_form: string };
  register_missing: { legal_form: string; example: string };
  register_court_missing: { legal_form: string };
  registered_office_missing: { legal_form: string };
  directors_missing: { legal_form: string };
  supervisory_board_chair_missing: { legal_form: string };
  company_register_missing: { legal_form: string };
  f_tax_missing: Nothing;
  line_kind_missing: Nothing;
  /** The document's `display` leaves out what the law wants. */
  mention_hidden: { part: MentionPart };
  client_is_archived: Nothing;
}

/** What contradicts itself in a document, or the order of its number series. Days are ISO. */
export interface DocumentFacts {
  no_minor_unit: { currency: Currency };
  issue_date_in_future: { issue_date: string; today: string };
  issue_date_before_last: { issue_date: string; last_issue_date: string; today: string };
  /** A credit note asks for a day before that of the invoice that it corrects. */
  issue_date_before_corrected: { issue_date: string; corrected: { number: string; issue_date: string } };
  /** The terms of payment leave it to the due date. */
  due_date_missing: Nothing;
  due_date_contradicts_terms: { due_date: string; issue_date: string; by_terms: string };
  supply_date_and_period: Nothing;
  ends_before_it_begins: Period;
  cash_discount_order: Nothing;
  exchange_rate_without_currency: Nothing;
  tax_currency_not_foreign: { currency: Currency };
  own_tax_out_of_range: { tax_currency: Currency };
  exchange_rate_missing: { currency: Currency; tax_currency: Currency; issue_date: string };
  unknown_vat_note: { codes: readonly string[] };
  unknown_term_code: { codes: readonly string[] };
  /** It says that there is no discount, and offers one. */
  early_discount_denied: Nothing;
  /** `issue_date` is later than `today` when the series has a number of that later date already. */
  due_before_issue: { due_date: string | null; issue_date: string; today: string };
}

/** Faults in the input. */
export interface InputFaults extends RequirementFacts, DocumentFacts {
  unknown_client: { id: string };
  /** The document's client has no such contact; it may be one of another client. */
  contact_of_another_client: { id: string };
  unknown_product: { id: string };
  product_archived: { description: string };
  unknown_invoice: { id: string };
  tax_category_mismatch: { tax_category: TaxCategory };
  /** An amount given for a line differs from the computed one. */
  wrong_net: Nothing;
  negative_total: Nothing;
  negative_charge: Nothing;
  discount_over_100: Nothing;
  /** What the line comes to before its discount. */
  discount_wrong_sign: { gross_cents: number };
  discount_exceeds_line: { gross_cents: number };
  /** What the lines come to after their own discounts, or those of them that are no disbursements. */
  discount_exceeds_document: { most_cents: number; without_disbursements: boolean };
  discount_on_negative_rate: Tax;
  discount_makes_rate_negative: Tax;
  amount_out_of_range: Nothing;
  /** A number given elsewhere that a series of ours gives yet: `last` is the last sequence it has given. */
  number_of_series: { kind: "invoice" | "credit_note"; pattern: string; last: number };
  /** No number was said, and the pattern of a series of ours gives numbers like that which we would give. */
  recorded_number_missing: { pattern: string };
  /** What was said of a total is not what its source comes to. */
  amounts_do_not_add_up: { source: "lines" | "tax_breakdown" | "subtotal_cents"; comes_to: number };
  /** `computed` is the tax of the taxable amount, in minor units. */
  tax_does_not_fit_rate: { tax_rate: number; computed: string };
  tax_exceeds_subtotal: Nothing;
  repeated_rate: Tax;
  contact_without_name: Nothing;
  /** A contact that is to be mailed. */
  contact_without_email: Nothing;
  several_defaults: Nothing;
  /** More contacts of a client are to be mailed than an email may have recipients. */
  too_many_mailed: { most: number };
  client_without_email: Nothing;
  /** What is to go to the business itself has no address. */
  business_without_email: Nothing;
  client_without_phone: Nothing;
  /** `problem` is addressed to the operator of the deployment. */
  channel_not_set_up: { channel: Exclude<Channel, "link">; problem: string };
  address_bounced: AddressProblem;
  address_complained: AddressProblem;
  /** `option` exists only for email. */
  needs_email: { option: string };
  in_the_future: { now: string };
  exceeds_due: { due_cents: number };
  /** Of the payments with which an invoice is recorded. */
  payments_exceed_total: { due_cents: number };
  /** Payments that are to settle an invoice, and come to `sum_cents`. */
  payments_do_not_settle: { due_cents: number; sum_cents: number };
  overpays_too_much: { room_cents: number };
  credit_overpays_too_much: { room_cents: number };
  credit_too_long: { most_bytes: number };
  no_cash_discount: Nothing;
  /** ISO days: that of the payment, and the last one in time. */
  cash_discount_too_late: { day: string; last_day: string };
  exceeds_cash_discount: { percent: number; least_cents: number };
  exceeds_payment: { left_cents: number };
  time_too_far: { now: string; most_days: number };
  /** `last` is an RFC 3339 instant. */
  time_at_its_end: { last: string };
  time_in_the_past: { now: string; most_days: number };
  first_number_too_big: { most: number };
  /** With the pattern of the other kind of document, `number` could be given twice; `apart` would be right. */
  number_patterns_collide: {
    other: "invoice" | "credit_note";
    pattern: string;
    number: string;
    apart: string;
  };
  invalid_payment_reference: { scheme: PaymentReferenceScheme };
  /** A scheme without a reference. */
  payment_reference_missing: { scheme: PaymentReferenceScheme };
  /** A reference of `length` digits has no room for the numbers of `pattern`, which need `least`. */
  payment_reference_too_short: {
    scheme: PaymentReferenceScheme;
    length: number;
    least: number;
    pattern: string;
  };
  /** The extension of a file's name is none of its type's. */
  wrong_extension: { name: string; type: MediaType };
  /** In bytes: what an email may bring along, what it does, and the size of one more. */
  too_large_for_email: { most: number; used: number; size: number };
  logo_too_large: { most_bytes: number; bytes: number };
  invalid_logo: { problem: string };
  unknown_line: { lines: number };
  line_is_credited: { line: number };
  exceeds_line_quantity: { line: number; left: number };
  unknown_charge: { charges: number };
  charge_is_credited: { charge: number };
  exceeds_charge: { charge: number; left_cents: number };
  unknown_rate: { rates: readonly Tax[] };
  ambiguous_rate: Nothing;
  exceeds_rate: Tax & { left_cents: number; asked_cents: number; with_tax: boolean };
  exceeds_invoice: { left_cents: number; asked_cents: number };
  exceeds_any_invoice: Nothing;
  /** A credit note is in the currency of its invoice. */
  not_currency_of_invoice: { currency: Currency };
  nothing_to_credit: Nothing;
  credits_nothing: { total_cents: number };
  leaves_rates: { total_cents: number; open: readonly (Tax & { taxable_cents: number })[] };
}

/** The daily quota that has no room for a send. */
interface QuotaFacts {
  what: "messages" | "new_recipients";
  most: number;
  /** What the day has used already, and what the send would take. */
  used: number;
  asked: number;
  /** RFC 3339 instant, by the business's own clock, at which the day is over. */
  resets_at: string;
  retry_after_s: number;
}

interface AddressProblem {
  address: string;
  /** RFC 3339 instant of the report. */
  at: string;
  /** The provider's words. */
  reason: string | null;
}

/** Makes a refusal to throw. `field` is the input field that it concerns, if any. */
export const refusal = <C extends keyof Refusals>(code: C, facts: Refusals[C], field?: Field): Refusal =>
  new Refusal(code, facts, field ?? null);

/** Makes a fault of the input, to collect with others. */
export const fault = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): InputFault => ({ field, code, facts });

/** Makes an `InvalidInput` with a single fault, to throw. */
export const invalidInput = <C extends keyof InputFaults>(
  field: Field,
  code: C,
  facts: InputFaults[C],
): InvalidInput => new InvalidInput([fault(field, code, facts)]);

/** Throws `InvalidInput` with all collected faults, if there are any. */
export function requireNoFaults(faults: readonly InputFault[]): void {
  if (faults.length > 0) throw new InvalidInput(faults);
}
