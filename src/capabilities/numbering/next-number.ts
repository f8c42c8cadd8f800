import { addDays, dayIn, endOfDay } from "../../platform/days.ts";
import { numberParts } from "./number-pattern.ts";

/** The settings of a business that decide numbers and dates. */
export interface NumberingSettings {
  version: number;
  time_zone: string;
  payment_terms_days: number;
  invoice_number_pattern: string;
  credit_note_number_pattern: string;
  /** A sandbox's test clock: so many milliseconds ahead of ours. */
  clock_ahead_ms: number;
}

/** The series of invoices in a period (`2026`, `2026-11`, or `` for a pattern without a date). */
export const invoiceSeries = (period: string): string => `invoice:${period}`;

/** The series of credit notes, which count apart. */
const creditNoteSeries = (period: string): string => `credit_note:${period}`;

/** What numbering at some moment gives a document, but for the sequence, which only the database knows. */
export interface Numbering {
  series: string;
  prefix: string;
  suffix: string;
  padding: number;
  issue_date: string;
}

/** The same for an invoice, which is also due. */
export interface Issuance extends Numbering {
  due_date: string;
  /** The instant at which the due day has passed. */
  overdue_at: string;
}

/**
 * The issuance of an invoice at `now`. Null when the invoice's own due date lies before its issue date.
 */
export function issuanceAt(
  now: Date,
  settings: NumberingSettings,
  invoice: { due_date: string | null },
  lastIssueDate: (series: string) => string | null,
): Issuance | null {
  const today = dayIn(settings.time_zone, now);
  const numbering = numberingAt(today, settings.invoice_number_pattern, {
    seriesOf: invoiceSeries,
    lastIssueDate,
  });
  const { issue_date } = numbering;
  const due_date = invoice.due_date ?? addDays(issue_date, settings.payment_terms_days);
  if (due_date < issue_date) return null;
  const overdue_at = endOfDay(due_date, settings.time_zone).toISOString();
  return { ...numbering, due_date, overdue_at };
}

/** The numbering of a credit note at `now`. It is never dated before the invoice that it corrects. */
export function creditNoteNumberingAt(
  now: Date,
  settings: Pick<NumberingSettings, "time_zone" | "credit_note_number_pattern">,
  corrected: { issue_date: string | null },
  lastIssueDate: (series: string) => string | null,
): Numbering {
  const day = later(dayIn(settings.time_zone, now), corrected.issue_date);
  return numberingAt(day, settings.credit_note_number_pattern, {
    seriesOf: creditNoteSeries,
    lastIssueDate,
  });
}

/**
 * The day decides the series; what is issued there bears it, or the last issue date of the series if that is later (a
 * time zone that was moved west), since issue dates never go backwards along the numbers.
 */
function numberingAt(
  day: string,
  pattern: string,
  {
    seriesOf,
    lastIssueDate,
  }: { seriesOf: (period: string) => string; lastIssueDate: (series: string) => string | null },
): Numbering {
  const { period, prefix, suffix, padding } = numberParts(pattern, day);
  const series = seriesOf(period);
  return { series, prefix, suffix, padding, issue_date: later(day, lastIssueDate(series)) };
}

const later = (day: string, other: string | null): string => (other !== null && other > day ? other : day);
