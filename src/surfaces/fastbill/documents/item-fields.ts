/** The items of a document: its lines, and what is taken off them or added to them. */

import type { AmountParts } from "../../../capabilities/invoices/line-amounts.ts";
import { lineNumbersOf, numberOfAddition, partId } from "../../../capabilities/invoices/line-numbers.ts";
import type { ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
import { lineAmounts } from "../../../capabilities/invoices/totals.ts";
import { WORDS } from "../../../formats/words/catalogue.ts";
import type { StoredLine } from "../../../schema/document-shapes.ts";
import type { WriteAmount } from "../answers/amount.ts";
import { shownDescription } from "../invoices/item-input.ts";
import { shownUnit } from "../vocabularies/units.ts";

interface Item extends AmountParts {
  /** In the document. */
  number: number;
  description: string;
  reference: string;
  quantity: number;
  unit: string;
  unit_price_cents: number;
  tax_rate: number;
}

/**
 * FastBill knows neither discounts nor charges of a whole document. Here each is an item of its own, so that items
 * add up to the totals, to the cent.
 */
export function itemsOf(document: ListedDocument, amount: WriteAmount) {
  const { ref, client, currency } = document;
  return partsOf(document).map((item, index) => ({
    INVOICE_ITEM_ID: String(partId(ref, item.number)),
    INVOICE_ID: String(ref),
    CUSTOMER_ID: String(client.ref),
    CATEGORY: [],
    CATEGORY_ID: "",
    ARTICLE_NUMBER: item.reference,
    DESCRIPTION: item.description,
    QUANTITY: item.quantity,
    UNIT: item.unit,
    UNIT_PRICE: amount(item.unit_price_cents, currency),
    VAT_PERCENT: item.tax_rate,
    VAT_VALUE: amount(item.tax_cents, currency),
    COMPLETE_NET: amount(item.net_cents, currency),
    COMPLETE_GROSS: amount(item.total_cents, currency),
    CURRENCY_CODE: currency,
    SORT_ORDER: index + 1,
  }));
}

function partsOf(document: ListedDocument): Item[] {
  const { lines, content } = document;
  const amounts = lineAmounts(document);
  const price = content?.prices_include_tax ? "total_cents" : "net_cents";
  const addition = ([description, part]: [string, TaxedParts], index: number): Item => ({
    ...part,
    number: numberOfAddition(index),
    description,
    reference: "",
    quantity: 1,
    unit: "",
    unit_price_cents: part[price],
  });
  const discount =
    content?.discount?.reason ?? WORDS[content?.locale ?? document.client.locale].content.discount;
  const numbers = lineNumbersOf(lines);
  const additions: [string, TaxedParts][] = [
    ...amounts.discounts.map((part): [string, TaxedParts] => [discount, opposite(part)]),
    ...(content?.charges ?? []).map(({ reason, tax_rate }, index): [string, TaxedParts] => [
      reason,
      { ...(amounts.charges[index] as AmountParts), tax_rate },
    ]),
  ];
  return [
    // There are a number and amounts for each line, and amounts for each charge.
    ...lines.map((line, index) =>
      lineItem(line, numbers[index] as number, amounts.lines[index] as AmountParts),
    ),
    ...additions.map(addition),
  ];
}

const lineItem = (
  line: StoredLine,
  number: number,
  { net_cents, tax_cents, total_cents }: AmountParts,
): Item => ({
  number,
  description: shownDescription(line),
  reference: line.reference ?? "",
  quantity: line.quantity,
  unit: shownUnit(line.unit, line.unit_name),
  unit_price_cents: line.unit_price_cents,
  tax_rate: line.tax_rate,
  net_cents,
  tax_cents,
  total_cents,
});

type TaxedParts = AmountParts & { tax_rate: number };

const opposite = ({ net_cents, tax_cents, total_cents, tax_rate }: TaxedParts): TaxedParts => ({
  net_cents: 0 - net_cents,
  tax_cents: 0 - tax_cents,
  total_cents: 0 - total_cents,
  tax_rate,
});

/** The summary by rate, which FastBill's own documentation calls a list of articles. */
export function vatItemsOf({ tax_breakdown, currency }: ListedDocument, amount: WriteAmount) {
  const byRate = new Map<number, { net: number; tax: number }>();
  for (const { tax_rate, taxable_cents, tax_cents } of tax_breakdown) {
    const { net, tax } = byRate.get(tax_rate) ?? { net: 0, tax: 0 };
    byRate.set(tax_rate, { net: net + taxable_cents, tax: tax + tax_cents });
  }
  return [...byRate].map(([rate, { net, tax }]) => ({
    VAT_PERCENT: rate,
    COMPLETE_NET: amount(net, currency),
    VAT_VALUE: amount(tax, currency),
  }));
}
