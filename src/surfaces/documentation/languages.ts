/** The languages of the documentation. English is what the others are translated from. */
export const LANGUAGES = ["en", "fr", "nb", "sv", "da", "de"] as const;
export type Language = (typeof LANGUAGES)[number];
