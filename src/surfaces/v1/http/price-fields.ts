/** Prices and VAT rates, as lines and products have them. */
import { z } from "@hono/zod-openapi";
import { TAX_RATE_DECIMALS } from "../../../capabilities/invoices/line-amounts.ts";
import { hasAtMostDecimals, PRICE_DECIMALS } from "../../../platform/money/exact-decimals.ts";
import { TAX_CATEGORIES } from "../../../schema/vocabularies/tax-categories.ts";

/** A JSON number with at most this many decimals. */
export const decimal = (decimals: number) =>
  z.number().refine((value) => hasAtMostDecimals(value, decimals), {
    error: `May have at most ${decimals} decimals.`,
    params: { code: "too_many_decimals" },
  });

/** A price in minor units, to a ten-thousandth of one. */
export const unitPrice = () =>
  decimal(PRICE_DECIMALS)
    .min(Number.MIN_SAFE_INTEGER)
    .max(Number.MAX_SAFE_INTEGER)
    .openapi({ description: "In minor units (cents), with at most 4 decimals.", example: 9500 });

export const taxRate = () =>
  decimal(TAX_RATE_DECIMALS).min(0).max(100).openapi({ description: "Percent: 20 means 20 %.", example: 20 });

export const taxCategory = () =>
  z.enum(TAX_CATEGORIES).openapi({
    description:
      "UNCL 5305: S standard, Z zero, E exempt, AE reverse charge, K intra-Community, G export, O out of scope. When absent `S`, or `Z` at rate 0 (`E` of a small business).",
  });

/** How much one unit of a currency is worth in another: a decimal number above 0, as text. */
export const exchangeRate = () =>
  z
    .string()
    .regex(/^(?=.*[1-9])\d{1,9}(?:\.\d{1,10})?$/, {
      error: 'Must be a decimal number above 0 as a string, such as "11.4825".',
    })
    .openapi({ example: "11.4825" });
