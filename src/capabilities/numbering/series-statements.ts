/** All SQL of number series. */
import { eq, gt, type SQL, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { type Statement, whenChanged } from "../../platform/database/statement.ts";
import { numberSeries } from "../../schema/invoices.ts";
import type { Numbering } from "./numbering.ts";

/** All series of the business. A monthly pattern adds the most: twelve a year for each kind of document. */
export const allSeries = (session: Session) => session.select(numberSeries);

/** Creates the row of a series if it has none. */
export const openSeries = (session: Session, series: string): Statement =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: 0, last_issue_date: null },
    sql`true`,
    sql`on conflict do nothing`,
  );

/**
 * Sets the next number of a series, if the statement before it in the batch changed something and the series
 * has given no number yet.
 */
export const startSeriesAt = (session: Session, series: string, next: number): Statement =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: next - 1, last_issue_date: null },
    whenChanged,
    sql`on conflict (business_id, series) do update set last_sequence = ${next - 1} where last_issue_date is null`,
  );

/**
 * The columns of a document that gets the next number of a series. A sequence longer than the padding is
 * written in full.
 */
export function nextNumber(session: Session, { series, prefix, suffix, padding, issue_date }: Numbering) {
  const sequence = sql`(select last_sequence + 1 from ${numberSeries} where ${session.owns(numberSeries)} and series = ${series})`;
  const number = sql`${prefix} || printf(${`%0${padding}d`}, ${sequence}) || ${suffix}`;
  return { series, sequence, number, issue_date };
}

/** Condition: no document of the series has a later issue date. */
export const isNoLaterIssued = (session: Session, { series, issue_date }: Numbering): SQL =>
  sql`not exists ${session.select(numberSeries, eq(numberSeries.series, series), gt(numberSeries.last_issue_date, issue_date))}`;

/** Advances the series if the statement before it in the batch gave out its next number. */
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
