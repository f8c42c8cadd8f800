/** The number that the next document gets, as `series-statements.ts` writes it. Pure. */
import { dayIn } from "../../platform/days.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import { numberParts } from "./number-pattern.ts";
import { type Numbering, type SeriesKind, seriesOf } from "./numbering.ts";

export interface NextNumber {
  series: string;
  sequence: number;
  number: string;
  /** Whether the series has given a number already: then it goes on, and cannot start elsewhere. */
  hasStarted: boolean;
}

/** What a kind of document would be numbered at `now`. The pattern must be valid. */
export function nextNumber(
  kind: SeriesKind,
  { business, series }: { business: BusinessRow; series: readonly SeriesRow[] },
  now: Date,
): NextNumber {
  const pattern = business[`${kind}_number_pattern`];
  const { period, ...parts } = numberParts(pattern, dayIn(business.time_zone, now));
  return nextIn(series, { series: seriesOf(kind, period), ...parts });
}

/** The next number of a series, of all that there are. */
export function nextIn(
  rows: readonly SeriesRow[],
  { series, prefix, suffix, padding }: Omit<Numbering, "issue_date">,
): NextNumber {
  const row = rows.find((one) => one.series === series);
  const sequence = (row?.last_sequence ?? 0) + 1;
  const number = `${prefix}${String(sequence).padStart(padding, "0")}${suffix}`;
  return { series, sequence, number, hasStarted: Boolean(row?.last_issue_date) };
}
