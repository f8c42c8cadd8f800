/** Which number a document gets next, and which date it bears: all but the sequence, which only the database knows. Pure. */
import { dayIn } from "../../platform/days.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import { numberParts } from "./number-pattern.ts";

/** The settings of a business that decide numbers and dates. */
export type NumberingSettings = Pick<
  BusinessRow,
  | "version"
  | "time_zone"
  | "payment_terms_days"
  | "invoice_number_pattern"
  | "credit_note_number_pattern"
  /** A sandbox's test clock: so many milliseconds ahead of ours. */
  | "clock_ahead_ms"
>;

/** The settings of a business, without what numbering does not need. */
export const numberingSettings = ({
  version,
  time_zone,
  payment_terms_days,
  invoice_number_pattern,
  credit_note_number_pattern,
  clock_ahead_ms,
}: BusinessRow): NumberingSettings => ({
  version,
  time_zone,
  payment_terms_days,
  invoice_number_pattern,
  credit_note_number_pattern,
  clock_ahead_ms,
});

/** A kind of document that counts apart from others. */
export type SeriesKind = "invoice" | "credit_note";

/** The series of a period (`2026`, `2026-11`, or empty for a pattern without a date): `invoice:2026`. */
const seriesOf = (kind: SeriesKind, period: string): string => `${kind}:${period}`;

/** The series in which a document of a day (ISO) is numbered. */
const seriesAt = (kind: SeriesKind, pattern: string, day: string): string =>
  seriesOf(kind, numberParts(pattern, day).period);

/** The series in which an invoice finalized at `now` would be numbered. */
export const currentInvoiceSeries = (business: BusinessRow, now: Date): string =>
  seriesAt("invoice", business.invoice_number_pattern, dayIn(business.time_zone, now));

/** The last issue date of each series that has given a number. */
export type LastIssueDates = Readonly<Record<string, string>>;

export const lastIssueDates = (series: readonly SeriesRow[]): LastIssueDates =>
  Object.fromEntries(
    series.flatMap((row) => (row.last_issue_date ? [[row.series, row.last_issue_date]] : [])),
  );

/** What numbering gives a document. */
export interface Numbering {
  series: string;
  prefix: string;
  suffix: string;
  /** The sequence is padded with zeros to this many digits. */
  padding: number;
  /** ISO day. */
  issue_date: string;
}

/**
 * The numbering of a document of `day`. The day decides the series; what is issued there bears it, or the last issue date
 * of the series if that is later (a time zone that was moved west), since issue dates never go backwards along the numbers.
 */
export function numberingAt(
  day: string,
  { kind, pattern, lastDates }: { kind: SeriesKind; pattern: string; lastDates: LastIssueDates },
): Numbering {
  const { period, prefix, suffix, padding } = numberParts(pattern, day);
  const series = seriesOf(kind, period);
  return { series, prefix, suffix, padding, issue_date: laterDay(day, lastDates[series] ?? null) };
}

/** The later of two ISO days. */
export const laterDay = (day: string, other: string | null): string =>
  other !== null && other > day ? other : day;
