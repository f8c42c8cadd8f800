import { addDays, dayIn, endOfDay } from "../platform/days.ts";
import { numberParts } from "./number-pattern.ts";

/** The settings of a business that decide numbers and dates. */
export interface NumberingSettings {
  time_zone: string;
  payment_terms_days: number;
  invoice_number_pattern: string;
}

/** The series of invoices in a period (`2026`, `2026-11`, or `` for a pattern without a date). */
export const invoiceSeries = (period: string): string => `invoice:${period}`;

/** What finalizing at some moment gives an invoice, but for the sequence, which only the database knows. */
export interface Issuance {
  series: string;
  prefix: string;
  suffix: string;
  padding: number;
  issue_date: string;
  due_date: string;
  /** The instant at which the due day has passed. */
  overdue_at: string;
}

/**
 * The issuance of an invoice at `now`: the business's day, or the last issue date of the series if that is later (a
 * time zone that was moved west), since issue dates never go backwards along the numbers. Null when the invoice's own
 * due date lies before its issue date.
 */
export function issuanceAt(
  now: Date,
  settings: NumberingSettings,
  invoice: { due_date: string | null },
  lastIssueDate: (series: string) => string | null,
): Issuance | null {
  const today = dayIn(settings.time_zone, now);
  const { period, prefix, suffix, padding } = numberParts(settings.invoice_number_pattern, today);
  const series = invoiceSeries(period);
  const last = lastIssueDate(series);
  const issue_date = last !== null && last > today ? last : today;
  const due_date = invoice.due_date ?? addDays(issue_date, settings.payment_terms_days);
  if (due_date < issue_date) return null;
  const overdue_at = endOfDay(due_date, settings.time_zone).toISOString();
  return { series, prefix, suffix, padding, issue_date, due_date, overdue_at };
}
