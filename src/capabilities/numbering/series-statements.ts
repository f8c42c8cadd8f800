/** All SQL of number series. */
import { eq, gt, gte, isNotNull, lt, sql } from "drizzle-orm";
import { fragment, statement } from "../../platform/database/define-statement.ts";
import { whenChanged } from "../../platform/database/query.ts";
import { numberSeries } from "../../schema/invoices.ts";
import { type Numbering, type SeriesKind, seriesOf } from "./numbering.ts";

/** All series of the business. A monthly pattern adds the most: twelve a year for each kind of document. */
export const allSeries = statement(
  () => ({}),
  (owned) => owned.select(numberSeries),
);

/** Creates the row of a series if it has none. */
export const openSeries = statement(
  (series: string) => ({ series, last_sequence: 0, last_issue_date: null }),
  (owned, row) => owned.insertWhen(numberSeries, row, sql`true`, sql`on conflict do nothing`),
);

/**
 * Sets the next number of a series, if the statement before it in the batch changed something and the series
 * has given no number yet.
 */
export const startSeriesAt = statement(
  (series: string, next: number) => ({ series, last_sequence: next - 1, last_issue_date: null }),
  (owned, row) =>
    owned.insertWhen(
      numberSeries,
      row,
      whenChanged,
      sql`on conflict (business_id, series) do update set last_sequence = ${row.last_sequence} where last_issue_date is null`,
    ),
);

/**
 * The columns of a document that gets the next number of a series. A sequence longer than the padding is
 * written in full.
 */
export const nextNumber = ({ series, prefix, suffix, padding, issue_date }: Numbering) => ({
  series,
  sequence: nextSequence(series),
  number: numberOf({ series, prefix, suffix, format: `%0${padding}d` }),
  issue_date,
});

const nextSequence = fragment(
  (series: string) => ({ series }),
  (owned, at) =>
    sql`(select last_sequence + 1 from ${numberSeries} where ${owned.owns(numberSeries)} and series = ${at.series})`,
);

const numberOf = fragment(
  (parts: { series: string; prefix: string; suffix: string; format: string }) => parts,
  (owned, at) => sql`${at.prefix} || printf(${at.format}, ${nextSequence.within(owned, at)}) || ${at.suffix}`,
);

/** Condition: no document of the series has a later issue date. */
export const isNoLaterIssued = fragment(
  ({ series, issue_date }: Pick<Numbering, "series" | "issue_date">) => ({ series, issue_date }),
  (owned, at) =>
    sql`not exists ${owned.select(numberSeries, eq(numberSeries.series, at.series), gt(numberSeries.last_issue_date, at.issue_date))}`,
);

/** Condition: no document of the kind has a number yet. */
export const isUnnumbered = fragment(
  (kind: SeriesKind) => ({ from: seriesOf(kind, ""), to: seriesOf(kind, "~") }),
  (owned, at) =>
    sql`not exists ${owned.select(numberSeries, gte(numberSeries.series, at.from), lt(numberSeries.series, at.to), isNotNull(numberSeries.last_issue_date))}`,
);

/** Advances the series if the statement before it in the batch gave out its next number. */
export const advanceSeries = statement(
  ({ series, issue_date }: Pick<Numbering, "series" | "issue_date">) => ({ series, issue_date }),
  (owned, at) =>
    owned.update(
      numberSeries,
      { last_sequence: sql`${numberSeries.last_sequence} + 1`, last_issue_date: at.issue_date },
      eq(numberSeries.series, at.series),
      whenChanged,
    ),
);
