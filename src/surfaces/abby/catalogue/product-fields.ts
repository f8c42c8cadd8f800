/** A product as Abby's clients send it, and as they read it. */
import { z } from "@hono/zod-openapi";
import { grossOf, taxOn } from "../../../capabilities/invoices/totals.ts";
import type { NewProduct } from "../../../capabilities/products/create-product.ts";
import { lineText, multilineText } from "../../../platform/http/field-types.ts";
import { hasAtMostDecimals, PRICE_DECIMALS } from "../../../platform/money/exact-decimals.ts";
import type { KeptFields } from "../../../schema/party-shapes.ts";
import type { ProductRow } from "../../../schema/rows.ts";
import { PERSONAL_SERVICES } from "../vocabularies/personal-services.ts";
import { kindOfType, PRODUCT_TYPES, typeOfKind } from "../vocabularies/product-types.ts";
import { PRODUCT_UNITS, unitOf, wordOfUnit } from "../vocabularies/product-units.ts";
import { nearestVatCode, taxOfCode, VAT_CODES } from "../vocabularies/vat-codes.ts";

const MOST = Number.MAX_SAFE_INTEGER;

const cents = () =>
  z
    .number()
    .min(-MOST)
    .max(MOST)
    .refine((value) => hasAtMostDecimals(value, PRICE_DECIMALS), {
      error: `May have at most ${PRICE_DECIMALS} decimals of a cent.`,
      params: { code: "maxDecimals" },
    });

/** `CreateProductDto`. What no field of a product holds is kept with it. */
export const newProductBody = z.object({
  type: z.enum(PRODUCT_TYPES),
  unit: z.enum(PRODUCT_UNITS),
  designation: lineText(500, 1),
  amountInCents: cents().nullish(),
  purchasePrice: cents().nullish(),
  productMargin: z.number().min(-MOST).max(MOST).nullish(),
  lockUnitPrice: z.boolean().nullish(),
  taxesIncluded: z.boolean().nullish(),
  vatCode: z.enum(VAT_CODES).nullish(),
  isDeliveryOfGood: z.boolean().nullish(),
  description: multilineText(5000).nullish(),
  reference: lineText(100).nullish(),
  stock: z.number().min(-MOST).max(MOST).nullish(),
  personalServiceActivity: z.enum(PERSONAL_SERVICES).nullish(),
});
type SentProduct = z.output<typeof newProductBody>;

/** Names here of what v1 calls otherwise. */
export const PRODUCT_NAMES = { number: "reference", unit_price_cents: "amountInCents", unit: "unit" };

const KEPT = [
  "type",
  "unit",
  "purchasePrice",
  "productMargin",
  "lockUnitPrice",
  "taxesIncluded",
  "isDeliveryOfGood",
  "stock",
  "personalServiceActivity",
] as const;

/** The product that was sent, for the verb. */
export function productOf(sent: SentProduct): NewProduct {
  const kind = kindOfType(sent.type);
  return {
    description: sent.designation,
    details: sent.description || null,
    number: sent.reference || null,
    kind,
    unit: unitOf(sent.unit, 1, "fr").unit,
    unit_price_cents: sent.amountInCents ?? 0,
    ...taxOfCode(sent.vatCode ?? "FR_00HT", sent.isDeliveryOfGood ? "goods" : kind),
    kept: keptOf(sent),
  };
}

const keptOf = (sent: SentProduct): KeptFields =>
  Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = sent[name];
      return value === undefined || value === null ? [] : [[name, String(value)]];
    }),
  );

/**
 * A product in the fields of Abby's lists. Its price is stored as it was sent: with tax if `taxesIncluded`. Amounts
 * are of one unit, in cents.
 */
export function presentProduct(row: ProductRow) {
  const kept = row.kept ?? {};
  const taxesIncluded = kept.taxesIncluded === "true";
  const entered = grossOf({ ...row, quantity: 1 });
  const tax = taxOn(entered, row.tax_rate, taxesIncluded);
  const net = taxesIncluded ? entered - tax : entered;
  const type = typeOfKind(row.kind ?? "service", kept.type);
  return {
    id: row.id,
    type,
    unit: wordOfUnit(row.unit, kept.unit) ?? "unit",
    designation: row.description,
    description: row.details,
    reference: row.number,
    vatCode: nearestVatCode(row),
    personalServiceActivity: kept.personalServiceActivity ?? null,
    isDeliveryOfGood:
      kept.isDeliveryOfGood === undefined ? row.kind === "goods" : kept.isDeliveryOfGood === "true",
    taxesIncluded,
    purchasePrice: Number(kept.purchasePrice ?? 0),
    productMargin: Number(kept.productMargin ?? 0),
    lockUnitPrice: kept.lockUnitPrice === "true",
    unitPrice: taxesIncluded ? Number(net) : row.unit_price_cents,
    priceWithoutTaxes: Number(net),
    vatAmount: Number(tax),
    priceWithTaxes: Number(net + tax),
    stock: Number(kept.stock ?? 0),
    isStockable: kept.stock !== undefined,
  };
}
