import { addDays, dayIn, endOfDay } from "../../platform/days.ts";
import {
  type LastIssueDates,
  type Numbering,
  type NumberingSettings,
  numberingAt,
} from "../numbering/numbering.ts";

/** The numbering of an invoice, and its due date. */
export interface Issuance extends Numbering {
  /** ISO day. */
  due_date: string;
  /** The RFC 3339 instant at which the due day has passed. */
  overdue_at: string;
}

/** The issuance of an invoice at `now`. Null when the invoice's own due date lies before its issue date. */
export function issuanceAt(
  now: Date,
  settings: NumberingSettings,
  invoice: { due_date: string | null },
  lastDates: LastIssueDates,
): Issuance | null {
  const { time_zone, invoice_number_pattern: pattern, payment_terms_days } = settings;
  const numbering = numberingAt(dayIn(time_zone, now), { kind: "invoice", pattern, lastDates });
  const { issue_date } = numbering;
  const due_date = invoice.due_date ?? addDays(issue_date, payment_terms_days);
  if (due_date < issue_date) return null;
  return { ...numbering, due_date, overdue_at: endOfDay(due_date, time_zone).toISOString() };
}
