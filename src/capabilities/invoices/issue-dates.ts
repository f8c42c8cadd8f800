/** When an invoice is issued, numbered and due, in the business's time zone. Pure. */
import { addDays, dayIn, endOfDay, endOfMonth } from "../../platform/days.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { DocumentContent } from "../../schema/document-shapes.ts";
import type { PaymentTerms } from "../../schema/party-shapes.ts";
import type { ClientRow, InvoiceRow } from "../../schema/rows.ts";
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

/** What a draft and its client say of its dates. Days are ISO. */
export interface AskedDates {
  /** Null for the day of finalization. */
  issue_date: string | null;
  due_date: string | null;
  /** The draft's own terms. */
  payment_terms: PaymentTerms | null;
  /** Those agreed with the client. */
  client_terms: PaymentTerms | null;
}

type Draft = Pick<InvoiceRow, "due_date"> & {
  content: Pick<DocumentContent, "issue_date" | "payment_terms"> | null;
};

export const datesAsked = (
  { due_date, content }: Draft,
  { details }: Pick<ClientRow, "details">,
): AskedDates => ({
  issue_date: content?.issue_date ?? null,
  due_date,
  payment_terms: content?.payment_terms ?? null,
  client_terms: details?.payment_terms ?? null,
});

/**
 * The issuance of an invoice at `now`, or the fault that stands in its way: `issue_date_in_future`,
 * `issue_date_before_last` (numbers and dates of a series go the same way: CGI ann. II art. 242 nonies A),
 * `due_before_issue`, and those of `termsFault`.
 */
export function issuanceAt(
  now: Date,
  settings: Pick<NumberingSettings, "time_zone" | "invoice_number_pattern" | "payment_terms_days">,
  asked: AskedDates,
  lastDates: LastIssueDates,
): Issuance | InputFault {
  const { time_zone, invoice_number_pattern: pattern, payment_terms_days } = settings;
  const today = dayIn(time_zone, now);
  const numbering = numberingAt(asked.issue_date ?? today, { kind: "invoice", pattern, lastDates });
  const { issue_date } = numbering;
  const due_date = dueDateOf(issue_date, asked, payment_terms_days);
  const wrong =
    issueDateFault(asked.issue_date, { today, next: issue_date }) ??
    termsFault(issue_date, asked) ??
    dueDateFault(due_date, { issue_date, today });
  if (wrong) return wrong;
  return { ...numbering, due_date, overdue_at: endOfDay(due_date, time_zone).toISOString() };
}

export const isIssuance = (found: Issuance | InputFault): found is Issuance => "series" in found;

/** What is wrong with a chosen issue date. `next` is the day that its series would give it. */
export function issueDateFault(
  issue_date: string | null,
  { today, next }: { today: string; next: string },
): InputFault | null {
  if (issue_date === null) return null;
  const at = ["issue_date"];
  if (issue_date > today) return fault(at, "issue_date_in_future", { issue_date, today });
  if (issue_date === next) return null;
  return fault(at, "issue_date_before_last", { issue_date, last_issue_date: next, today });
}

/** A due date before the issue date: `due_before_issue`. `today` tells why the issue date is another day. */
export function dueDateFault(
  due_date: string | null,
  { issue_date, today = issue_date }: { issue_date: string | null; today?: string | null },
): InputFault | null {
  if (due_date === null || issue_date === null || due_date >= issue_date) return null;
  return fault(["due_date"], "due_before_issue", { due_date, issue_date, today: today ?? issue_date });
}

/**
 * The day on which an invoice is due: its own due date, else by its own terms, else by those of the client,
 * else by those of the business.
 */
export function dueDateOf(
  issue_date: string,
  { due_date, payment_terms, client_terms }: Omit<AskedDates, "issue_date">,
  days: number,
): string {
  if (due_date !== null) return due_date;
  const terms = [payment_terms, client_terms].find((one) => one !== null && one.kind !== "fixed");
  return dueBy(issue_date, terms ?? { kind: "days", days }) ?? issue_date;
}

/** The day on which terms make an invoice of `issue_date` due; null if they leave that to its due date. */
export function dueBy(issue_date: string, terms: PaymentTerms): string | null {
  if (terms.kind === "fixed") return null;
  const day = addDays(issue_date, terms.days);
  return terms.kind === "end_of_month" ? endOfMonth(day) : day;
}

/**
 * Whether a draft's terms and its due date contradict each other: `due_date_missing` (the terms name it), and
 * `due_date_contradicts_terms` as soon as the issue date is known.
 */
export function termsFault(
  issue_date: string | null,
  { due_date, payment_terms }: Pick<AskedDates, "due_date" | "payment_terms">,
): InputFault | null {
  if (payment_terms === null) return null;
  if (payment_terms.kind === "fixed") return due_date ? null : fault(["due_date"], "due_date_missing", {});
  if (issue_date === null || due_date === null) return null;
  const by_terms = dueBy(issue_date, payment_terms) ?? due_date;
  if (due_date === by_terms) return null;
  return fault(["due_date"], "due_date_contradicts_terms", { due_date, issue_date, by_terms });
}
