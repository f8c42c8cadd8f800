import type { Currency, TaxCategory } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** The seller as it stands on a document. Amounts in cents, rates in percent. Frozen when the invoice is finalized. */
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

/** The buyer as it stands on a document. */
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

/** How a credit note cites the invoice that it corrects. */
export interface CorrectedInvoice {
  number: string;
  /** ISO day. */
  issue_date: string;
}

/** Everything that is drawn on an invoice or credit note, and nothing else: the same document always gives the same bytes. */
export interface InvoiceDocument {
  /** Used for the PDF's own identifier. */
  id: string;
  /** `DRAFT-…` while a draft. */
  number: string;
  /** The invoice that a credit note corrects; null on an invoice. A credit note's amounts are positive, too. */
  corrects: CorrectedInvoice | null;
  /** Drafts carry a watermark. */
  draft: boolean;
  locale: Locale;
  currency: Currency;
  /** ISO day; null on a draft. */
  issue_date: string | null;
  due_date: string | null;
  supply_date: string | null;
  purchase_order: string | null;
  notes: string | null;
  seller: Seller;
  buyer: Buyer;
  lines: DocumentLine[];
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
}
