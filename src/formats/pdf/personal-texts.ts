import type { InvoiceDocument } from "../document/document-model.ts";
import { addressLines } from "../document/document-texts.ts";
import type { PersonalText } from "./fonts/fallback/plan.ts";
import { furtherTexts } from "./further-texts.ts";

/** Names and titles are set in semibold somewhere. */
const HEADINGS: ReadonlySet<string> = new Set(["name", "title"]);

/**
 * The texts of a document that need more than Inter, in the order in which they are served: names come first.
 * What somebody wrote besides the names is the seller's.
 */
export function personalTexts(document: InvoiceDocument): PersonalText[] {
  const { buyer, seller, ...others } = document;
  return [...textsOf(buyer, document), ...textsOf(seller, document), ...textsIn(others, seller.country)];
}

/** An address has signs of its country, too: in Japan, the postal mark. */
function textsOf(party: InvoiceDocument["buyer"] | InvoiceDocument["seller"], document: InvoiceDocument) {
  const own = textsIn(party, party.country);
  return own.length === 0 ? own : [...own, ...textsIn(addressLines(party, document), party.country)];
}

const textsIn = (values: unknown, country: string | null): PersonalText[] =>
  furtherTexts(values).map(({ text, field }) => {
    const name = field.findLast((part) => typeof part === "string");
    return { text, isHeading: name !== undefined && HEADINGS.has(name), country };
  });
