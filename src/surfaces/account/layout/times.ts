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
