/** Shapes of the JSON columns of an invoice. */
import type { Buyer, DocumentLine, Seller } from "../formats/document/document-model.ts";
import type { Locale } from "./vocabularies/locales.ts";

export interface StoredLine extends DocumentLine {
  /** In a credit note: the line of the invoice that it corrects, null where it stands for an amount. */
  line?: number | null;
}

/** Seller and buyer as they were at finalization, with the language and logo of the legal document. */
export interface FrozenParties {
  seller: Seller;
  buyer: Buyer;
  locale: Locale;
  /** Hash of the logo, or null. */
  logo: string | null;
}
