/** How an invoice stands, in words: its state, and when it is due or how late it is. */
import { amountDue, statusAt } from "../../../capabilities/invoices/lifecycle.ts";
import { WORDS } from "../../../formats/words/catalogue.ts";
import { formatsFor } from "../../../platform/i18n/locale-formats.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import type { Status } from "../../../schema/vocabularies/invoices.ts";
import { Badge, type BadgeKind } from "./lists.tsx";
import type { Seat } from "./seat.ts";
import { dayText, timeText } from "./times.ts";

type Standing = Pick<
  InvoiceRow,
  | "status"
  | "overdue_at"
  | "due_date"
  | "issue_date"
  | "paid_at"
  | "created_at"
  | "total_cents"
  | "credited_cents"
  | "amount_paid_cents"
>;

const DAY_MS = 86_400_000;
/** Further days are told by their date. */
const MOST_COUNTED_DAYS = 30;

const KINDS: Partial<Record<Status, BadgeKind>> = { paid: "done", overdue: "late" };

export const StateBadge = ({ row, now, seat }: { row: Standing; now: string; seat: Seat }) => {
  const status = statusAt(row, now);
  return <Badge kind={KINDS[status] ?? "plain"}>{seat.words.invoices.states[status]}</Badge>;
};

/** When it is due, how late it is, or when it was paid; of others, when it was made or issued. `now` is an instant. */
export function standingText(row: Standing, now: string, seat: Seat): string {
  const {
    words: { invoices },
    locale,
  } = seat;
  const day = (date: string) => dayText(date, locale);
  const status = statusAt(row, now);
  const made = () => invoices.madeOn(timeText(row.created_at, seat));
  if (status === "draft") return made();
  if (status === "paid" && row.paid_at) return invoices.paidOn(timeText(row.paid_at, seat));
  if (status === "paid" || status === "cancelled" || !row.due_date)
    return row.issue_date ? invoices.issuedOn(day(row.issue_date)) : made();
  // The end of the due day in the business's time zone, so that nobody need know the zone here.
  const left = new Date(row.overdue_at ?? row.due_date).getTime() - new Date(now).getTime();
  const days = Math.floor(Math.abs(left) / DAY_MS);
  if (status === "overdue") return invoices.overdueBy(daysText(days + 1, locale));
  if (days === 0) return invoices.dueToday;
  if (days === 1) return invoices.dueTomorrow;
  return days > MOST_COUNTED_DAYS
    ? invoices.dueOn(day(row.due_date))
    : invoices.dueIn(daysText(days, locale));
}

/** "5 days", as the words around it need it. */
function daysText(count: number, locale: Seat["locale"]): string {
  const { one, other } = WORDS[locale].messages.days;
  return `${count} ${count === 1 ? one : other}`;
}

/** What is left of an invoice that was paid or credited in part; null of any other. */
export function leftText(
  row: Standing & Pick<InvoiceRow, "currency">,
  { words, locale }: Seat,
): string | null {
  const due = amountDue(row);
  if (row.status === "draft" || due === 0 || due === row.total_cents) return null;
  return words.invoices.left(formatsFor(locale).money(due, row.currency));
}
