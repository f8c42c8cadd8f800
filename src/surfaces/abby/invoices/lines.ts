/** `lines` as they are sent, and the lines that they mean. */
import { z } from "@hono/zod-openapi";
import type { WrittenFields } from "../../../capabilities/invoices/create-invoice.ts";
import type { WrittenLine } from "../../../capabilities/invoices/product-lines.ts";
import { QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import { lineText, multilineText } from "../../../platform/http/field-types.ts";
import { hasAtMostDecimals, PRICE_DECIMALS } from "../../../platform/money/exact-decimals.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { LineKind } from "../../../schema/vocabularies/invoices.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { PERSONAL_SERVICES } from "../vocabularies/personal-services.ts";
import { kindOfType, PRODUCT_TYPES, typeOfKind } from "../vocabularies/product-types.ts";
import { PRODUCT_UNITS, unitOf, wordOfUnit } from "../vocabularies/product-units.ts";
import { taxOfCode, VAT_CODES } from "../vocabularies/vat-codes.ts";
import { sparesDisbursements } from "./disbursements.ts";
import { discountField, discountOf } from "./discounts.ts";

const MOST_LINES = 1000;
const MOST_QUANTITY = 1e9;

const decimal = (decimals: number) =>
  z.number().refine((value) => hasAtMostDecimals(value, decimals), {
    error: `May have at most ${decimals} decimals.`,
    params: { code: "maxDecimals" },
  });

/** Four fields make a line; the others may be left out, or be null. */
const line = z.object({
  designation: multilineText(5000).min(1),
  unitPrice: decimal(PRICE_DECIMALS).min(Number.MIN_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER),
  quantity: decimal(QUANTITY_DECIMALS).min(-MOST_QUANTITY).max(MOST_QUANTITY),
  vatCode: z.enum(VAT_CODES),
  quantityUnit: z.enum(PRODUCT_UNITS).nullish(),
  type: z.enum(PRODUCT_TYPES).nullish(),
  reference: lineText(100).nullish(),
  description: multilineText(5000).nullish(),
  discount: discountField().nullish(),
  isDeliveryOfGoods: z.boolean().nullish(),
  isTaxIncluded: z.boolean().nullish(),
  productId: lineText(100).nullish(),
  generatedId: lineText(100).nullish(),
  personalServiceActivity: z.enum(PERSONAL_SERVICES).nullish(),
});
type SentLine = z.output<typeof line>;

/** `UpdateBillingLinesDto`. The prices of a document are all with tax, or all without. */
export const linesBody = z
  .object({ lines: z.array(line).max(MOST_LINES), discount: discountField().nullish() })
  .check(({ value: { lines }, issues }) => {
    const [first] = lines;
    const other = lines.findIndex((one) => isWithTax(one) !== (first && isWithTax(first)));
    if (other < 0) return;
    issues.push({
      code: "custom",
      input: lines[other]?.isTaxIncluded,
      path: ["lines", other, "isTaxIncluded"],
      message: `Must be as on the first line (${first && isWithTax(first)}): the prices of a document are all with tax, or all without.`,
      params: { code: "sameForAllLines" },
    });
  });

const isWithTax = ({ isTaxIncluded }: SentLine): boolean => isTaxIncluded === true;

/** The names here of the verb's fields. */
export const LINE_NAMES = { percent: "amount", charges: "lines" };

/**
 * What a draft says with these lines in place of its own. Its charges are among the lines that it is read with, so that
 * they go with them. A discount of an invoice that is not sent stays; 0 or null takes it away. That of an asset is of the
 * lines that it credits, and goes with them.
 */
export function withLines(
  sent: z.output<typeof linesBody>,
  { document, locale }: { document: Pick<InvoiceRow, "content" | "type">; locale: Locale },
): Pick<WrittenFields, "lines" | "prices_include_tax" | "charges" | "discount"> {
  const { content, type } = document;
  const { lines, discount = type === "credit_note" ? null : undefined } = sent;
  const [first] = lines;
  const off = discountOf(discount);
  return {
    lines: lines.map((one) => lineOf(one, locale)),
    charges: null,
    ...(first && { prices_include_tax: isWithTax(first) }),
    ...(discount !== undefined && {
      discount: off && {
        ...off,
        ...(sparesDisbursements(content) && { spares_disbursements: true as const }),
      },
    }),
  };
}

/** With a product, what is not sent is the product's; without one, it is empty or the usual. */
function lineOf(sent: SentLine, locale: Locale): WrittenLine {
  const kind = kindOf(sent);
  const unit = unitOf(sent.quantityUnit ?? "unit", sent.quantity, locale);
  const { productId } = sent;
  const said = <T>(value: unknown, meant: T): T | undefined =>
    productId && (value === undefined || value === null) ? undefined : meant;
  return {
    description: sent.designation,
    quantity: sent.quantity,
    unit_price_cents: sent.unitPrice,
    ...taxOfCode(sent.vatCode, kind),
    unit: said(sent.quantityUnit, unit.unit),
    unit_name: said(sent.quantityUnit, unit.unit_name),
    kind: said(sent.type ?? sent.isDeliveryOfGoods, kind),
    details: said(sent.description, sent.description || null),
    reference: said(sent.reference, sent.reference || null),
    discount: discountOf(sent.discount),
    kept: keptOf(sent, { kind, unit: unit.unit }),
    ...(productId && { product_id: productId }),
  };
}

/** A line that says nothing of it is for a service, as most of Abby's users sell them. */
const kindOf = ({ type, isDeliveryOfGoods }: SentLine): LineKind => {
  if (type) return kindOfType(type);
  return isDeliveryOfGoods ? "goods" : "service";
};

/** Words of a line that its fields do not tell. */
function keptOf(sent: SentLine, { kind, unit }: { kind: LineKind; unit: string }): KeptFields | null {
  const { type, quantityUnit, isDeliveryOfGoods, generatedId, productId, personalServiceActivity } = sent;
  const isGoods = kind === "goods";
  const words = {
    generatedId,
    productId,
    personalServiceActivity,
    type: type !== typeOfKind(kind) && type,
    quantityUnit: quantityUnit !== wordOfUnit(unit, undefined) && quantityUnit,
    isDeliveryOfGoods: (isDeliveryOfGoods ?? isGoods) !== isGoods && String(isDeliveryOfGoods),
  };
  const said = Object.entries(words).filter(([, word]) => word);
  return said.length > 0 ? (Object.fromEntries(said) as KeptFields) : null;
}
