/** The amounts of a document and of its lines, with their labels: for PDF and public page. */

import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { Charge, DocumentLine } from "../../schema/document-shapes.ts";
import { WORDS } from "../words/catalogue.ts";
import type { DocumentAmount, InvoiceDocument, PricedDocument } from "./document-model.ts";
import { labelsOf, showsTax, taxLabel, taxName } from "./document-texts.ts";
import { settlementRows } from "./state-texts.ts";

/** Whether the document's prices, discounts and charges are with tax, and its reader is to know. */
export const pricesIncludeTax = (document: PricedDocument): boolean =>
  document.content?.prices_include_tax === true && showsTax(document);

/** Whether a line has a discount of its own. */
export const hasLineDiscounts = ({ lines }: InvoiceDocument): boolean =>
  lines.some((line) => line.discount !== undefined);

/** A line's amount after its own discount: with tax if the document's prices include it. */
export function lineAmount({ lines, entered }: PricedDocument, index: number): number {
  const amounts = entered?.[index];
  return amounts ? amounts.gross_cents - amounts.discount_cents : (lines[index]?.net_cents ?? 0);
}

/** A line's discount: its percentage, if it has one, and the amount; null without one. */
export function lineDiscount(
  { discount }: DocumentLine,
  index: number,
  { entered, locale }: InvoiceDocument,
): { percent: string | null; cents: number } | null {
  if (!discount) return null;
  return {
    percent: "percent" in discount ? formatsFor(locale).percent(discount.percent) : null,
    cents: 0 - (entered?.[index]?.discount_cents ?? 0),
  };
}

/** The heads of the columns of prices and amounts, which tell whether tax is in them. */
export function columnLabels(document: InvoiceDocument): { unitPrice: string; lineTotal: string } {
  const labels = WORDS[document.locale].document;
  if (pricesIncludeTax(document)) return WORDS[document.locale].content.withTax;
  return showsTax(document) ? labels : { unitPrice: labels.plainUnitPrice, lineTotal: labels.plainTotal };
}

/** What leads from the lines to the total and, on a copy with its state, from there to what is due. */
export const documentAmounts = (document: InvoiceDocument): DocumentAmount[] => [
  ...amountsToTotal(document),
  ...(document.state ? settlementRows({ ...document, state: document.state }) : []),
];

/**
 * Discount and charges are shown as they were entered, so where prices are with tax they lead to the total, and
 * its net amount and tax are parts of it.
 */
export function amountsToTotal(document: PricedDocument): DocumentAmount[] {
  const { locale, currency } = document;
  const labels = WORDS[locale].document;
  const own = labelsOf(document);
  const row = (label: string, cents: number, kind: DocumentAmount["kind"] = "part"): DocumentAmount => ({
    label,
    cents,
    currency,
    kind,
  });
  const entered = enteredAmounts(document).map(([label, cents]) => row(label, cents));
  if (!showsTax(document)) return [...entered, row(own.plainTotal, document.total_cents, "total")];

  const net = row(labels.subtotal, document.subtotal_cents);
  const isIncluded = pricesIncludeTax(document);
  const { included } = WORDS[locale].content;
  const taxes = document.tax_breakdown.map((entry) => {
    const label = taxLabel(entry, document);
    return row(isIncluded ? included(label) : label, entry.tax_cents);
  });
  if (taxes.length > 1) taxes.push(row(labels.taxTotal, document.tax_cents));
  const total = row(own.total, document.total_cents, "total");
  const ownTax = taxInOwnCurrency(document);
  if (!isIncluded) return [...entered, net, ...taxes, total, ...ownTax];
  const parts = [net, ...taxes].map((part): DocumentAmount => ({ ...part, kind: "included" }));
  return [...entered, total, ...parts, ...ownTax];
}

/** The sum of the lines, the discount and the charges; nothing where the sum would say it all. */
function enteredAmounts(document: PricedDocument): [label: string, cents: number][] {
  const { content, lines, locale, tax_breakdown } = document;
  const { discount, charges = [] } = content ?? {};
  if (!discount && charges.length === 0) return [];
  const { linesTotal } = WORDS[locale].content;
  const kind = pricesIncludeTax(document) ? "withTax" : "net";
  const sum = lines.reduce((cents, _, index) => cents + lineAmount(document, index), 0);
  const taken = tax_breakdown.reduce((cents, entry) => cents + (entry.discount_cents ?? 0), 0);
  return [
    [linesTotal[showsTax(document) ? kind : "plain"], sum],
    ...(discount ? [[discountLabel(document), -taken] as [string, number]] : []),
    ...charges.map((charge): [string, number] => [chargeLabel(charge, document), charge.amount_cents]),
  ];
}

/** As in "Discount 10% (excl. disbursements) – Anniversary". */
function discountLabel({ content, lines, locale }: PricedDocument): string {
  const { discount } = content ?? {};
  const words = WORDS[locale].content;
  const percent = discount && "percent" in discount ? [formatsFor(locale).percent(discount.percent)] : [];
  const spares = discount?.spares_disbursements && lines.some(({ kind }) => kind === "disbursement");
  const base = spares ? [`(${words.withoutDisbursements})`] : [];
  const name = [words.discount, ...percent, ...base].join(" ");
  return discount?.reason ? `${name} – ${discount.reason}` : name;
}

/** A charge's reason, with its tax where the document has several. */
function chargeLabel(charge: Charge, document: PricedDocument): string {
  const hasSeveral = showsTax(document) && document.tax_breakdown.length > 1;
  return hasSeveral ? `${charge.reason} (${taxName(charge, document)})` : charge.reason;
}

/** Directive 2006/112/EC art. 230: the tax is stated in the seller's national currency, too. */
function taxInOwnCurrency({ own_tax, content, currency, locale }: PricedDocument): DocumentAmount[] {
  if (!own_tax) return [];
  const name = WORDS[locale].content.inCurrency(WORDS[locale].document.taxTotal, own_tax.currency);
  const { exchange_rate: rate } = content ?? {};
  const equation = rate && `1 ${currency} = ${formatsFor(locale).decimal(rate)} ${own_tax.currency}`;
  return [
    {
      label: equation ? `${name} (${equation.replaceAll(" ", "\u00a0")})` : name,
      cents: own_tax.tax_cents,
      currency: own_tax.currency,
      kind: "included",
    },
  ];
}
