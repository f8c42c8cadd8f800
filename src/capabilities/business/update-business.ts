import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import { endOfQuietHours } from "../../platform/days.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { BUSINESS_READ_ONLY, type BusinessChanges } from "../../surfaces/v1/business/business-json.ts";
import {
  type BusinessWithSeries,
  currentSeries,
  presentBusiness,
} from "../../surfaces/v1/business/present-business.ts";
import { requireUnchanged } from "../../surfaces/v1/http/read-only.ts";
import { allSeries, startSeriesAt } from "../numbering/series-statements.ts";
import { ownBusiness, updateBusiness as updateRow } from "./business-statements.ts";
import { storeLogo } from "./stored-logo.ts";

/** A series counts up to ten digits; one that starts here has room for nine billion numbers. */
const MOST_FIRST = 999_999_999;

/** The business of the key, with its number series; one round trip. */
export async function getBusiness({ session }: Context): Promise<BusinessWithSeries> {
  const [[business], series] = await session.read([ownBusiness(session), allSeries(session)]);
  if (!business) throw new Error("a session without its business");
  return { business, series };
}

/**
 * Changes the fields that are present; what stands already is no change. Issued invoices keep what they were issued with.
 * Throws 409 `series_started`, 412, 422.
 */
export async function updateBusiness(ctx: Context, input: BusinessChanges): Promise<BusinessWithSeries> {
  const current = await getBusiness(ctx);
  const { business } = current;
  const shown = presentBusiness(current, ctx);
  requireVersion(ctx, business.version);
  requireUnchanged(input, shown, BUSINESS_READ_ONLY);
  const changes = await columnsOf(ctx, business, input, shown.logo);
  const start = seriesStart(ctx, current, { ...business, ...changes }, input.next_invoice_number);
  if (!start && Object.keys(changes).length === 0) return current;
  const { changed } = await ctx.session.change({
    change: updateRow(ctx.session, business, { ...changes, updated_at: instant(ctx.clock) }),
    follow: start ? [startSeriesAt(ctx.session, start.series, start.next)] : [],
  });
  const [saved] = changed as BusinessRow[];
  if (!saved) throw changedMeanwhile();
  return start ? getBusiness(ctx) : { business: saved, series: current.series };
}

/**
 * Where the current series is to start, if the caller asks for another start. Throws 409 once it has given a number, and
 * 422 for a start that leaves it no room.
 */
function seriesStart(
  ctx: Context,
  { series }: BusinessWithSeries,
  changed: BusinessRow,
  next: number | undefined,
): { series: string; next: number } | null {
  if (next === undefined) return null;
  const name = currentSeries(changed, ctx.clock.now());
  const row = series.find((candidate) => candidate.series === name);
  if (next === (row?.last_sequence ?? 0) + 1) return null;
  if (row?.last_issue_date)
    throw new Problem(
      "series_started",
      "The next number can be set only before the first number of a series is given.",
      {
        errors: [
          {
            pointer: "/next_invoice_number",
            code: "series_started",
            detail: `The next number is ${row.last_sequence + 1}; numbers may not leave gaps.`,
          },
        ],
      },
    );
  if (next > MOST_FIRST)
    throw invalidField("/next_invoice_number", "too_big", `A series starts at most at ${MOST_FIRST}.`);
  return { series: name, next };
}

async function columnsOf(
  ctx: Context,
  business: BusinessRow,
  input: BusinessChanges,
  shownLogo: string | null,
): Promise<Partial<BusinessRow>> {
  const { logo, next_invoice_number: _, ...rest } = input;
  const changed = changedFields<BusinessRow>(business, rest, BUSINESS_READ_ONLY);
  const columns = { ...changed, ...reminderColumns(ctx, changed, business) };
  if (logo === undefined || logo === shownLogo) return columns;
  return { ...columns, logo: logo === null ? null : await storeLogo(ctx.env.FILES, business.id, logo) };
}

/** A schedule that is set starts with the next hour in which reminders may go; one that is emptied stops. */
function reminderColumns(
  { clock }: Context,
  { reminders, time_zone }: Partial<BusinessRow>,
  business: BusinessRow,
): Partial<BusinessRow> {
  if (!reminders) return {};
  if (reminders.length === 0) return { reminders_due_at: null };
  const now = clock.now();
  const start = endOfQuietHours(time_zone ?? business.time_zone, now) ?? now;
  return { reminders_due_at: start.toISOString() };
}
