/** How a document is numbered and dated, except for its sequence, which only the database knows. Pure. */
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
  /** How far a sandbox's test clock is ahead of ours, in milliseconds. */
  | "clock_ahead_ms"
>;

/** The settings of a business that numbering needs. */
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

/** A kind of document with number series of its own. */
export type SeriesKind = "invoice" | "credit_note";

/** The name of a series, such as `invoice:2026`. The period is empty for a pattern without a date. */
export const seriesOf = (kind: SeriesKind, period: string): string => `${kind}:${period}`;

export const isSeriesOf = (kind: SeriesKind, { series }: Pick<SeriesRow, "series">): boolean =>
  series.startsWith(seriesOf(kind, ""));

/** The series in which a document of `day` (ISO) is numbered. */
const seriesAt = (kind: SeriesKind, pattern: string, day: string): string =>
  seriesOf(kind, numberParts(pattern, day).period);

/** The series in which an invoice finalized at `now` would be numbered. */
export const currentInvoiceSeries = (business: BusinessRow, now: Date): string =>
  seriesAt("invoice", business.invoice_number_pattern, dayIn(business.time_zone, now));

/** The last issue date (ISO day) of each series that has given a number. */
export type LastIssueDates = Readonly<Record<string, string>>;

export const lastIssueDates = (
  series: readonly Pick<SeriesRow, "series" | "last_issue_date">[],
): LastIssueDates =>
  Object.fromEntries(
    series.flatMap((row) => (row.last_issue_date ? [[row.series, row.last_issue_date]] : [])),
  );

/** The series, unless it has given a number already: then it is open. */
export const unopened = (series: string, lastDates: LastIssueDates): string | null =>
  Object.hasOwn(lastDates, series) ? null : series;

/** The parts of a document's number, except its sequence, and its issue date. */
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
 * The numbering of a document of `day` (ISO). The day decides the series. The issue date is the day, or the
 * last issue date of the series if that is later (the time zone was moved west): issue dates never go
 * backwards along the numbers.
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
