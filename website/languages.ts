import { LANGUAGES, type Language } from "../src/surfaces/documentation/languages.ts";

export { LANGUAGES, type Language };

/** Each language by its name in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: "English",
  fr: "Français",
  nb: "Norsk",
  sv: "Svenska",
  da: "Dansk",
  de: "Deutsch",
};
