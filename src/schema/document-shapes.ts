/** Shapes of an invoice's JSON columns, from which its document is drawn. Cents; rates in percent. */
import type { Locale } from "./vocabularies/locales.ts";
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
}

/** The buyer as shown on a document. Frozen when the invoice is finalized. */
export interface Buyer {
  type: "business" | "consumer";
  name: string;
  email: string | null;
  phone: string | null;
  address: string | null;
  postal_code: string | null;
  city: string | null;
  country: string | null;
  vat_number: string | null;
  registration_number: string | null;
}

export interface DocumentLine {
  description: string;
  quantity: number;
  /** UN/ECE Recommendation 20 code; `C62` (piece) is not printed. */
  unit: string;
  unit_price_cents: number;
  tax_rate: number;
  tax_category: TaxCategory;
  tax_exemption_reason: string | null;
  net_cents: number;
}

export interface TaxBreakdownEntry {
  tax_category: TaxCategory;
  tax_rate: number;
  taxable_cents: number;
  tax_cents: number;
}

export interface StoredLine extends DocumentLine {
  /** In a credit note: the invoice line that it corrects, counted from 1; null if it credits an amount. */
  line?: number | null;
}

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
