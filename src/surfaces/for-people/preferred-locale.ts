import type { Context as HonoContext } from "hono";
import { LOCALES, type Locale } from "../../schema/vocabularies/locales.ts";

/** The language that a reader asked for with `?lang=`; null if we do not have it. */
export const askedLocale = (lang: string | undefined): Locale | null =>
  LOCALES.find((locale) => locale === lang) ?? null;

/** The language for pages of which we do not know their client's: `?lang=`, else what the browser prefers. */
export const browserLocale = (c: HonoContext): Locale =>
  askedLocale(c.req.query("lang")) ?? preferredLocale(c.req.header("Accept-Language"));

/**
 * The one of our languages that a browser prefers (RFC 9110 §12.5.4), for pages that belong to no client.
 * English if it accepts none of them.
 */
export function preferredLocale(acceptLanguage: string | undefined): Locale {
  const wishes = (acceptLanguage ?? "").split(",").map((range) => {
    const [tag = "", ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith("q="));
    return { locale: localeOf(tag), weight: weight ? Number(weight.slice(2)) || 0 : 1 };
  });
  const [best] = wishes
    .filter(({ locale, weight }) => locale !== null && weight > 0)
    .sort((one, other) => other.weight - one.weight);
  return best?.locale ?? "en";
}

/** The one of our languages that a tag such as `de-AT` means. All Norwegian counts as Bokmål. */
function localeOf(tag: string): Locale | null {
  const [language = ""] = tag.split("-");
  return askedLocale(["no", "nn"].includes(language) ? "nb" : language);
}
