import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { AppWords } from "./app-words.ts";
import { DA } from "./da/words.ts";
import { DE } from "./de/words.ts";
import { EN } from "./en/words.ts";
import { ES } from "./es/words.ts";
import { FR } from "./fr/words.ts";
import { IT } from "./it/words.ts";
import { NB } from "./nb/words.ts";
import { NL } from "./nl/words.ts";
import { PT } from "./pt/words.ts";
import { SV } from "./sv/words.ts";

/** The words of the account app in each language. */
export const APP_WORDS: Readonly<Record<Locale, AppWords>> = {
  fr: FR,
  en: EN,
  nb: NB,
  sv: SV,
  da: DA,
  de: DE,
  it: IT,
  nl: NL,
  pt: PT,
  es: ES,
};
