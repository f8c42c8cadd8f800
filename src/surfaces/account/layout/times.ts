import { decimalText } from "../../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";
import { type Locale, REGIONS } from "../../../schema/vocabularies/locales.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** The day of an instant, as in "3 May 2026"; with its time in UTC if asked for. */
export function timeText(instant: string, locale: Locale, withTime = false): string {
  const key = `${locale} ${withTime}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(REGIONS[locale], {
      dateStyle: "medium",
      timeZone: "UTC",
      ...(withTime ? { timeStyle: "short" as const } : {}),
    });
  formats.set(key, format);
  return `${format.format(new Date(instant))}${withTime ? " UTC" : ""}`;
}

/** An instant as clocks in a zone show it: "3 May 2026, 09:00". */
export const localTimeText = (instant: string, locale: Locale, timeZone: string): string =>
  new Intl.DateTimeFormat(REGIONS[locale], { dateStyle: "medium", timeStyle: "short", timeZone }).format(
    new Date(instant),
  );

type MonthWidth = "long" | "medium" | "short" | "narrow";

/** The name of a month (`2026-11`): "November 2026", "Nov 2026", "Nov" or "N". */
export function monthName(month: string, locale: Locale, width: MonthWidth): string {
  const key = `${locale} month ${width}`;
  const format =
    formats.get(key) ??
    new Intl.DateTimeFormat(REGIONS[locale], {
      month: width === "medium" ? "short" : width,
      timeZone: "UTC",
      ...(width === "long" || width === "medium" ? { year: "numeric" as const } : {}),
    });
  formats.set(key, format);
  return format.format(Date.parse(`${month}-01`));
}

/** A round amount in minor units for the scale of a chart, as in "€12K". */
export function compactMoney(cents: number, currency: Currency, locale: Locale): string {
  const format = new Intl.NumberFormat(REGIONS[locale], {
    style: "currency",
    currency,
    notation: "compact",
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  });
  return format.format(decimalText(cents, minorUnitDigits(currency)));
}
