import type { InvoiceDocument } from "../document/document-model.ts";
import type { PersonalText } from "./fonts/fallback/plan.ts";
import { isOwnOnly } from "./fonts/typeface.ts";

/** Names and titles are set in semibold somewhere. */
const HEADINGS: ReadonlySet<string> = new Set(["name", "title"]);

/**
 * The texts of a document that need more than Inter, in the order in which they are served: names come first.
 * What somebody wrote besides the names is the seller's.
 */
export function personalTexts(document: InvoiceDocument): PersonalText[] {
  const { buyer, seller, ...others } = document;
  return [
    ...textsIn(buyer, buyer.country),
    ...textsIn(seller, seller.country),
    ...textsIn(others, seller.country),
  ];
}

function textsIn(value: unknown, country: string | null, key = ""): PersonalText[] {
  if (typeof value === "string")
    return isOwnOnly(value) ? [] : [{ text: value, isHeading: HEADINGS.has(key), country }];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    textsIn(part, country, Array.isArray(value) ? key : name),
  );
}
