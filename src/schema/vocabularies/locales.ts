/** The languages in which a text may reach a person (page, PDF, email). */
export const LOCALES = ["fr", "en", "nb", "sv", "da", "de"] as const;
export type Locale = (typeof LOCALES)[number];
