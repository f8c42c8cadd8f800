/** Whether a number that was given elsewhere is one that a series of ours would give yet. Pure. */
import { dayIn } from "../../platform/days.ts";
import type { BusinessRow, SeriesRow } from "../../schema/rows.ts";
import { numberParts, readNumber } from "./number-pattern.ts";
import { type SeriesKind, seriesOf } from "./numbering.ts";

/** The kind of document whose series would give a number, its pattern, and the last sequence given so far. */
export interface Reservation {
  kind: SeriesKind;
  pattern: string;
  last: number;
}

/**
 * The series that would give `number`; null if none does. Numbers up to the last one given are free if they are not
 * taken, and so are those of earlier periods in which no number was given here. A series that has begun goes on
 * after its period, because an issue date may be chosen in it.
 */
export function reservationOf(
  number: string,
  business: Pick<BusinessRow, "time_zone" | "invoice_number_pattern" | "credit_note_number_pattern">,
  { series, now }: { series: readonly SeriesRow[]; now: Date },
): Reservation | null {
  const today = dayIn(business.time_zone, now);
  const patterns: [SeriesKind, string][] = [
    ["invoice", business.invoice_number_pattern],
    ["credit_note", business.credit_note_number_pattern],
  ];
  for (const [kind, pattern] of patterns) {
    const read = readNumber(pattern, number);
    if (!read) continue;
    const name = seriesOf(kind, read.period);
    const last = series.find((row) => row.series === name)?.last_sequence ?? 0;
    const isOver = last === 0 && read.period < numberParts(pattern, today).period;
    if (read.sequence > last && !isOver) return { kind, pattern, last };
  }
  return null;
}
