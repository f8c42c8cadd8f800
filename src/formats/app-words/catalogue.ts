import type { Locale } from "../../schema/vocabularies/locales.ts";
import type { AppWords } from "./app-words.ts";
import { DA } from "./da.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { ES } from "./es.ts";
import { FR } from "./fr.ts";
import { IT } from "./it.ts";
import { NB } from "./nb.ts";
import { NL } from "./nl.ts";
import { PT } from "./pt.ts";
import { SV } from "./sv.ts";

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
