/** `ITEMS` as they are sent, and the lines that they mean. */
import { z } from "@hono/zod-openapi";
import type { LineInput } from "../../../capabilities/invoices/price-document.ts";
import type { NumberedLine } from "../../../capabilities/invoices/product-lines.ts";
import type { StoredLine } from "../../../schema/document-shapes.ts";
import type { Currency } from "../../../schema/vocabularies/currencies.ts";
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";
import { BESIDE, id, items, longText, text } from "../fields/basic-fields.ts";
import { count, price, priceInMinorUnits, quantity, vatPercent } from "../fields/number-fields.ts";
import { shownUnit, unitOf } from "../vocabularies/units.ts";

/** The most lines of a document. */
export const MOST_ITEMS = 1000;
const MOST_ORDER = 1_000_000;

const itemFields = {
  ARTICLE_NUMBER: text(100),
  DESCRIPTION: longText(5000),
  QUANTITY: quantity(),
  UNIT: text(40),
  UNIT_PRICE: price(),
  VAT_PERCENT: vatPercent(),
  SORT_ORDER: count(MOST_ORDER),
};

/** What an item says itself, unless an article or the item that it changes says it. */
const REQUIRED = ["DESCRIPTION", "UNIT_PRICE", "VAT_PERCENT"] as const;

type Said = { [F in "ARTICLE_NUMBER" | "INVOICE_ITEM_ID" | (typeof REQUIRED)[number]]?: unknown };

function saysAllOrNames(given: Said, { addIssue }: z.core.$RefinementCtx): void {
  if (given.ARTICLE_NUMBER !== undefined || given.INVOICE_ITEM_ID !== undefined) return;
  const message = "Required, unless the item names an article by ARTICLE_NUMBER";
  for (const name of REQUIRED)
    if (given[name] === undefined) addIssue({ code: "custom", message, path: [name] });
}

const newItem = z.object(itemFields).partial().superRefine(saysAllOrNames, BESIDE);

/** With a number, it is an item of the document itself, which is changed. */
const item = z
  .object({ INVOICE_ITEM_ID: id(), ...itemFields })
  .partial()
  .superRefine(saysAllOrNames, BESIDE);

export type Item = z.output<typeof item>;

/** The field `ITEMS` of a new document. */
export const newItemList = () => items(newItem, MOST_ITEMS);

/** The field `ITEMS` of one that is changed. */
export const itemList = () => items(item, MOST_ITEMS);

/** What a document says of all its items. */
export interface OfDocument {
  currency: Currency;
  /** The tax category of items at rate 0; undefined where it follows from the rate. */
  category: TaxCategory | undefined;
}

/** The line of an item. Where it names an article, the article says what the item does not. */
export function lineOf(given: Item, { currency, category }: OfDocument): NumberedLine {
  const { ARTICLE_NUMBER, DESCRIPTION, QUANTITY = 1, UNIT, UNIT_PRICE, VAT_PERCENT } = given;
  return {
    quantity: QUANTITY,
    ...(DESCRIPTION !== undefined && { description: DESCRIPTION }),
    ...(UNIT !== undefined && unitOf(UNIT)),
    ...(UNIT_PRICE !== undefined && { unit_price_cents: priceInMinorUnits(UNIT_PRICE, currency) }),
    ...(VAT_PERCENT !== undefined && { tax_rate: VAT_PERCENT }),
    ...(category && { tax_category: category }),
    ...(ARTICLE_NUMBER !== undefined && { product_number: ARTICLE_NUMBER }),
  };
}

/** The text of a line as items show it. */
export const shownDescription = ({ description, details }: Pick<StoredLine, "description" | "details">) =>
  details ? `${description}\n${details}` : description;

/** A line of the document with what an item changes of it. What is sent as it is shown changes nothing. */
export function changedLine(line: StoredLine, given: Item, { currency, category }: OfDocument): LineInput {
  const { ARTICLE_NUMBER, DESCRIPTION, QUANTITY, UNIT, UNIT_PRICE, VAT_PERCENT } = given;
  const isRewritten = DESCRIPTION !== undefined && DESCRIPTION !== shownDescription(line);
  return {
    ...keptLine(line),
    ...(isRewritten && { description: DESCRIPTION, details: null }),
    ...(QUANTITY !== undefined && { quantity: QUANTITY }),
    ...(UNIT !== undefined && UNIT !== shownUnit(line.unit, line.unit_name) && unitOf(UNIT)),
    ...(UNIT_PRICE !== undefined && { unit_price_cents: priceInMinorUnits(UNIT_PRICE, currency) }),
    ...(VAT_PERCENT !== undefined &&
      VAT_PERCENT !== line.tax_rate && { tax_rate: VAT_PERCENT, tax_category: category }),
    ...(ARTICLE_NUMBER !== undefined && { reference: ARTICLE_NUMBER }),
  };
}

/** A line as it is written back: its net amount is computed anew. */
export const keptLine = ({ net_cents: _, ...line }: StoredLine): LineInput => line;

/** A line, and the item from which it comes, counted from 0; null for one that was there before. */
export interface Placed {
  line: NumberedLine;
  item: number | null;
}

/** The same with its place among the others, if it asks for one. */
export type Ordered = Placed & { order: number | undefined };

/** In the order of `SORT_ORDER`. Items without one come last, and those of the same in the order in which they came. */
export const sorted = (lines: readonly Ordered[]): Placed[] =>
  lines.toSorted((one, other) => (one.order ?? MOST_ORDER + 1) - (other.order ?? MOST_ORDER + 1));
