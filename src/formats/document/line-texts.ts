/** Texts of a line, in the document's language. */

import { formatsFor } from "../../platform/i18n/locale-formats.ts";
import type { DocumentLine } from "../../schema/document-shapes.ts";
import { WORDS } from "../words/catalogue.ts";
import type { InvoiceDocument } from "./document-model.ts";

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
