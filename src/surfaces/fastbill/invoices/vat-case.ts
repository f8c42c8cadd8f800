/** The cases of VAT by which FastBill says why an item has no tax. */
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";

export const VAT_CASES = [
  "standard",
  "small_business_regulation",
  "b2c_eu_goods",
  "b2c_noneu_goods",
  "b2b_eu_goods",
  "b2b_eu_services",
  "b2b_noneu_goods",
  "b2b_noneu_services",
] as const;
export type VatCase = (typeof VAT_CASES)[number];

/** Goods to a consumer in another country of the EU are taxed there, at the rate that the item says. */
const CATEGORIES: Readonly<Record<VatCase, TaxCategory | undefined>> = {
  standard: undefined,
  b2c_eu_goods: undefined,
  small_business_regulation: "E",
  b2c_noneu_goods: "G",
  b2b_eu_goods: "K",
  b2b_eu_services: "AE",
  b2b_noneu_goods: "G",
  b2b_noneu_services: "O",
};

/** The tax category of a case; none of a usual one, whose category follows from the rate. */
export const categoryOf = (vatCase: VatCase | undefined): TaxCategory | undefined =>
  vatCase && CATEGORIES[vatCase];
