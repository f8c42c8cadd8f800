/** A rate of VAT with its category: what a document's amounts are grouped by (EN 16931 BG-23). Pure. */
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import { TAX_CATEGORIES } from "../../schema/vocabularies/tax-categories.ts";

export type Tax = Pick<TaxBreakdownEntry, "tax_rate" | "tax_category">;

export const taxOf = ({ tax_rate, tax_category }: Tax): Tax => ({ tax_rate, tax_category });

export const sameTax = (a: Tax, b: Tax): boolean =>
  a.tax_rate === b.tax_rate && a.tax_category === b.tax_category;

/** A text that only the same category and rate have. */
export const keyOf = ({ tax_rate, tax_category }: Tax): string => `${tax_category} ${tax_rate}`;

/** The order of a tax breakdown: highest rate first, then as in `TAX_CATEGORIES`. */
export const byRateThenCategory = (a: Tax, b: Tax): number =>
  b.tax_rate - a.tax_rate || TAX_CATEGORIES.indexOf(a.tax_category) - TAX_CATEGORIES.indexOf(b.tax_category);
