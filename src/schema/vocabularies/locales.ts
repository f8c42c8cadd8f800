/** The languages of texts for people: pages, PDFs and messages. */
export const LOCALES = ["fr", "en", "nb", "sv", "da", "de"] as const;
export type Locale = (typeof LOCALES)[number];
