/**
 * The translations of what the OpenAPI document says, and of the reference's own sentences, by their English text.
 * A text that changes in English has no translation until somebody writes one.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../languages.ts";

/** Gives a text in one language. */
export type Translate = (english: string) => string;

export function catalogueOf(language: Language): Readonly<Record<string, string>> {
  const file = join(import.meta.dirname, `${language}.json`);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Record<string, string>) : {};
}

/** Who hears of texts while pages are made. */
export interface Listeners {
  /** Of each that is not translated: English stands in for it. */
  missing?: (english: string) => void;
  used?: (english: string) => void;
}

export function translatorTo(language: Language, { missing, used }: Listeners = {}): Translate {
  const catalogue = language === "en" ? null : catalogueOf(language);
  return (english) => {
    used?.(english);
    if (!catalogue) return english;
    const translated = catalogue[english];
    if (translated === undefined) missing?.(english);
    return translated ?? english;
  };
}
