import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { DA } from "./da.ts";
import { DE } from "./de.ts";
import { EN } from "./en.ts";
import { FR } from "./fr.ts";
import type { MessageTranslations } from "./message-translations.ts";
import { NB } from "./nb.ts";
import { SV } from "./sv.ts";

export const MESSAGE_TRANSLATIONS: Readonly<Record<Locale, MessageTranslations>> = {
  fr: FR,
  en: EN,
  nb: NB,
  sv: SV,
  da: DA,
  de: DE,
};
