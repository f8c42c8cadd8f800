/**
 * Shapes of an invoice's JSON columns, from which its document is drawn. Amounts are minor units of the
 * document's currency, rates and percentages are percent, days are ISO. A field that is optional (`?`) is left
 * out of the JSON when it is empty, so that documents without it are stored as before.
 */
import type {
  BankAccount,
  ElectronicAddress,
  KeptFields,
  PaymentReferenceSetting,
  PaymentTerms,
  PostalAddress,
  SellerContact,
} from "./party-shapes.ts";
import type { ClientType } from "./vocabularies/clients.ts";
import type { Currency } from "./vocabularies/currencies.ts";
import type { OwnReminderFrequency } from "./vocabularies/deliveries.ts";
import type { LineKind } from "./vocabularies/invoices.ts";
import type { Locale } from "./vocabularies/locales.ts";
import type { PaymentMethod, PaymentReferenceScheme } from "./vocabularies/payments.ts";
import type { TaxCategory } from "./vocabularies/tax-categories.ts";

/** The seller as shown on a document. Frozen when the invoice is finalized. */
export interface Seller {
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  /** ISO 3166-1 alpha-2. */
  country: string | null;
  vat_number: string | null;
  registration_number: string | null;
  tax_number: string | null;
  legal_form: string | null;
  registered_office_city: string | null;
  register_court: string | null;
  register_number: string | null;
  share_capital_cents: number | null;
  directors: string[];
  in_company_register: boolean;
  f_tax_approved: boolean;
  sole_trader: boolean;
  vat_franchise: boolean;
  vat_on_debits: boolean;
  cash_accounting: boolean;
  /** Free text such as "ECB rate + 10 points"; null means the statutory default. */
  late_penalty_rate: string | null;
  early_discount: string | null;
  iban: string | null;
  bic: string | null;
  bank_name: string | null;
  /** `#rrggbb`. */
  accent_color: string | null;
  /** Whom the buyer may ask (EN 16931 BG-6). */
  contact?: SellerContact;
  electronic_address?: ElectronicAddress;
  /** Accounts besides `iban`. */
  bank_accounts?: BankAccount[];
  /** Who presides over the supervisory board. */
  supervisory_board_chair?: string;
  /** What is supplied is supplied on the issue date, unless the document names another day. */
  supplied_on_issue?: true;
  /** The person who stands behind it, where its name is another. */
  full_name?: string;
  /** Its number as an approved provider of personal services. */
  personal_services_approval?: string;
  /** It is a member of an approved association, and takes cheques and cards. */
  approved_association?: true;
}

/** The buyer as shown on a document. Frozen when the invoice is finalized. */
export interface Buyer {
  type: ClientType;
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
  vat_number: string | null;
  registration_number: string | null;
  /** A line of the address such as a floor or a building. */
  address_extra?: string;
  /** The client's number in the business. */
  number?: string;
  electronic_address?: ElectronicAddress;
  /** The person to whom the document is addressed. */
  contact?: BuyerContact;
}

export interface BuyerContact {
  name: string;
  email: string | null;
  phone: string | null;
}

/** A discount: a percentage, or an amount with the sign of what it lowers. */
export type Discount = { percent: number } | { amount_cents: number };

/** Both days inclusive. */
export interface Period {
  from: string;
  to: string;
}

export interface DocumentLine {
  /** The designation. */
  description: string;
  /** At most 6 decimals. */
  quantity: number;
  /** UN/ECE Recommendation 20 code; `C62` (piece) is not printed. */
  unit: string;
  /** What the unit is called here, in place of the name of its code. */
  unit_name?: string;
  /** At most 4 decimals of a minor unit; with tax if the document's prices include tax. */
  unit_price_cents: number;
  tax_rate: number;
  tax_category: TaxCategory;
  tax_exemption_reason: string | null;
  /** Without tax, after the line's own discount, before that of the document. */
  net_cents: number;
  /** Text under the designation. */
  details?: string;
  /** The article number. */
  reference?: string;
  discount?: Discount;
  kind?: LineKind;
  service_period?: Period;
  vatex_code?: string;
  kept?: KeptFields;
}

export interface TaxBreakdownEntry {
  tax_category: TaxCategory;
  tax_rate: number;
  /** Without tax, after discounts and charges. */
  taxable_cents: number;
  tax_cents: number;
  /** The rate's share of the document's discount, as entered: with tax if prices include tax. */
  discount_cents?: number;
  /** The charges of this rate, as entered. */
  charge_cents?: number;
}

/** An amount that is added to a document, such as shipping (EN 16931 BG-21). With tax if prices include tax. */
export interface Charge {
  amount_cents: number;
  tax_rate: number;
  tax_category: TaxCategory;
  reason: string;
  /** In a credit note: the charge of the invoice that it corrects, counted from 1. */
  charge?: number;
}

/** Skonto: the part that need not be paid within so many days of the issue date. */
export interface CashDiscount {
  percent: number;
  days: number;
}

/** What a document says besides its lines and the columns of its row. */
export interface DocumentContent {
  title?: string;
  /** Over the lines. */
  intro?: string;
  /** Under the lines. */
  footer?: string;
  /** The issue date that the draft asks for. An issued document has it in its row. */
  issue_date?: string;
  payment_terms?: PaymentTerms;
  service_period?: Period;
  delivery_address?: PostalAddress;
  buyer_reference?: string;
  contract_reference?: string;
  project_reference?: string;
  /** What may be used to pay. */
  payment_methods?: PaymentMethod[];
  payment_note?: string;
  /** `false` when the public page is not to offer its pay button. */
  online_payment?: false;
  cash_discount?: CashDiscount[];
  /** Prices, discounts and charges are with tax. */
  prices_include_tax?: true;
  discount?: Discount & { reason?: string; spares_disbursements?: true };
  charges?: Charge[];
  /** Units of `tax_currency` for one unit of the document's currency, as a decimal text. */
  exchange_rate?: string;
  /** The seller's own currency, in which VAT is stated, too (Directive 2006/112/EC art. 230, BT-6). */
  tax_currency?: Currency;
  /** General terms. */
  terms?: string;
  /** The consumer mediator. */
  mediator?: string;
  /** A code of the closed list of notes on VAT, or own words. */
  vat_note?: string;
  /** The document's language, if it is not the client's. */
  locale?: Locale;
  /** The contact of the client to whom it is addressed. */
  contact_id?: string;
  /** The account to pay to, in place of those of the business. */
  bank_account?: BankAccount;
  /** What `payment_methods` means by `other`. */
  other_payment_method?: string;
  /** In place of the business's own: a code of the closed list of penalties, or own words. */
  late_penalty_rate?: string;
  /** What late payment costs a business besides: `forty_euros`, or own words. */
  recovery_fee?: string;
  /** In place of the business's own: `none`, or own words. */
  early_discount?: string;
  /** Which of its parts are shown, where that is not the usual. */
  display?: Display;
  /** Its own schedule of reminders, in place of the business's. */
  reminders?: OwnReminders;
  kept?: KeptFields;
  /** The highest number that a line of it had, where the lines do not tell it. */
  last_line?: number;
}

/** Parts that a document shows or leaves out, as far as that is not the usual (`vocabularies/display.ts`). */
export interface Display {
  title?: boolean;
  /** The name of the person who stands behind the seller. */
  full_name?: boolean;
  email?: boolean;
  phone?: boolean;
  legal_form?: boolean;
  /** What the law wants said of what is supplied, such as whether it is goods or a service. */
  product_mentions?: boolean;
  /** The approval for personal services (Code du travail, art. L7232-1-1). */
  personal_services?: boolean;
  /** The membership of an approved association (CGI ann. II art. 371 LB). */
  approved_association?: boolean;
  delivery_address?: boolean;
  /** A line at the foot that names this system. */
  imprint?: boolean;
}

/** Reminders of one invoice: the first on its due day or a week behind it, further ones each week. */
export interface OwnReminders {
  active: boolean;
  frequency: OwnReminderFrequency;
  /** How many are sent at most. */
  count: number;
  /** Whether the business gets a copy of each. */
  in_copy: boolean;
  /** Addresses in place of the client's; none means those of the client. */
  recipients: string[];
}

export interface StoredLine extends DocumentLine {
  /** In a credit note: the invoice line that it corrects, counted from 1; null if it credits an amount. */
  line?: number | null;
  /**
   * In a credit note: what the line comes to, as entered, where its quantity, price and discount come to
   * another cent: the parts of a line add up to it.
   */
  amount_cents?: number;
  /** In a credit note of charges alone: the charge of the invoice that it corrects, counted from 1. */
  charge?: number;
  /** Its number in the document, by which older systems name it, where that is not its place, counted from 1. */
  number?: number;
}

/**
 * What a document's payment reference is made of: the setting of the business as it was when the document was issued.
 * One that was issued elsewhere has the reference itself, and a scheme if it is none of free words.
 */
export type ReferenceOfDocument =
  | PaymentReferenceSetting
  | { scheme: PaymentReferenceScheme | null; given: string };

/** Parties as they are stored: the seller by the hash of its JSON, in documents issued since there are `sellers`. */
export type StoredParties = Omit<FrozenParties, "seller"> & { seller: Seller | string };

/** Seller and buyer as they were at finalization, with the language and logo of the legal document. */
export interface FrozenParties {
  seller: Seller;
  buyer: Buyer;
  locale: Locale;
  /** Hash of the logo, or null. */
  logo: string | null;
}

/** What was not paid because it was paid in time: it lowers a rate's taxable amount and tax. */
export type CashDiscountTaken = Pick<
  TaxBreakdownEntry,
  "tax_category" | "tax_rate" | "taxable_cents" | "tax_cents"
>;
