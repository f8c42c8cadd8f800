import { decimalText } from "../../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";
import { type Locale, REGIONS } from "../../../schema/vocabularies/locales.ts";
import type { Seat } from "./seat.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
  locale: Locale,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options]);
  const format = formats.get(key) ?? new Intl.DateTimeFormat(REGIONS[locale], { ...options, timeZone });
  formats.set(key, format);
  return format;
}

/** An ISO day, or the day of an instant in UTC: "3 May 2026". */
export const dayText = (day: string, locale: Locale): string =>
  formatOf(locale, "UTC", { dateStyle: "medium" }).format(new Date(day));

/** An instant as the clocks of the business show it: "3 May 2026", with its time "3 May 2026, 09:00". */
export function timeText(
  instant: string,
  { locale, person: { time_zone } }: Pick<Seat, "locale" | "person">,
  withTime = false,
): string {
  const options = withTime ? MOMENT : ({ dateStyle: "medium" } as const);
  return formatOf(locale, time_zone, options).format(new Date(instant));
}

/** The time of day of an instant in a zone: "09:00". */
export const clockText = (instant: Date, locale: Locale, timeZone: string): string =>
  formatOf(locale, timeZone, { timeStyle: "short" }).format(instant);

/** An instant in UTC, where what is said of it counts days of UTC: "3 May 2026, 09:00 UTC". */
export const utcText = (instant: string, locale: Locale): string =>
  `${formatOf(locale, "UTC", MOMENT).format(new Date(instant))} UTC`;

const MOMENT = { dateStyle: "medium", timeStyle: "short" } as const;

type MonthWidth = "long" | "medium" | "short" | "narrow";

/** The name of a month (`2026-11`): "November 2026", "Nov 2026", "Nov" or "N". */
export function monthName(month: string, locale: Locale, width: MonthWidth): string {
  const format = formatOf(locale, "UTC", {
    month: width === "medium" ? "short" : width,
    ...(width === "long" || width === "medium" ? { year: "numeric" } : {}),
  });
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
