/** The number that the next document of a kind gets, as it is written. Pure. */
import { dayIn } from "../../platform/days.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import { numberParts } from "./number-pattern.ts";
import { type SeriesKind, seriesOf } from "./numbering.ts";

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
  const { period, prefix, suffix, padding } = numberParts(pattern, dayIn(business.time_zone, now));
  const name = seriesOf(kind, period);
  const row = series.find((one) => one.series === name);
  const sequence = (row?.last_sequence ?? 0) + 1;
  return {
    series: name,
    sequence,
    number: `${prefix}${String(sequence).padStart(padding, "0")}${suffix}`,
    hasStarted: Boolean(row?.last_issue_date),
  };
}
