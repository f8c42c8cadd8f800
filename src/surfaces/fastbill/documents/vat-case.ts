import type { ListedDocument } from "../../../capabilities/invoices/list-documents.ts";
import type { TaxCategory } from "../../../schema/vocabularies/tax-categories.ts";
import type { VatCase } from "../invoices/vat-case.ts";

/** The case of a whole document: what is taxed as usual does not tell it, so the first that is not does. */
export function vatCaseOf({ tax_breakdown, small_business, buyer, content }: ListedDocument): VatCase {
  const special = tax_breakdown.find(({ tax_category }) => tax_category !== "S" && tax_category !== "Z");
  const isSmall = small_business || content?.vat_note === "small_business";
  const CASES: Readonly<Record<TaxCategory, VatCase>> = {
    S: "standard",
    Z: "standard",
    E: isSmall ? "small_business_regulation" : "standard",
    AE: "b2b_eu_services",
    K: "b2b_eu_goods",
    G: buyer.type === "consumer" ? "b2c_noneu_goods" : "b2b_noneu_goods",
    O: "b2b_noneu_services",
  };
  return CASES[special?.tax_category ?? "S"];
}
