/** `VAT_CASE`, by which FastBill says why an item has no tax: what each case means, and that of a document. */
import type { ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
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

/** The case that a category means where nothing else of the document says more. */
const CASES: Readonly<Record<TaxCategory, VatCase>> = {
  S: "standard",
  Z: "standard",
  E: "standard",
  AE: "b2b_eu_services",
  K: "b2b_eu_goods",
  G: "b2b_noneu_goods",
  O: "b2b_noneu_services",
};

/** The case of a whole document: what is taxed as usual does not tell it, so the first that is not does. */
export function vatCaseOf({ tax_breakdown, small_business, buyer, content }: ListedDocument): VatCase {
  const special = tax_breakdown.find(({ tax_category }) => tax_category !== "S" && tax_category !== "Z");
  const category = special?.tax_category ?? "S";
  const isSmall = small_business || content?.vat_note === "small_business";
  if (category === "E" && isSmall) return "small_business_regulation";
  if (category === "G" && buyer.type === "consumer") return "b2c_noneu_goods";
  return CASES[category];
}
