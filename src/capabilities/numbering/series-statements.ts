/** All SQL of number series. */
import { sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import { whenChanged } from "../../platform/database/sql.ts";
import { numberSeries } from "../../schema/tables.ts";

/** The series of the business, at most twelve a year. */
export const allSeries = (session: Session) => session.select(numberSeries);

/** Makes sure that the series has a row to count in. */
export const openSeries = (session: Session, series: string) =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: 0, last_issue_date: null },
    sql`true`,
    sql`on conflict do nothing`,
  );

/** Sets where a series starts, if the change before it in the batch happened and the series has given no number yet. */
export const startSeriesAt = (session: Session, series: string, next: number) =>
  session.insertWhen(
    numberSeries,
    { series, last_sequence: next - 1, last_issue_date: null },
    whenChanged,
    sql`on conflict (business_id, series) do update set last_sequence = ${next - 1} where last_issue_date is null`,
  );
