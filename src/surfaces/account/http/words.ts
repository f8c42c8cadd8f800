/** The words of the app in a reader's language, which are a file of each deployment. */
import type { Context as HonoContext } from "hono";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { readWords, wordsPath } from "../../../formats/app-words/written-words.ts";
import { readAsset } from "../../../platform/files/asset.ts";
import type { App } from "../../../platform/http/context.ts";
import type { Locale } from "../../../schema/vocabularies/locales.ts";
import { browserLocale } from "../../for-people/preferred-locale.ts";
import type { Seat } from "../layout/seat.ts";

/** A language and its words. */
export type Reader = Pick<Seat, "locale" | "words">;

/** Whoever is not known: their language is the browser's. */
export async function readerOf(c: HonoContext<App>): Promise<Reader> {
  const locale = browserLocale(c);
  return { locale, words: await wordsIn(c.env, locale) };
}

// Only what was read is kept: a request cannot wait for what another one reads.
const kept = new Map<Locale, AppWords>();

/** The words of a language, read once. Throws when the file cannot be read. */
export async function wordsIn(env: Pick<Env, "ASSETS">, locale: Locale): Promise<AppWords> {
  const known = kept.get(locale);
  if (known) return known;
  const file = await readAsset(env, wordsPath(locale));
  const words = readWords(JSON.parse(new TextDecoder().decode(file)));
  kept.set(locale, words);
  return words;
}
