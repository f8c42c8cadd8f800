/** The filters of `revenue.get` and `invoice.get`, as a query of documents. */
import { z } from "@hono/zod-openapi";
import type { DocumentQuery, ListedState } from "../../../capabilities/invoices/list-documents.ts";
import { endOfMonth, isCalendarDay } from "../../../platform/days.ts";
import { dayBound, field, ids, listOf, oneOf, text, textOf } from "../fields/basic-fields.ts";

const LONGEST_TEXT = 200;
/** As many as a page has. */
const MOST_NUMBERS = 100;

/** Our words for what FastBill's clients name by several. */
const STATES = {
  draft: ["draft"],
  unpaid: ["open", "overdue"],
  open: ["open", "overdue"],
  overdue: ["overdue"],
  paid: ["paid"],
  canceled: ["cancelled"],
  cancelled: ["cancelled"],
} as const satisfies Record<string, readonly ListedState[]>;

const KINDS = { outgoing: "invoice", draft: "draft", credit: "credit_note" } as const;

const wordsOf = <N extends string>(map: Readonly<Record<N, unknown>>): N[] => Object.keys(map) as N[];

const MOMENT =
  /^(\d{4}-\d{2}-\d{2})(?:[ T]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d)(?:\.\d{1,9})?(Z|[+-]\d{2}:\d{2})?)?$/;

/** A bound of a range of times: a day, or a time by the clock of the business, as `LASTUPDATE` is. */
const timeBound = () =>
  field("a day as YYYY-MM-DD or a time as YYYY-MM-DD hh:mm:ss, such as 2026-11-27 14:05:09", (value) => {
    const [, day = "", time, zone = ""] = MOMENT.exec(textOf(value) ?? "") ?? [];
    if (!isCalendarDay(day)) return undefined;
    return time === undefined ? day : `${day}T${time}${zone}`;
  }).optional();

const wholeNumber = (right: string, min: number, max: number) =>
  field(right, (value) => {
    const digits = textOf(value) ?? "";
    return /^\d{1,4}$/.test(digits) && Number(digits) >= min && Number(digits) <= max
      ? Number(digits)
      : undefined;
  }).optional();

const numbers = () => listOf(text(LONGEST_TEXT), MOST_NUMBERS).optional();
const day = () => dayBound().optional();

/** `REVENUE_…` are the names that one of FastBill's clients has for the same. */
export const documentFilters = z.object({
  INVOICE_ID: ids().optional(),
  REVENUE_ID: ids().optional(),
  INVOICE_NUMBER: numbers(),
  REVENUE_NUMBER: numbers(),
  INVOICE_TITLE: text(LONGEST_TEXT).optional(),
  REVENUE_TITLE: text(LONGEST_TEXT).optional(),
  CUSTOMER_ID: ids().optional(),
  MONTH: wholeNumber("a month from 1 to 12", 1, 12),
  YEAR: wholeNumber("a year from 1900 to 2999", 1900, 2999),
  START_DUE_DATE: day(),
  END_DUE_DATE: day(),
  START_PAID_DATE: day(),
  END_PAID_DATE: day(),
  START_DATE: day(),
  END_DATE: day(),
  START_LASTUPDATE: timeBound(),
  END_LASTUPDATE: timeBound(),
  TYPE: oneOf(wordsOf(KINDS)).optional(),
  SUBTYPE: oneOf(["standard", "progress_invoice", "final_invoice"]).optional(),
  STATE: oneOf(wordsOf(STATES)).optional(),
  TERM: text(LONGEST_TEXT).optional(),
});

export type DocumentFilters = z.output<typeof documentFilters>;

/** What a filter asks for. `today` is an ISO day: a month without a year is one of that day's year. */
export function documentQuery(filter: DocumentFilters, today: string): DocumentQuery {
  const { from, to } = issuedIn(filter, today);
  // There are no invoices of stages: all that there are, are of their own.
  const isNone = filter.SUBTYPE !== undefined && filter.SUBTYPE !== "standard";
  return {
    refs: isNone ? [] : (filter.INVOICE_ID ?? filter.REVENUE_ID),
    numbers: filter.INVOICE_NUMBER ?? filter.REVENUE_NUMBER,
    title: filter.INVOICE_TITLE ?? filter.REVENUE_TITLE,
    client_refs: filter.CUSTOMER_ID,
    kind: filter.TYPE && KINDS[filter.TYPE],
    states: filter.STATE && STATES[filter.STATE],
    text: filter.TERM,
    issued_from: later(filter.START_DATE, from),
    issued_to: earlier(filter.END_DATE, to),
    due_from: filter.START_DUE_DATE,
    due_to: filter.END_DUE_DATE,
    paid_from: filter.START_PAID_DATE,
    paid_to: filter.END_PAID_DATE,
    updated_from: filter.START_LASTUPDATE,
    updated_to: filter.END_LASTUPDATE,
  };
}

/** The first and the last day of a month or a year. */
function issuedIn({ YEAR, MONTH }: DocumentFilters, today: string): { from?: string; to?: string } {
  if (YEAR === undefined && MONTH === undefined) return {};
  const year = YEAR ?? Number(today.slice(0, 4));
  if (MONTH === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  const from = `${year}-${String(MONTH).padStart(2, "0")}-01`;
  return { from, to: endOfMonth(from) };
}

const later = (one: string | undefined, other: string | undefined) =>
  one === undefined || (other !== undefined && other > one) ? other : one;

const earlier = (one: string | undefined, other: string | undefined) =>
  one === undefined || (other !== undefined && other < one) ? other : one;
