/** Invariant 5, of a business as a whole: the figures that the start page shows are what its rows sum up to. */
import { env } from "cloudflare:workers";
import type { Books, InvoiceRow } from "./invariants.ts";

/** Has the figures of a business kept, as its first look at the start page does. */
export const keepFigures = (businessId: string) =>
  env.DB.prepare("insert into figures values (?, 'counted', '', '', 0, 0)").bind(businessId).run();

export interface FigureRow {
  kind: string;
  period: string;
  currency: string;
  amount_cents: number;
  count: number;
}

export function checkFigures({ invoices, payments, figures, violate }: Books): void {
  const expected = new Map<string, { amount: number; count: number }>();
  const add = (key: string, amount: number) => {
    const { amount: before, count } = expected.get(key) ?? { amount: 0, count: 0 };
    expected.set(key, { amount: before + amount, count: count + 1 });
  };
  for (const row of invoices.values()) {
    if (row.finalized_at === null) continue;
    const sign = row.type === "credit_note" ? -1 : 1;
    add(`issued ${row.issue_date?.slice(0, 7)} ${row.currency}`, sign * row.total_cents);
    if (dueOf(row) > 0) add(`open ${row.due_date ?? ""} ${row.currency}`, dueOf(row));
  }
  for (const { invoice_id, paid_at, amount_cents, refunded_cents } of payments)
    add(`paid ${paidPeriod(paid_at)} ${invoices.get(invoice_id)?.currency}`, amount_cents - refunded_cents);
  for (const { kind, period, currency, amount_cents, count } of figures) {
    if (kind === "counted") continue;
    const key = `${kind} ${period} ${currency}`;
    const { amount, count: rows } = expected.get(key) ?? { amount: 0, count: 0 };
    if (amount !== amount_cents || rows !== count)
      violate(
        `money: the figure ${key} is ${amount_cents} of ${count}; its rows sum up to ${amount} of ${rows}`,
      );
    expected.delete(key);
  }
  for (const key of expected.keys()) violate(`money: there is no figure ${key}`);
}

function dueOf({ type, status, total_cents, credited_cents, amount_paid_cents }: InvoiceRow): number {
  const isOpen = type === "invoice" && ["finalized", "sent", "opened"].includes(status);
  return isOpen ? Math.max(total_cents - credited_cents - amount_paid_cents, 0) : 0;
}

const DAY_MS = 86_400_000;
const QUARTER_MS = 900_000;

/** Months begin at other instants in each zone, so payments of the days around it are summed up by quarters. */
function paidPeriod(paidAt: string): string {
  const instant = Date.parse(paidAt);
  const nearby = [instant - DAY_MS, instant + DAY_MS].map((one) => new Date(one).toISOString().slice(0, 7));
  if (nearby[0] === nearby[1]) return `${nearby[0]}-02T00:00`;
  return new Date(Math.floor(instant / QUARTER_MS) * QUARTER_MS).toISOString().slice(0, 16);
}
