/**
 * The digits by which payment references tell invoices. They are made of the series and the sequence, which are given
 * once within a business whatever its patterns were: a number itself may hold letters, and two patterns may write the
 * same digits. Pure.
 */

/** A place in a series of invoices. */
export interface SeriesPlace {
  /** As in `invoice:2026`. */
  series: string;
  sequence: number;
}

const SERIES = /^invoice:(?:|(?<year>2\d{3})|20(?<short>\d\d)-(?<month>0[1-9]|1[0-2]))$/;

/**
 * The digits of a place: `202600042` for the 42nd invoice of 2026, `3261100042` for that of November 2026, and `42` in a
 * series that never restarts. No two places have the same ones, and none begins with 0. Null where there are none:
 * for what was issued elsewhere, for credit notes, and for years that are not written so.
 */
export function referenceDigits({ series, sequence }: SeriesPlace): string | null {
  const found = SERIES.exec(series)?.groups;
  if (!found) return null;
  const { year, short, month } = found;
  if (year !== undefined) return year + padded(sequence, YEARLY_PADDING);
  if (short !== undefined) return `3${short}${month}${padded(sequence, YEARLY_PADDING)}`;
  // Apart from those with a year, which have nine digits or more and begin with 2 or 3.
  return sequence <= MOST_SHORT ? String(sequence) : `9${padded(sequence, LONG_PADDING)}`;
}

const YEARLY_PADDING = 5;
const LONG_PADDING = 10;
const MOST_SHORT = 99_999_999;

const padded = (sequence: number, digits: number): string => String(sequence).padStart(digits, "0");

const FORMS: readonly [RegExp, (found: Record<string, string>) => string][] = [
  [/^(?<sequence>[1-9]\d{0,7})$/, () => "invoice:"],
  [/^9(?<sequence>\d{10})$/, () => "invoice:"],
  [/^(?<year>2\d{3})(?<sequence>\d{5,10})$/, ({ year }) => `invoice:${year}`],
  [
    /^3(?<short>\d\d)(?<month>\d\d)(?<sequence>\d{5,10})$/,
    ({ short, month }) => `invoice:20${short}-${month}`,
  ],
];

/** The place that has these digits: the inverse of `referenceDigits`. Null if none has. */
export function placeOfDigits(digits: string): SeriesPlace | null {
  for (const [form, seriesOf] of FORMS) {
    const found = form.exec(digits)?.groups;
    if (!found) continue;
    const place = { series: seriesOf(found), sequence: Number(found.sequence) };
    if (place.sequence > 0 && referenceDigits(place) === digits) return place;
  }
  return null;
}
