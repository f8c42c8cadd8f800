/** `lines` and `total` of a document: its amounts, none of which is computed here anew. */

import { amountDue } from "../../../capabilities/invoices/lifecycle.ts";
import type { AmountParts, LineAmounts, PricedParts } from "../../../capabilities/invoices/line-amounts.ts";
import { lineNumbersOf, numberOfAddition, partId } from "../../../capabilities/invoices/line-numbers.ts";
import { sumOf } from "../../../capabilities/invoices/open-rates.ts";
import { taxOn } from "../../../capabilities/invoices/totals.ts";
import type { WholeDocument } from "../../../capabilities/invoices/whole-document.ts";
import type { Charge, StoredLine } from "../../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { type ProductType, typeOfKind } from "../vocabularies/product-types.ts";
import { wordOfUnit } from "../vocabularies/product-units.ts";
import { nearestVatCode, vatCodeOf } from "../vocabularies/vat-codes.ts";
import type { Conversion } from "./conversion.ts";
import { shownDiscount } from "./discounts.ts";

/** What a document comes to, part by part. */
export interface Amounts {
  document: WholeDocument;
  parts: PricedParts;
  conversion: Conversion | null;
}

/**
 * The lines of a document, and behind them its charges, which Abby knows as lines: so lines add up to the total before
 * its discount, to the cent.
 */
export function presentLines({ document, parts: amounts, conversion }: Amounts) {
  const { content, lines, ref } = document;
  const numbers = lineNumbersOf(lines);
  const isTaxIncluded = content?.prices_include_tax === true;
  const facts = { isTaxIncluded, conversion };
  return [
    // There are a number and amounts for each line, and amounts for each charge.
    ...lines.map((line, index) => ({
      id: String(partId(ref, numbers[index] as number)),
      ...presentLine(line, amounts.lines[index] as LineAmounts, facts),
    })),
    ...(content?.charges ?? []).map((charge, index) => ({
      id: String(partId(ref, numberOfAddition(index))),
      ...presentCharge(charge, amounts.charges[index] as AmountParts, facts),
    })),
  ];
}

interface Facts {
  isTaxIncluded: boolean;
  conversion: Conversion | null;
}

function presentLine(line: StoredLine, amounts: LineAmounts, facts: Facts) {
  const { kept = {}, kind } = line;
  const type = typeOfKind(kind, kept.type);
  const word = wordOfUnit(line.unit, kept.quantityUnit);
  const vatCode = vatCodeOf(line);
  return {
    ...(kept.generatedId && { generatedId: kept.generatedId }),
    unitPrice: line.unit_price_cents,
    ...(kept.productId && { productId: kept.productId }),
    quantity: line.quantity,
    ...(word && { quantityUnit: word }),
    designation: line.description,
    ...(line.reference && { reference: line.reference }),
    ...(line.details && { description: line.details }),
    isDeliveryOfGoods: isDeliveryOfGoods(type, kept.isDeliveryOfGoods),
    ...(type && { type }),
    ...(vatCode && { vatCode }),
    ...(kept.personalServiceActivity && { personalServiceActivity: kept.personalServiceActivity }),
    discount: shownDiscount(line.discount) ?? { mode: "PERCENTAGE", amount: 0 },
    isTaxIncluded: facts.isTaxIncluded,
    ...presentParts(withoutTax(line, amounts, facts), amounts, facts),
  };
}

/** What a type tells, or the word that was kept beside it. */
const isDeliveryOfGoods = (type: ProductType | undefined, kept: string | undefined): boolean =>
  kept === undefined ? type === "sale_of_goods" || type === "sale_of_manufactured_goods" : kept === "true";

function presentCharge({ reason, ...charge }: Charge, amounts: AmountParts, facts: Facts) {
  const vatCode = vatCodeOf(charge);
  return {
    unitPrice: charge.amount_cents,
    quantity: 1,
    quantityUnit: "unit",
    designation: reason,
    isDeliveryOfGoods: false,
    ...(vatCode && { vatCode }),
    discount: { mode: "PERCENTAGE", amount: 0 },
    isTaxIncluded: facts.isTaxIncluded,
    ...presentParts(amounts.net_cents, amounts, facts),
  };
}

/** What a line comes to before its discount, without tax. */
function withoutTax({ tax_rate }: StoredLine, amounts: LineAmounts, { isTaxIncluded }: Facts): number {
  const { gross_cents, discount_cents, net_cents } = amounts;
  if (discount_cents === 0) return net_cents;
  return isTaxIncluded
    ? gross_cents - Number(taxOn(BigInt(gross_cents), tax_rate, true))
    : net_cents + discount_cents;
}

function presentParts(before: number, { net_cents, tax_cents }: AmountParts, { conversion }: Facts) {
  const parts = (amount: (cents: number) => number) => ({
    priceWithoutTaxBeforeDiscount: amount(before),
    discountAmount: amount(before) - amount(net_cents),
    priceWithoutTaxAfterDiscount: amount(net_cents),
    vatAmount: amount(tax_cents),
    priceTotalTax: amount(net_cents) + amount(tax_cents),
  });
  return {
    ...parts((cents) => cents),
    ...(conversion && { convertedAmounts: parts(conversion.amount) }),
  };
}

/** `ReadInvoiceTotalDto`. */
export function presentTotal({ document, parts, conversion }: Amounts) {
  const { subtotal_cents, total_cents, credited_cents, credited_net_cents, cash_discount_taken } = document;
  const discount = sum(parts.discounts.map(({ net_cents }) => net_cents));
  const disbursed = document.lines.flatMap(({ kind }, index) =>
    kind === "disbursement" ? [parts.lines[index]?.net_cents ?? 0] : [],
  );
  const taken = sumOf(cash_discount_taken ?? [], "taxable_cents");
  const isOpen = document.status !== "cancelled";
  const total = (amount: (cents: number) => number, taxes: readonly number[]) => ({
    amountWithoutTaxBeforeDiscount: amount(subtotal_cents + discount),
    amountWithoutTaxAfterDiscount: amount(subtotal_cents),
    amountWithTaxAfterDiscount: amount(subtotal_cents) + sum(taxes),
    remainingAmountWithoutTax: isOpen ? amount(subtotal_cents - credited_net_cents - taken) : 0,
    remainingAmountWithTax: isOpen ? amount(total_cents - credited_cents) : 0,
    remainingReconciliateAmount: document.type === "invoice" ? amount(amountDue(document)) : 0,
    discountAmount: amount(subtotal_cents + discount) - amount(subtotal_cents),
    vatDetails: vatDetails(document, taxes),
    amountWithoutTaxBeforeDiscountWithoutDisbursement: amount(subtotal_cents + discount - sum(disbursed)),
  });
  const own = document.tax_breakdown.map((entry) => entry.tax_cents);
  return {
    ...total((cents) => cents, own),
    ...(conversion && { convertedAmounts: total(conversion.amount, conversion.taxes) }),
  };
}

/** The tax of each code and rate; `taxes` has one amount per entry of the breakdown. */
function vatDetails({ tax_breakdown }: Pick<InvoiceRow, "tax_breakdown">, taxes: readonly number[]) {
  const details = new Map<string, { vatCode: string; amount: number; vatRate: number }>();
  for (const [index, tax] of tax_breakdown.entries()) {
    const vatCode = nearestVatCode(tax);
    const key = `${vatCode} ${tax.tax_rate}`;
    const amount = (details.get(key)?.amount ?? 0) + (taxes[index] ?? 0);
    details.set(key, { vatCode, amount, vatRate: tax.tax_rate });
  }
  return [...details.values()];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, cents) => total + cents, 0);
