import type {
  Buyer,
  DocumentContent,
  DocumentLine,
  Seller,
  TaxBreakdownEntry,
} from "../../schema/document-shapes.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { PaymentMethod, PaymentReferenceScheme } from "../../schema/vocabularies/payments.ts";

/** What a payer gives with a payment, so that the payee's bank can match it. */
export interface PaymentReference {
  /** Null for free words of an invoice that was issued elsewhere. */
  scheme: PaymentReferenceScheme | null;
  /** Without spaces, as a bank takes it. */
  reference: string;
}

/** How a credit note cites the invoice that it corrects. */
export interface CorrectedInvoice {
  number: string;
  /** ISO day. */
  issue_date: string;
}

/** A line's amounts as they were entered: with tax if the document's prices include it. */
export interface EnteredAmounts {
  /** Before the line's own discount. */
  gross_cents: number;
  /** What that discount takes away, with the sign of the line. */
  discount_cents: number;
}

/** A cash discount, computed. */
export interface CashDiscountOffer {
  percent: number;
  /** What need not be paid. */
  amount_cents: number;
  /** The last day of payment (ISO day). */
  last_day: string;
}

/** A row under the lines. Parts lead to the next total; what is included in it follows it. */
export interface DocumentAmount {
  label: string;
  cents: number;
  currency: Currency;
  kind: "part" | "total" | "included";
}

/** A payment that was kept, at least in part. */
export interface ReceivedPayment {
  /** ISO day. */
  day: string;
  amount_cents: number;
  method: PaymentMethod;
}

/** A credit note that corrects the document. */
export interface CreditedBy extends CorrectedInvoice {
  total_cents: number;
}

/**
 * What happened to an issued document up to a day. Amounts are in minor units. The lists are short, oldest first;
 * what came before them is in one sum each.
 */
export interface DocumentState {
  /** The day of which this is the state (ISO day). */
  day: string;
  /** `due` while something is to be paid. A credit note, and an invoice over nothing, never are. */
  standing: "due" | "paid" | "cancelled" | "nothing_due";
  /** When it was paid or cancelled (ISO day); else null. */
  settled_on: string | null;
  received: readonly ReceivedPayment[];
  received_before_cents: number;
  /** What went back of the payments that are listed. */
  paid_back_cents: number;
  credited_by: readonly CreditedBy[];
  credited_before_cents: number;
  /** What is settled by payment in time. */
  cash_discount_cents: number;
  due_cents: number;
  /** What was paid beyond the amount due. */
  overpaid_cents: number;
}

/**
 * All that an invoice or credit note shows, except the logo. Amounts are in minor units. The same document and logo
 * always give the same PDF bytes.
 */
export interface InvoiceDocument {
  /** The document's id. The PDF's identifier is made from it. */
  id: string;
  /** `DRAFT-…` while a draft. */
  number: string;
  /** The invoice that a credit note corrects; null on an invoice. Credit notes have positive amounts, too. */
  corrects: CorrectedInvoice | null;
  /** Drafts carry a watermark. */
  draft: boolean;
  /** Of a sandbox: it carries a watermark, too, and says that it is a test. */
  specimen: boolean;
  /** What happened to it, on a copy that tells so; null on what was issued, and on a draft. */
  state: DocumentState | null;
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
  /** What it says besides; null if it says nothing more. */
  content: DocumentContent | null;
  /** One per line; null if nothing was entered that the lines' net amounts do not tell. */
  entered: readonly EnteredAmounts[] | null;
  /** What it offers for payment in time. */
  cash_discounts: readonly CashDiscountOffer[];
  /** Null if it is paid with its number. */
  payment_reference: PaymentReference | null;
  /** Its tax in the seller's own currency, where it states that. */
  own_tax: { currency: Currency; tax_cents: number } | null;
}

/** The part of a document that its amounts follow from. A draft has it before it has a buyer. */
export type PricedDocument = Pick<
  InvoiceDocument,
  | "corrects"
  | "locale"
  | "currency"
  | "lines"
  | "tax_breakdown"
  | "subtotal_cents"
  | "tax_cents"
  | "total_cents"
  | "content"
  | "entered"
  | "own_tax"
> & { seller: Pick<Seller, "vat_franchise"> };
