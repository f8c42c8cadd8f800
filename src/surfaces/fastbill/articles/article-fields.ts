/** A product as `article.get` shows it, and what is written of one, as the verbs of products take it. */
import type { NewProduct } from "../../../capabilities/products/create-product.ts";
import type { ProductChanges } from "../../../capabilities/products/update-product.ts";
import { isUnitCode } from "../../../platform/http/unit-field.ts";
import { keptWith } from "../../../platform/kept-fields.ts";
import { defaultTaxCategory, fitsTaxRate } from "../../../platform/money/tax-categories.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import type { ProductRow } from "../../../schema/rows.ts";
import { CURRENCIES, type Currency } from "../../../schema/vocabularies/currencies.ts";
import type { LineKind } from "../../../schema/vocabularies/invoices.ts";
import { amountInXml, type WriteAmount } from "../answers/amount.ts";
import { percentText } from "../answers/percent.ts";
import { type Decimal, priceInMinorUnits } from "../fields/number-fields.ts";
import { valuesOf } from "../records/changes.ts";
import { shownUnit } from "../vocabularies/units.ts";

/** `TYPE`, as what is sold. What is delivered by wire is a service (Directive 2006/112/EC art. 24). */
const KINDS: Readonly<Record<string, LineKind | null>> = {
  product: "goods",
  digital_product: "service",
  service: "service",
  none: null,
};

const TYPES: Readonly<Record<LineKind, string>> = {
  goods: "product",
  service: "service",
  disbursement: "none",
};

/** A product's own price has no currency. It is shown in the one that was said, or in this. */
const USUAL_CURRENCY = "EUR";

const KEPT = ["CURRENCY_CODE", "IS_GROSS", "TAGS"] as const;

/** Every field that may be written, as a text. */
type ArticleField =
  | (typeof KEPT)[number]
  | "ARTICLE_NUMBER"
  | "TYPE"
  | "TITLE"
  | "DESCRIPTION"
  | "UNIT"
  | "UNIT_PRICE"
  | "VAT_PERCENT";
export type ArticleChanges = { readonly [F in ArticleField]?: string | undefined };

const currencyNamed = (code: string | undefined): Currency =>
  CURRENCIES.find((known) => known === code) ?? USUAL_CURRENCY;

const currencyOf = (kept: KeptFields | null): Currency => currencyNamed(kept?.CURRENCY_CODE);

/** The fields of an article in FastBill's order: texts, but for the price and the flag, which are numbers. */
export function shownArticle(row: ProductRow, amount: WriteAmount) {
  const currency = currencyOf(row.kept);
  return {
    ARTICLE_ID: String(row.ref),
    ARTICLE_NUMBER: row.number ?? "",
    TYPE: typeOf(row),
    TITLE: row.description,
    DESCRIPTION: row.details ?? "",
    UNIT: shownUnit(row.unit, row.kept?.UNIT),
    UNIT_PRICE: amount(row.unit_price_cents, currency),
    CURRENCY_CODE: currency,
    VAT_PERCENT: percentText(row.tax_rate),
    IS_GROSS: row.kept?.IS_GROSS === "1" ? 1 : 0,
    TAGS: row.kept?.TAGS ?? "",
  };
}

function typeOf({ kind, kept }: ProductRow): string {
  const said = kept?.TYPE;
  if (said !== undefined && KINDS[said] === kind) return said;
  return kind === null ? "none" : TYPES[kind];
}

/** A product to create. */
export function newProduct(sent: ArticleChanges & Record<Required, string>): NewProduct {
  const { TITLE: description, VAT_PERCENT } = sent;
  const { unit_price_cents = 0, ...others } = productChanges(null, sent);
  return { ...others, description, unit_price_cents, tax_rate: Number(VAT_PERCENT) };
}

type Required = "TITLE" | "UNIT_PRICE" | "VAT_PERCENT";

/** What changes of an article mean for the product, which is null while it is to be created. */
export function productChanges(product: ProductRow | null, changes: ArticleChanges): ProductChanges {
  const {
    ARTICLE_NUMBER: number,
    TYPE,
    TITLE: description,
    DESCRIPTION: details,
    UNIT,
    VAT_PERCENT,
  } = changes;
  return {
    ...(number !== undefined && { number: number || null }),
    ...(description !== undefined && { description }),
    ...(details !== undefined && { details: details || null }),
    ...(TYPE !== undefined && { kind: KINDS[TYPE] ?? null }),
    ...(UNIT !== undefined && { unit: isUnitCode(UNIT) ? UNIT : "C62" }),
    ...priceChanges(product, changes),
    ...(VAT_PERCENT !== undefined && rateChanges(product, Number(VAT_PERCENT))),
    kept: keptWith(product?.kept ?? null, {
      ...valuesOf(KEPT, changes),
      ...(UNIT !== undefined && { UNIT: isUnitCode(UNIT) ? "" : UNIT }),
      ...(TYPE !== undefined && { TYPE: TYPE === "digital_product" ? TYPE : "" }),
    }),
  };
}

/** A price counts in the minor unit of its currency, so a change of either is one of what is stored. */
function priceChanges(
  product: ProductRow | null,
  { UNIT_PRICE, CURRENCY_CODE }: ArticleChanges,
): ProductChanges {
  if (UNIT_PRICE === undefined && CURRENCY_CODE === undefined) return {};
  const price =
    UNIT_PRICE ?? (product ? amountInXml(product.unit_price_cents, currencyOf(product.kept)) : "0");
  const currency =
    CURRENCY_CODE === undefined ? currencyOf(product?.kept ?? null) : currencyNamed(CURRENCY_CODE);
  return { unit_price_cents: priceInMinorUnits(price as Decimal, currency) };
}

/** A category that does not have the new rate becomes the one that usually has it. */
function rateChanges(product: ProductRow | null, tax_rate: number): ProductChanges {
  const fits = !product || fitsTaxRate(product.tax_category, tax_rate);
  return { tax_rate, ...(!fits && { tax_category: defaultTaxCategory(tax_rate) }) };
}
