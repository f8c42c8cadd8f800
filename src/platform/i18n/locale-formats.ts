import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";

/** The region whose conventions a language's documents follow. */
const REGIONAL: Record<Locale, string> = {
  fr: "fr-FR",
  en: "en-GB",
  nb: "nb-NO",
  sv: "sv-SE",
  da: "da-DK",
  de: "de-DE",
};

/** Formats numbers, dates and names in one language. Construction is slow (ICU): `formatsFor` caches. */
export class Formats {
  readonly #tag: string;
  readonly #amount: Intl.NumberFormat;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #plural: Intl.PluralRules;
  readonly #money = new Map<Currency, Intl.NumberFormat>();
  readonly #countries: Intl.DisplayNames;

  constructor(locale: Locale) {
    this.#tag = REGIONAL[locale];
    this.#amount = new Intl.NumberFormat(this.#tag, { minimumFractionDigits: 2 });
    this.#number = new Intl.NumberFormat(this.#tag, { maximumFractionDigits: 6 });
    this.#percent = new Intl.NumberFormat(this.#tag, {
      style: "unit",
      unit: "percent",
      maximumFractionDigits: 4,
    });
    this.#day = new Intl.DateTimeFormat(this.#tag, { dateStyle: "long", timeZone: "UTC" });
    this.#plural = new Intl.PluralRules(this.#tag);
    this.#countries = new Intl.DisplayNames(this.#tag, { type: "region" });
  }

  /** An amount in cents, with its currency. Exact over the whole safe integer range. */
  money(cents: number, currency: Currency): string {
    let format = this.#money.get(currency);
    if (!format) {
      format = new Intl.NumberFormat(this.#tag, { style: "currency", currency });
      this.#money.set(currency, format);
    }
    return format.format(decimal(cents));
  }

  /** An amount in cents, without its currency. Exact over the whole safe integer range. */
  amount(cents: number): string {
    return this.#amount.format(decimal(cents));
  }

  /** A number, rounded to at most six decimals. */
  number(value: number): string {
    return this.#number.format(value);
  }

  /** A rate in percent (20 is 20 %), rounded to at most four decimals. */
  percent(rate: number): string {
    return this.#percent.format(rate);
  }

  /** An ISO day (`2026-11-20`) in long form. */
  day(isoDay: string): string {
    return this.#day.format(Date.parse(`${isoDay}T00:00:00Z`));
  }

  /** The plural form of a noun after this number. */
  plural(value: number): "one" | "other" {
    return this.#plural.select(Math.abs(value)) === "one" ? "one" : "other";
  }

  /** The name of an ISO 3166-1 alpha-2 country. Any other text is returned unchanged. */
  country(code: string): string {
    return /^[A-Z]{2}$/.test(code) ? (this.#countries.of(code) ?? code) : code;
  }
}

const known = new Map<Locale, Formats>();

/** The formats of a language, created once per isolate. */
export function formatsFor(locale: Locale): Formats {
  let formats = known.get(locale);
  if (!formats) {
    formats = new Formats(locale);
    known.set(locale, formats);
  }
  return formats;
}

/** Cents as a decimal string. Intl formats it digit by digit; a float would lose cents beyond 2^53 / 100. */
function decimal(cents: number): Intl.StringNumericLiteral {
  const digits = String(Math.abs(cents)).padStart(3, "0");
  const sign = cents < 0 ? "-" : "";
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}` as Intl.StringNumericLiteral;
}
