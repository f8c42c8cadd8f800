import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";

/** The VAT category of a rate (percent) for which none is named: standard, or zero. */
export const defaultTaxCategory = (rate: number): TaxCategory => (rate === 0 ? "Z" : "S");

/** Whether a category has this rate: only the standard one has a rate above 0 (EN 16931 BR-S-05, BR-Z-05 …). */
export const fitsTaxRate = (category: TaxCategory, rate: number): boolean =>
  category === "S" ? rate > 0 : rate === 0;
