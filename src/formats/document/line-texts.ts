/** Texts of a line, in the document's language. */

import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { DocumentLine } from "../../schema/document-shapes.ts";
import { WORDS } from "../words/catalogue.ts";
import type { InvoiceDocument } from "./document-model.ts";

/**
 * What a line says of its tax: its rate or, where it bears none, why: a bare "0 %" would not tell an exemption from
 * a reverse charge. VAT Regulations 1995 reg. 14: a British invoice tells zero-rated supplies from exempt ones.
 */
export function lineTax(
  { tax_category, tax_rate }: Pick<DocumentLine, "tax_category" | "tax_rate">,
  { locale, seller }: Pick<InvoiceDocument, "locale" | "seller">,
): { text: string; isRate: boolean } {
  if (tax_category === "O") return { text: "–", isRate: false };
  const isBritish = seller.country === "GB" && seller.vat_number !== null;
  if (tax_category === "S" || (tax_category === "Z" && !isBritish))
    return { text: formatsFor(locale).percent(tax_rate), isRate: true };
  return { text: WORDS[locale].document.lineKinds[tax_category], isRate: false };
}

/** What a line explains under its designation: its details, then article number, period and disbursement. */
export function lineNotes(line: DocumentLine, { locale }: Pick<InvoiceDocument, "locale">): string[] {
  const { details, reference, service_period: period, kind } = line;
  const words = WORDS[locale].content;
  const facts = [
    reference === undefined ? null : words.articleNumber(reference),
    period ? formatsFor(locale).period(period.from, period.to) : null,
    kind === "disbursement" ? words.disbursement : null,
  ].filter((fact) => fact !== null);
  return [...(details?.trim() ? [details.trim()] : []), ...(facts.length > 0 ? [facts.join(" · ")] : [])];
}
