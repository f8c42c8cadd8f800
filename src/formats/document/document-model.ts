import type { Buyer, DocumentLine, Seller, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

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
