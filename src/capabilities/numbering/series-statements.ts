/** All SQL of number series. */
import { eq, gt, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import { numberSeries } from "../../schema/invoices.ts";
import type { Numbering } from "./numbering.ts";

/** The series of the business, at most twelve a year of each kind. */
export const allSeries = (session: Session) => session.select(numberSeries);

/** Makes sure that the series has a row to count in. */
export const openSeries = (session: Session, series: string): Statement =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: 0, last_issue_date: null },
    sql`true`,
    sql`on conflict do nothing`,
  );

/** Sets where a series starts, if the change before it in the batch happened and the series has given no number yet. */
export const startSeriesAt = (session: Session, series: string, next: number): Statement =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: next - 1, last_issue_date: null },
    whenChanged,
    sql`on conflict (business_id, series) do update set last_sequence = ${next - 1} where last_issue_date is null`,
  );

/**
 * The columns that the next number of a series fills, with the number written as its pattern wants it: a sequence longer
 * than the padding stands in full.
 */
export function nextNumber(session: Session, { series, prefix, suffix, padding, issue_date }: Numbering) {
  const sequence = sql`(select last_sequence + 1 from ${numberSeries} where ${session.owns(numberSeries)} and series = ${series})`;
  const number = sql`${prefix} || printf(${`%0${padding}d`}, ${sequence}) || ${suffix}`;
  return { series, sequence, number, issue_date };
}

/** Condition: nothing of the series bears a later date. */
export const isNoLaterIssued = (session: Session, { series, issue_date }: Numbering): SQL =>
  sql`not exists ${session.select(numberSeries, eq(numberSeries.series, series), gt(numberSeries.last_issue_date, issue_date))}`;

/** Counts the number that the statement before it in the batch gave, if it did. */
export const advanceSeries = (
  session: Session,
  { series, issue_date }: Pick<Numbering, "series" | "issue_date">,
): Statement =>
  session.update(
    numberSeries,
    { last_sequence: sql`${numberSeries.last_sequence} + 1`, last_issue_date: issue_date },
    eq(numberSeries.series, series),
    whenChanged,
  );
