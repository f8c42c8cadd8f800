/** `locale`: seven of our languages. */
import type { Locale } from "../../../schema/vocabularies/locales.ts";

export const BILLING_LOCALES = [
  "fr",
  "en",
  "de",
  "it",
  "nl",
  "pt",
  "es",
] as const satisfies readonly Locale[];
export type BillingLocale = (typeof BILLING_LOCALES)[number];

/** The language as it is shown here: one of ours that Abby does not have is shown as English. */
export const shownLocale = (locale: Locale): BillingLocale =>
  BILLING_LOCALES.find((known) => known === locale) ?? "en";
