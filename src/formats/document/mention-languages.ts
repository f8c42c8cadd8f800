import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { InvoiceDocument } from "./document-model.ts";
import { F_TAX_APPROVED, legalLanguage, legalMentions } from "./legal-mentions.ts";

/** The beginning of a text that is in another language than its document. */
export interface ForeignBeginning {
  language: Locale;
  text: string;
}

/**
 * For each mention, what it says first in the language of the seller's law, where that is not the document's: a
 * screen reader pronounces it by that. What people wrote themselves counts as the document's language.
 */
export function foreignBeginnings(
  document: InvoiceDocument,
  mentions: readonly string[],
): (ForeignBeginning | null)[] {
  const language = legalLanguage(document);
  if (language === document.locale) return mentions.map(() => null);
  const alone = legalMentions({ ...document, locale: language });
  return mentions.map((mention) => {
    if (mention === F_TAX_APPROVED) return { language: "sv", text: mention };
    const text = alone.find((original) => mention.startsWith(`${original} / `));
    return text === undefined ? null : { language, text };
  });
}
