/** Numbers as people write them: in the notations of all our languages, read exactly, and never as a float. */
import { z } from "@hono/zod-openapi";
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import { PRICE_DECIMALS, scaleExactly, scaleText, unscaled } from "../../../platform/money/exact-decimals.ts";
import { withoutInvisible } from "../../../platform/text/visible.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";
import { type Locale, REGIONS } from "../../../schema/vocabularies/locales.ts";

/** The codes of what is wrong with a number. `number_ambiguous`: 1,234 may be a thousand, or one and a bit. */
export type NumberFault = "no_number" | "number_ambiguous" | "too_many_decimals" | "number_out_of_range";

/** More than any number that is written with care, and little to look at. */
const LONGEST = 40;

const SPACES = /[\s\u00a0\u2009\u202f]/gu;
/** Digits in groups of three or in none, and decimals. */
const NUMBER = /^(-?)(\d{1,3}(?:([ .,'])\d{3}(?:\3\d{3})*)|\d*)(?:([.,])(\d*))?$/;
/** How Scandinavian prices say that there are no decimals: "100,-". */
const NO_DECIMALS = /[,.:][-\u2013\u2014]$/;

const MINUS = /^[-\u2212\u2013]\s*/u;

interface Notation {
  /** The most decimals. */
  decimals: number;
  /** The language of the page on which it was written; it decides what "1,234" means. */
  locale: Locale | null;
}

/** The number as a plain decimal text ("-1234.5"), or what is wrong with it. */
export function plainNumber(
  written: string,
  { decimals, locale }: Notation,
): { text: string } | { fault: NumberFault } {
  if (written.length > LONGEST) return { fault: "no_number" };
  const words = written.replace(SPACES, " ").trim().split(" ").map(withoutInvisible);
  const kept = words.join(" ").replace(MINUS, "-").replaceAll(/[’`]/g, "'").replace(NO_DECIMALS, "");
  const [found, sign = "", whole = "", group, point, rest = ""] = NUMBER.exec(kept) ?? [];
  if (found === undefined || !/\d/.test(found) || (group !== undefined && group === point))
    return { fault: "no_number" };
  const groups = whole.split(group ?? " ");
  const isOne = groups.length === 2 && point === undefined && (group === "." || group === ",");
  const meant = isOne ? meaningOf(group, groups[0] ?? "", { decimals, locale }) : "group";
  if (meant === "unknown") return { fault: "number_ambiguous" };
  const [digits, fraction] = meant === "group" ? [groups.join(""), rest] : [groups[0] ?? "", groups[1] ?? ""];
  const shown = fraction.replace(/0+$/, "");
  if (shown.length > decimals) return { fault: "too_many_decimals" };
  return { text: `${sign}${digits || "0"}${shown && `.${shown}`}` };
}

/** What the one sign of "1,234" parts: groups of digits, or the decimals. */
function meaningOf(
  sign: string,
  before: string,
  { decimals, locale }: Notation,
): "group" | "decimals" | "unknown" {
  if (before.startsWith("0")) return "decimals";
  if (locale !== null) return sign === decimalSign(locale) ? "decimals" : "group";
  return decimals < 3 ? "group" : "unknown";
}

const decimalSign = (locale: Locale): string => (locale === "en" ? "." : ",");

/** A written number, scaled by `decimals` and then made what the field holds. */
function numberEntry<N>(
  read: (text: string) => string,
  notation: Notation,
  made: (scaled: bigint) => N | null,
) {
  return z.string().transform((written, ctx): N => {
    const fail = (code: NumberFault | "required") => {
      ctx.issues.push({
        code: "custom",
        input: written,
        params: { code, most: notation.decimals },
        message: code,
      });
      return z.NEVER;
    };
    if (withoutInvisible(written) === "") return fail("required");
    const found = plainNumber(read(written), notation);
    if ("fault" in found) return fail(found.fault);
    return made(scaleText(found.text, notation.decimals)) ?? fail("number_out_of_range");
  });
}

const safeInteger = (scaled: bigint): number | null =>
  Number.isSafeInteger(Number(scaled)) ? Number(scaled) : null;

/** The number that the core takes for it; null where a number would not hold all digits. */
function exactly(scaled: bigint, decimals: number): number | null {
  const value = unscaled(scaled, decimals);
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && scaleExactly(value, decimals) === scaled
    ? value
    : null;
}

const signs = new Map<Currency, readonly string[]>();

/** What may stand beside an amount: the currency's code, and its signs in all languages, longest first. */
function signsOf(currency: Currency): readonly string[] {
  const known = signs.get(currency);
  if (known) return known;
  const formats = Object.values(REGIONS).flatMap((region) =>
    (["symbol", "narrowSymbol"] as const).map((currencyDisplay) =>
      new Intl.NumberFormat(region, { style: "currency", currency, currencyDisplay }).formatToParts(0),
    ),
  );
  const shown = formats.flat().filter(({ type }) => type === "currency");
  const found = [currency, ...shown.map(({ value }) => value)].map((sign) => sign.toLowerCase());
  const all = [...new Set(found.flatMap((sign) => [`${sign}.`, sign]))];
  signs.set(
    currency,
    all.sort((a, b) => b.length - a.length),
  );
  return all;
}

/** The amount without its currency, which may stand between its minus and its digits. */
function withoutSign(written: string, currency: Currency): string {
  const text = written.trim();
  if (!/[^\d\s.,'’-]/u.test(text) || text.length > 2 * LONGEST) return text;
  const [minus = ""] = MINUS.exec(text) ?? [];
  const rest = text.slice(minus.length);
  const small = rest.toLowerCase();
  for (const sign of signsOf(currency)) {
    if (small.startsWith(sign)) return minus + rest.slice(sign.length).trim();
    if (small.endsWith(sign)) return minus + rest.slice(0, -sign.length).trim();
  }
  return text;
}

/**
 * An amount as people write it ("1 234,50", "1.234,50 €", "1234.5"), as an integer in minor units. `locale` is
 * the language of the page, if it is known (`notationOf`).
 */
export const amountEntry = (currency: Currency, locale: Locale | null = null) =>
  numberEntry(
    (text) => withoutSign(text, currency),
    { decimals: minorUnitDigits(currency), locale },
    safeInteger,
  );

/** A unit price in minor units, which may have four decimals of one: "0,1234" EUR is 12.34. */
export const priceEntry = (currency: Currency, locale: Locale | null = null) =>
  numberEntry(
    (text) => withoutSign(text, currency),
    { decimals: minorUnitDigits(currency) + PRICE_DECIMALS, locale },
    (scaled) => exactly(scaled, PRICE_DECIMALS),
  );

/** A number of at most so many decimals, such as a quantity. */
export const decimalEntry = (decimals: number, locale: Locale | null = null) =>
  numberEntry(
    (text) => text,
    { decimals, locale },
    (scaled) => exactly(scaled, decimals),
  );

/** A percentage ("5,5", "20 %"), as a number of at most four decimals. */
export const percentEntry = (locale: Locale | null = null) =>
  numberEntry(
    (text) => text.replace(/\s*%\s*$/u, ""),
    { decimals: 4, locale },
    (scaled) => exactly(scaled, 4),
  );

/** The text of a stored amount or price in its field, without groups: "1234,50". "" stands for none. */
export const amountValue = (cents: number | null | undefined, currency: Currency, locale: Locale): string =>
  cents === null || cents === undefined ? "" : formatsFor(locale).amountToEnter(cents, currency);

const plain = new Map<Locale, Intl.NumberFormat>();

/** The text of a stored quantity or percentage in its field: "2,5". "" stands for none. */
export function decimalValue(value: number | null | undefined, locale: Locale): string {
  if (value === null || value === undefined) return "";
  const format =
    plain.get(locale) ??
    new Intl.NumberFormat(REGIONS[locale], { useGrouping: false, maximumFractionDigits: 6 });
  plain.set(locale, format);
  return format.format(value);
}
