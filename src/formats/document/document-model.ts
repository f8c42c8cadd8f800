import type { Buyer, DocumentLine, Seller, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** How a credit note cites the invoice that it corrects. */
export interface CorrectedInvoice {
  number: string;
  /** ISO day. */
  issue_date: string;
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
