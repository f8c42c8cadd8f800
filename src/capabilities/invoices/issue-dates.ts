import { addDays, dayIn, endOfDay } from "../../platform/days.ts";
import type { InputFault } from "../../platform/refusal.ts";
import {
  type LastIssueDates,
  type Numbering,
  type NumberingSettings,
  numberingAt,
} from "../numbering/numbering.ts";
import { fault } from "../refusals.ts";

/** The numbering of an invoice, and its due date. */
export interface Issuance extends Numbering {
  /** ISO day. */
  due_date: string;
  /** The RFC 3339 instant at which the due day has passed. */
  overdue_at: string;
}

/** The numbering of an invoice that is issued at `now`, and the day that it is then in the business's zone. */
export function numberingOfInvoice(
  now: Date,
  { time_zone, invoice_number_pattern: pattern }: NumberingSettings,
  lastDates: LastIssueDates,
): { numbering: Numbering; today: string } {
  const today = dayIn(time_zone, now);
  return { numbering: numberingAt(today, { kind: "invoice", pattern, lastDates }), today };
}

/** The issuance of an invoice at `now`. Null when the invoice's own due date lies before its issue date. */
export function issuanceAt(
  now: Date,
  settings: NumberingSettings,
  invoice: { due_date: string | null },
  lastDates: LastIssueDates,
): Issuance | null {
  const { time_zone, payment_terms_days } = settings;
  const { numbering } = numberingOfInvoice(now, settings, lastDates);
  const { issue_date } = numbering;
  const due_date = invoice.due_date ?? addDays(issue_date, payment_terms_days);
  if (due_date < issue_date) return null;
  return { ...numbering, due_date, overdue_at: endOfDay(due_date, time_zone).toISOString() };
}

/** Why an invoice cannot be issued at `now` with its dates: the fault `due_before_issue`. */
export function dateFaults(
  now: Date,
  settings: NumberingSettings,
  invoice: { due_date: string | null },
  lastDates: LastIssueDates,
): InputFault[] {
  if (issuanceAt(now, settings, invoice, lastDates)) return [];
  const { numbering, today } = numberingOfInvoice(now, settings, lastDates);
  const facts = { due_date: invoice.due_date, issue_date: numbering.issue_date, today };
  return [fault(["due_date"], "due_before_issue", facts)];
}
