/** The start page: what is open, late and paid, how the last months went, and what to do first. */
import { mayDo } from "../../../capabilities/accounts/role-actions.ts";
import { type CurrencyFigures, readOverview } from "../../../capabilities/overview/overview.ts";
import type { AppWords } from "../../../formats/app-words/app-words.ts";
import { type Formats, formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { BoundedCount } from "../../../platform/paging.ts";
import { AGES, type Age } from "../../../schema/vocabularies/figures.ts";
import type { Desk } from "../http/desk.tsx";
import type { Page } from "../http/pages.ts";
import { Figure, PairChart, PartBar } from "../layout/charts.tsx";
import { RecordRow, Records } from "../layout/lists.tsx";
import { Card, Heading } from "../layout/parts.tsx";
import type { Seat } from "../layout/seat.ts";
import { compactMoney, monthName } from "../layout/times.ts";
import { FirstSteps } from "./first-steps.tsx";

/** One round trip; `?currency=` shows that of several currencies large. */
async function showStart(desk: Desk) {
  const ctx = desk.open("getOverview");
  const overview = await readOverview(ctx);
  const seat = await desk.seat(ctx);
  const { start } = seat.words;
  const asked = desk.c.req.query("currency");
  const { figures, drafts } = overview;
  const shown = figures.find(({ currency }) => currency === asked) ?? figures[0];
  const others = figures.filter((one) => one !== shown);
  const { has_invoice } = overview.facts;
  // Where there is nothing yet, the first steps stand alone.
  const isEmpty = !has_invoice && drafts.count === 0 && mayDo(seat.person.role, "write");
  return desk.page(
    { ctx, section: "start", title: start.title },
    <>
      <Heading said={start} />
      <FirstSteps seat={seat} overview={overview} />
      {!isEmpty && (
        <>
          <Figures seat={seat} figures={shown} drafts={drafts} />
          {others.length > 0 && <OtherCurrencies seat={seat} others={others} />}
          <Months seat={seat} figures={shown} />
          <Ages seat={seat} figures={shown} />
        </>
      )}
      <p>
        <a class="button quiet" href={`/docs?lang=${seat.locale}`}>
          {seat.words.home.documentation}
        </a>
      </p>
    </>,
  );
}

const Figures = ({
  seat: { words, base, locale },
  figures: { currency, open, overdue, paid_this_month_cents },
  drafts,
}: {
  seat: Seat;
  figures: CurrencyFigures;
  drafts: BoundedCount;
}) => {
  const { start } = words;
  const formats = formatsFor(locale);
  const count = (value: number) => countText(value, words, formats);
  const list = `${base}/invoices`;
  return (
    <div class="tallies">
      <Figure
        href={`${list}?status=open`}
        label={start.open}
        value={formats.money(open.amount_cents, currency)}
        meta={count(open.count)}
      />
      <Figure
        href={`${list}?status=overdue`}
        label={start.overdue}
        value={formats.money(overdue.amount_cents, currency)}
        meta={count(overdue.count)}
        look={overdue.count > 0 ? "late" : ""}
      />
      <Figure
        href={`${list}?status=paid`}
        label={start.paid}
        value={formats.money(paid_this_month_cents, currency)}
      />
      <Figure
        href={`${list}?status=draft`}
        label={start.drafts}
        value={`${formats.number(drafts.count)}${drafts.is_exact ? "" : "+"}`}
      />
    </div>
  );
};

const OtherCurrencies = ({
  seat: { words, base, locale },
  others,
}: {
  seat: Seat;
  others: readonly CurrencyFigures[];
}) => {
  const { start } = words;
  const formats = formatsFor(locale);
  return (
    <Card title={start.currencies.title}>
      <p class="dim">{start.currencies.detail}</p>
      <Records>
        {others.map(({ currency, open, overdue, paid_this_month_cents }) => (
          <RecordRow
            href={`${base}?currency=${currency}`}
            main={currency}
            side={formats.money(open.amount_cents, currency)}
            sideMeta={start.open}
            meta={[
              `${start.overdue} ${formats.money(overdue.amount_cents, currency)}`,
              `${start.paid} ${formats.money(paid_this_month_cents, currency)}`,
            ].join(" · ")}
          />
        ))}
      </Records>
    </Card>
  );
};

const Months = ({
  seat: { words, locale },
  figures: { currency, months },
}: {
  seat: Seat;
  figures: CurrencyFigures;
}) => {
  const { start } = words;
  const formats = formatsFor(locale);
  const money = (cents: number) => formats.money(cents, currency);
  const isEmpty = months.every(({ issued_cents, paid_cents }) => issued_cents === 0 && paid_cents === 0);
  const series = [start.issued, start.paidInMonth] as const;
  const toldOf = (issued: number, paid: number) =>
    `${start.issued} ${money(issued)}, ${start.paidInMonth} ${money(paid)}`;
  const sum = (name: "issued_cents" | "paid_cents") => months.reduce((all, month) => all + month[name], 0);
  return (
    <Card title={start.months.title}>
      {isEmpty ? (
        <p class="dim">{start.nothing}</p>
      ) : (
        <>
          <PairChart
            name={`${start.months.title}: ${toldOf(sum("issued_cents"), sum("paid_cents"))}`}
            series={series}
            scaleText={(value) => compactMoney(Math.round(value), currency, locale)}
            pairs={months.map(({ month, issued_cents, paid_cents }) => ({
              label: monthName(month, locale, "short"),
              short: monthName(month, locale, "narrow"),
              told: `${monthName(month, locale, "long")}: ${toldOf(issued_cents, paid_cents)}`,
              values: [issued_cents, paid_cents],
            }))}
          />
          <details class="months">
            <summary>{start.numbers}</summary>
            <section class="scrolls" aria-label={start.months.title} tabindex={0}>
              <table>
                <caption>{start.months.detail}</caption>
                <thead>
                  <tr>
                    <th scope="col">{start.month}</th>
                    {series.map((one) => (
                      <th scope="col" class="amount">
                        {one}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {months.map(({ month, issued_cents, paid_cents }) => (
                    <tr>
                      <th scope="row">{monthName(month, locale, "medium")}</th>
                      <td class="amount">{money(issued_cents)}</td>
                      <td class="amount">{money(paid_cents)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </Card>
  );
};

/** "3 invoices". */
const countText = (value: number, { start }: AppWords, formats: Formats): string =>
  start.invoices[formats.plural(value)](formats.number(value));

/** The table is the chart: each row has its bar. */
const Ages = ({
  seat: { words, locale },
  figures: { currency, ages },
}: {
  seat: Seat;
  figures: CurrencyFigures;
}) => {
  const { start } = words;
  const formats = formatsFor(locale);
  const most = Math.max(...AGES.map((age) => ages[age].amount_cents));
  return (
    <Card title={start.ages.title}>
      {most === 0 ? (
        <p class="dim">{start.nothing}</p>
      ) : (
        <table class="ages">
          <caption>{start.ages.detail}</caption>
          <thead>
            <tr>
              <th scope="col">{start.age}</th>
              <th scope="col" class="amount">
                {start.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {AGES.map((age: Age) => (
              <tr>
                <th scope="row">
                  {start.ageNames[age]}
                  <PartBar
                    part={ages[age].amount_cents}
                    whole={most}
                    look={age === "current" ? "current" : "late"}
                  />
                </th>
                <td class="amount">
                  {formats.money(ages[age].amount_cents, currency)}
                  <span class="dim">{countText(ages[age].count, words, formats)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Card>
  );
};

export const START_PAGES: readonly Page[] = [["get", "/", showStart]];
