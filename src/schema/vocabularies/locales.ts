/** The languages of texts for people: pages, PDFs and messages. */
export const LOCALES = ["fr", "en", "nb", "sv", "da", "de", "it", "nl", "pt", "es"] as const;
export type Locale = (typeof LOCALES)[number];

/** The region whose conventions a language's documents follow (BCP 47). */
export const REGIONS: Readonly<Record<Locale, string>> = {
  fr: "fr-FR",
  en: "en-GB",
  nb: "nb-NO",
  sv: "sv-SE",
  da: "da-DK",
  de: "de-DE",
  it: "it-IT",
  nl: "nl-NL",
  pt: "pt-PT",
  es: "es-ES",
};
