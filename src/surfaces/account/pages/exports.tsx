/** Exports for bookkeepers: files of a period. */
import { getBusiness } from "../../../capabilities/business/get-business.ts";
import {
  EXPORT_KINDS,
  type ExportKind,
  type ExportPeriod,
  exportRecords,
  periodFault,
} from "../../../capabilities/exports/export-records.ts";
import { instant } from "../../../platform/clock.ts";
import { addDays, dayIn, endOfMonth } from "../../../platform/days.ts";
import { savedAs } from "../../../platform/http/file-name.ts";
import { httpProblem } from "../../../platform/http/problem.ts";
import { publicOrigin } from "../../../platform/origin.ts";
import type { Desk } from "../http/desk.tsx";
import type { Page } from "../http/pages.ts";
import { TextField } from "../layout/fields.tsx";
import { Chips } from "../layout/lists.tsx";
import { Card, Heading } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";

type PeriodName = keyof Seat["words"]["exports"]["periods"];

/** One round trip. Without a period, it is the month before: what bookkeepers ask for. */
async function showExports(desk: Desk) {
  const ctx = desk.open("exportRecords");
  const { business } = await getBusiness(ctx);
  const seat = await desk.seat(ctx);
  const { exports } = seat.words;
  const periods = periodsAt(dayIn(business.time_zone, ctx.clock.now()));
  const period = askedOf(desk) ?? periods.lastMonth;
  const fault = periodFault(period);
  return desk.page(
    { ctx, section: "exports", title: exports.title, status: fault ? 422 : 200 },
    <>
      <Heading said={exports} />
      <PeriodForm seat={seat} period={period} periods={periods} />
      {!fault && (
        <div class="tiles pairs">
          {EXPORT_KINDS.map((kind) => (
            <Card title={exports[kind].title}>
              <p>{exports[kind].detail}</p>
              <a
                class="button"
                href={`${seat.base}/exports/${kind}?${new URLSearchParams({ ...period })}`}
                download
              >
                {exports.download}
                <span class="hidden">: {exports[kind].title}</span>
              </a>
            </Card>
          ))}
        </div>
      )}
      <p class="dim">
        {exports.format} {exports.pdfs}
      </p>
    </>,
  );
}

const PeriodForm = ({
  seat: { words, base },
  period,
  periods,
}: {
  seat: Seat;
  period: ExportPeriod;
  periods: Readonly<Record<PeriodName, ExportPeriod>>;
}) => {
  const { exports, lists } = words;
  const fault = periodFault(period);
  const told = {
    no_day: exports.noDay,
    ends_before_it_begins: exports.endsBefore,
    too_long: exports.tooLong,
  };
  const faultOf = (field: "from" | "to") => (fault?.field === field ? told[fault.code] : null);
  return (
    <Card title={exports.period}>
      <Chips
        label={exports.period}
        chips={(Object.entries(periods) as [PeriodName, ExportPeriod][]).map(([name, { from, to }]) => ({
          href: `${base}/exports?from=${from}&to=${to}`,
          label: exports.periods[name],
          isCurrent: from === period.from && to === period.to,
        }))}
      />
      <form class="filters" method="get" action={`${base}/exports`}>
        <TextField name="from" label={lists.from} type="date" value={period.from} fault={faultOf("from")} />
        <TextField name="to" label={lists.to} type="date" value={period.to} fault={faultOf("to")} />
        <button class="button" type="submit">
          {exports.choose}
        </button>
      </form>
    </Card>
  );
};

function askedOf({ c }: Desk): ExportPeriod | null {
  const { from, to } = c.req.query();
  return from === undefined || to === undefined ? null : { from, to };
}

/** The usual periods, at a day. */
export function periodsAt(today: string): Record<PeriodName, ExportPeriod> {
  const year = today.slice(0, 4);
  const monthOf = (day: string) => ({ from: `${day.slice(0, 7)}-01`, to: endOfMonth(day) });
  const quarterOf = (day: string) => {
    const first = Math.floor((Number(day.slice(5, 7)) - 1) / 3) * 3 + 1;
    const month = (offset: number) => `${day.slice(0, 4)}-${String(first + offset).padStart(2, "0")}-01`;
    return { from: month(0), to: endOfMonth(month(2)) };
  };
  const thisMonth = monthOf(today);
  const thisQuarter = quarterOf(today);
  const before = String(Number(year) - 1);
  return {
    thisMonth,
    lastMonth: monthOf(addDays(thisMonth.from, -1)),
    thisQuarter,
    lastQuarter: quarterOf(addDays(thisQuarter.from, -1)),
    thisYear: { from: `${year}-01-01`, to: `${year}-12-31` },
    lastYear: { from: `${before}-01-01`, to: `${before}-12-31` },
  };
}

/** A file of a period; without one, of the month before in UTC. */
async function downloadExport(desk: Desk, kind: ExportKind) {
  const ctx = desk.open("exportRecords");
  const period = askedOf(desk) ?? periodsAt(instant(ctx.clock).slice(0, 10)).lastMonth;
  if (periodFault(period)) {
    await ctx.session.authenticate();
    throw httpProblem("not_found", "There is no such file.");
  }
  const places = `${publicOrigin(ctx.env)}${desk.base}`;
  const stream = await exportRecords(ctx, {
    kind,
    period,
    pdfOf: ({ type, id }) => `${places}/${type === "credit_note" ? "credit-notes" : "invoices"}/${id}/pdf`,
  });
  const span = kind === "clients" ? "" : `-${period.from}-${period.to}`;
  return new Response(stream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": savedAs(`${kind}${span}.csv`),
    },
  });
}

export const EXPORT_PAGES: readonly Page[] = [
  ["get", "/exports", showExports],
  ...EXPORT_KINDS.map((kind): Page => ["get", `/exports/${kind}`, (desk) => downloadExport(desk, kind)]),
];
