import type {
  CashDiscountOffer,
  CorrectedInvoice,
  DocumentState,
  EnteredAmounts,
  InvoiceDocument,
  PricedDocument,
} from "../../formats/document/document-model.ts";
import { sellerNameOn } from "../../formats/document/seller-identity.ts";
import type { FrozenParties } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { cashDiscountOffers } from "./cash-discounts.ts";
import { totalOf } from "./open-rates.ts";
import { paymentReferenceOf } from "./payment-reference.ts";
import { taxInCurrency } from "./tax-in-currency.ts";
import { lineAmounts } from "./totals.ts";

/** What a document shows besides its own row. */
export interface DocumentSurroundings {
  parties: FrozenParties;
  corrects: CorrectedInvoice | null;
  locale: Locale;
  /** For a copy that tells what happened. Its offers for payment in time are those that still stand. */
  state?: DocumentState;
}

/** The document that PDF and page draw, from the stored row. */
export function documentOf(
  invoice: InvoiceRow,
  { parties: { seller, buyer }, corrects, locale, state }: DocumentSurroundings,
): InvoiceDocument {
  return {
    ...pricedDocument(invoice, { seller, corrects, locale }),
    id: invoice.id,
    number: invoice.number,
    draft: invoice.finalized_at === null,
    specimen: invoice.sandbox,
    state: state ?? null,
    issue_date: invoice.issue_date,
    due_date: invoice.due_date,
    supply_date: invoice.supply_date,
    purchase_order: invoice.purchase_order,
    notes: invoice.notes,
    seller: { ...seller, name: sellerNameOn({ seller, content: invoice.content }) },
    buyer,
    cash_discounts: corrects ? [] : offersIn(invoice, state),
    payment_reference: paymentReferenceOf(invoice),
  };
}

/** What the amounts of a document follow from, also of a draft that is written yet. */
export const pricedDocument = (
  invoice: InvoiceRow,
  { seller, corrects, locale }: Pick<PricedDocument, "seller" | "corrects" | "locale">,
): PricedDocument => ({
  seller,
  corrects,
  locale,
  currency: invoice.currency,
  lines: invoice.lines,
  tax_breakdown: invoice.tax_breakdown,
  subtotal_cents: invoice.subtotal_cents,
  tax_cents: invoice.tax_cents,
  total_cents: invoice.total_cents,
  content: invoice.content,
  entered: enteredAmounts(invoice),
  own_tax: taxInCurrency(invoice),
});

/** Those of the document as it was issued, or those that stand in its state. */
function offersIn(invoice: InvoiceRow, state: DocumentState | undefined): CashDiscountOffer[] {
  if (!state) return offers(invoice, invoice.total_cents);
  return state.standing === "due" ? standingOffers(invoice, state.day) : [];
}

/** What its cash discounts come to, of this amount; nothing before it is issued, since their days count from then. */
const offers = ({ content, issue_date }: InvoiceRow, total_cents: number): CashDiscountOffer[] =>
  content?.cash_discount && issue_date !== null
    ? cashDiscountOffers(content.cash_discount, { total_cents, issue_date })
    : [];

/**
 * The offers whose last day is not over on `today` (ISO day), as `settle_cash_discount` takes them: parts of what
 * credit notes leave, less what earlier payments in time took.
 */
export function standingOffers(invoice: InvoiceRow, today: string): CashDiscountOffer[] {
  if (!invoice.content?.cash_discount) return [];
  const taken = totalOf(invoice.cash_discount_taken ?? []);
  return offers(invoice, invoice.total_cents - (invoice.credited_cents - taken))
    .filter(({ last_day }) => last_day >= today)
    .map((offer) => ({ ...offer, amount_cents: Math.max(0, offer.amount_cents - taken) }));
}

/** Most documents need none: without discounts and tax in prices, the net amounts are what was entered. */
function enteredAmounts(invoice: InvoiceRow): EnteredAmounts[] | null {
  const { content, lines } = invoice;
  if (!content?.prices_include_tax && lines.every(({ discount }) => discount === undefined)) return null;
  return lineAmounts(invoice).lines;
}
