/** What a business sees first: what is open, late and paid, and what has been issued and paid month by month. */
import { ourInstant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { addDays, dayIn } from "../../platform/days.ts";
import { type BoundedCount, boundedCount } from "../../platform/paging.ts";
import type { BusinessRow, FigureRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import { AGES, type Age } from "../../schema/vocabularies/figures.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { countFigures, type Facts, facts, figuresSince } from "./figure-statements.ts";

/** An amount in the currency's minor unit, and of how many documents it is the sum. */
export interface Figure {
  amount_cents: number;
  count: number;
}

export interface MonthFigures {
  /** `YYYY-MM`, in the time zone of the business. */
  month: string;
  /** Issued invoices less credit notes, tax included, by their date of issue. It can be negative. */
  issued_cents: number;
  /** Payments by the day on which the money came, less what went back of them. */
  paid_cents: number;
}

/** The figures of one currency. Amounts of several are never added. */
export interface CurrencyFigures {
  currency: Currency;
  open: Figure;
  /** What of `open` is late. */
  overdue: Figure;
  paid_this_month_cents: number;
  /** The last twelve months, the present one last. */
  months: readonly MonthFigures[];
  ages: Readonly<Record<Age, Figure>>;
}

export interface Overview {
  business: BusinessRow;
  /** Today, where the business is (ISO). */
  today: string;
  /** The currency of the business first, then the others in which there is something. */
  figures: readonly [CurrencyFigures, ...CurrencyFigures[]];
  drafts: BoundedCount;
  facts: Omit<Facts, "drafts">;
}

const MONTHS = 12;
/** More days than in twelve months, and than any time zone is away from ours. */
const WINDOW_DAYS = 370;

/**
 * The figures of the start page. One round trip, which reads a row for each month, due day and currency, however
 * many documents there are. The first look of a business takes another, which counts all it has.
 */
export async function readOverview(ctx: Context): Promise<Overview> {
  const { session, clock } = ctx;
  const since = addDays(ourInstant(clock).slice(0, 10), -WINDOW_DAYS);
  const reads = () =>
    [
      figuresSince(session, "counted", ""),
      ownBusiness(session),
      figuresSince(session, "issued", since.slice(0, 7)),
      figuresSince(session, "paid", since),
      figuresSince(session, "open", ""),
      facts(session),
    ] as const;
  const read = await session.read(reads());
  if (read[0].length > 0) return overviewOf(ctx, read);
  await session.commit(countFigures(session));
  return overviewOf(ctx, await session.read(reads()));
}

type Rows = readonly [unknown, BusinessRow[], FigureRow[], FigureRow[], FigureRow[], Facts[]];

function overviewOf({ clock }: Context, [, [business], issued, paid, open, [known]]: Rows): Overview {
  if (!business || !known) throw new Error("a business without a row");
  const today = dayIn(business.time_zone, clock.now());
  const rows = { issued, paid, open };
  const currencies = [issued, paid, open].flatMap((list) =>
    list.flatMap(({ currency, count }) => (currency === "" || count === 0 ? [] : [currency])),
  );
  const main = figuresOf(business, today, business.default_currency, rows);
  const others = [...new Set(currencies)].filter((currency) => currency !== main.currency).sort();
  const { drafts, ...rest } = known;
  return {
    business,
    today,
    figures: [main, ...others.map((currency) => figuresOf(business, today, currency, rows))],
    drafts: boundedCount(drafts),
    facts: rest,
  };
}

function figuresOf(
  { time_zone }: Pick<BusinessRow, "time_zone">,
  today: string,
  currency: Currency,
  rows: Record<"issued" | "paid" | "open", readonly FigureRow[]>,
): CurrencyFigures {
  const own = (list: readonly FigureRow[]) => list.filter((row) => row.currency === currency);
  const issued = sums(own(rows.issued), ({ period }) => period);
  const paid = sums(own(rows.paid), ({ period }) => dayIn(time_zone, new Date(`${period}:00Z`)).slice(0, 7));
  const months = lastMonths(today).map((month) => ({
    month,
    issued_cents: issued.get(month)?.amount_cents ?? 0,
    paid_cents: paid.get(month)?.amount_cents ?? 0,
  }));
  const byAge = sums(own(rows.open), ({ period }) => ageOf(period, today));
  const ages = Object.fromEntries(AGES.map((age) => [age, byAge.get(age) ?? NOTHING])) as Record<Age, Figure>;
  const late = AGES.slice(1).map((age) => ages[age]);
  return {
    currency,
    open: late.reduce(plus, ages.current),
    overdue: late.reduce(plus, NOTHING),
    paid_this_month_cents: paid.get(today.slice(0, 7))?.amount_cents ?? 0,
    months,
    ages,
  };
}

const NOTHING: Figure = { amount_cents: 0, count: 0 };

const plus = (one: Figure, other: Figure): Figure => ({
  amount_cents: one.amount_cents + other.amount_cents,
  count: one.count + other.count,
});

function sums<K>(rows: readonly FigureRow[], keyOf: (row: FigureRow) => K): Map<K, Figure> {
  const found = new Map<K, Figure>();
  for (const row of rows) {
    const key = keyOf(row);
    found.set(key, plus(found.get(key) ?? NOTHING, row));
  }
  return found;
}

/** How late something is that was due on a day; a document without one is never late. */
function ageOf(due: string, today: string): Age {
  if (due === "" || due >= today) return "current";
  if (due >= addDays(today, -30)) return "to_30";
  if (due >= addDays(today, -60)) return "to_60";
  return due >= addDays(today, -90) ? "to_90" : "older";
}

/** The month of a day and those before it, the earliest first. */
function lastMonths(today: string): string[] {
  const months = [today.slice(0, 7)];
  while (months.length < MONTHS) months.unshift(addDays(`${months[0]}-01`, -1).slice(0, 7));
  return months;
}
