import { type Currency, minorUnitDigits } from "../../schema/vocabularies/currencies.ts";
import { type Locale, REGIONS } from "../../schema/vocabularies/locales.ts";
import { decimalText, PRICE_DECIMALS } from "../money/exact-decimals.ts";

/** Currencies whose amounts are shown without decimals, where they are whole. */
const SHOWN_WHOLE: ReadonlySet<Currency> = new Set<Currency>(["HUF"]);

/** Formats numbers, dates and names in one language. Construction is slow (ICU): `formatsFor` caches. */
export class Formats {
  readonly #tag: string;
  readonly #number: Intl.NumberFormat;
  readonly #percent: Intl.NumberFormat;
  readonly #day: Intl.DateTimeFormat;
  readonly #plural: Intl.PluralRules;
  readonly #money = new Map<string, Intl.NumberFormat>();
  readonly #countries: Intl.DisplayNames;
  /** By code: ICU looks a name up in as long as it takes to lay out several lines. */
  readonly #countryNames = new Map<string, string>();
  readonly #sizes = new Map<string, Intl.NumberFormat>();

  constructor(locale: Locale) {
    this.#tag = REGIONS[locale];
    this.#number = new Intl.NumberFormat(this.#tag, { maximumFractionDigits: 6, useGrouping: "always" });
    this.#percent = new Intl.NumberFormat(this.#tag, {
      style: "unit",
      unit: "percent",
      maximumFractionDigits: 4,
    });
    this.#day = new Intl.DateTimeFormat(this.#tag, { dateStyle: "long", timeZone: "UTC" });
    this.#plural = new Intl.PluralRules(this.#tag);
    this.#countries = new Intl.DisplayNames(this.#tag, { type: "region" });
  }

  /** The size of a file, as in "48 kB" or "1.4 MB". */
  fileSize(bytes: number): string {
    const unit = bytes < 999_500 ? "kilobyte" : "megabyte";
    const format =
      this.#sizes.get(unit) ??
      new Intl.NumberFormat(this.#tag, {
        style: "unit",
        unit,
        maximumFractionDigits: unit === "kilobyte" ? 0 : 1,
      });
    this.#sizes.set(unit, format);
    return format.format(unit === "kilobyte" ? Math.max(1, bytes / 1000) : bytes / 1_000_000);
  }

  /**
   * An amount in minor units, with the sign of its currency, as in "€10.50". Exact over the whole safe integer
   * range. A unit price may have four decimals of a minor unit; those that it has are shown.
   */
  money(cents: number, currency: Currency): string {
    return this.#amountIn(cents, currency, { style: "currency", currency });
  }

  /** An amount as `money` writes it, with the code of its currency instead of the sign. */
  moneyByCode(cents: number, currency: Currency): string {
    return this.#amountIn(cents, currency, { style: "currency", currency, currencyDisplay: "code" });
  }

  /** An amount as `money` writes it, without its currency. */
  amount(cents: number, currency: Currency): string {
    return this.#amountIn(cents, currency, { style: "decimal" });
  }

  /** An amount as a bank's form takes it, as in "1234.50": no grouping, no currency. */
  amountToEnter(cents: number, currency: Currency): string {
    return this.#amountIn(cents, currency, { style: "decimal", useGrouping: false });
  }

  #amountIn(cents: number, currency: Currency, style: Intl.NumberFormatOptions): string {
    const digits = minorUnitDigits(currency);
    const key = `${currency} ${style.style} ${style.currencyDisplay} ${style.useGrouping}`;
    let format = this.#money.get(key);
    if (!format) {
      format = new Intl.NumberFormat(this.#tag, {
        // Italian, Spanish and Portuguese leave 1234 together in text, but not in columns of amounts.
        useGrouping: "always",
        ...style,
        // Named, because ICU shows no decimals of HUF: it would round an amount that has some.
        minimumFractionDigits: digits,
        maximumFractionDigits: digits + PRICE_DECIMALS,
        trailingZeroDisplay: SHOWN_WHOLE.has(currency) ? "stripIfInteger" : "auto",
      });
      this.#money.set(key, format);
    }
    return withMinus(format.format(decimalText(cents, digits)));
  }

  /** A number, rounded to at most six decimals. */
  number(value: number): string {
    return withMinus(this.#number.format(value));
  }

  /** A decimal text such as an exchange rate, with all of its decimals. */
  decimal(text: string): string {
    const digits = text.split(".")[1]?.length ?? 0;
    const format = new Intl.NumberFormat(this.#tag, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    return withMinus(format.format(text as Intl.StringNumericLiteral));
  }

  /** A rate in percent (20 is 20 %), rounded to at most four decimals. */
  percent(rate: number): string {
    return withMinus(this.#percent.format(rate));
  }

  /** An ISO day (`2026-11-20`) in long form, on one line. */
  day(isoDay: string): string {
    return this.#day.format(Date.parse(`${isoDay}T00:00:00Z`)).replaceAll(" ", "\u00a0");
  }

  /**
   * Two ISO days as a period, which says once what they share: "1 – 30 November 2026". Breaks behind its dash and
   * before a year.
   */
  period(from: string, to: string): string {
    const [start, end] = [from, to].map((isoDay) => Date.parse(`${isoDay}T00:00:00Z`));
    // ICU puts thin spaces around the dash, which few fonts have.
    const period = this.#day.formatRange(start ?? 0, end ?? 0).replaceAll("\u2009", " ");
    return period.replace(/ (?!\d{4}\b)/g, "\u00a0").replace(/([–-])\u00a0/, "$1 ");
  }

  /** The plural form of a noun after this number. */
  plural(value: number): "one" | "other" {
    return this.#plural.select(Math.abs(value)) === "one" ? "one" : "other";
  }

  /** The name of an ISO 3166-1 alpha-2 country. Any other text is returned unchanged. */
  country(code: string): string {
    if (!/^[A-Z]{2}$/.test(code)) return code;
    const name = this.#countryNames.get(code) ?? this.#countries.of(code) ?? code;
    this.#countryNames.set(code, name);
    return name;
  }
}

/** ICU writes a hyphen in most languages, which is shorter than a plus. */
const withMinus = (number: string): string => number.replace("-", "\u2212");

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
