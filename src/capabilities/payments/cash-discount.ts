/**
 * A cash discount that a payment in time takes (Skonto): the part of an invoice that need not be paid. It lowers
 * what was taxed, without a credit note (Directive 2006/112/EC art. 90; EN 16931 BT-20). Pure.
 */
import { addDays, dayIn } from "../../platform/days.ts";
import { apportion } from "../../platform/money/apportion.ts";
import type { CashDiscountTaken, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { lessTaken, type RateAmounts, sameTax, taxOf, taxWithin, totalOf } from "../invoices/open-rates.ts";
import { percentOf } from "../invoices/totals.ts";
import { invalidInput } from "../refusals.ts";

/** An invoice with what its credit notes credited. */
interface Settled {
  invoice: InvoiceRow;
  credited: readonly { tax_breakdown: readonly TaxBreakdownEntry[] }[];
}

/** A payment that settles an invoice, less its cash discount. The day is one of the business's time zone. */
interface PaymentInTime {
  amount_cents: number;
  paidAt: Date;
  time_zone: string;
}

/**
 * What a payment leaves unpaid, per rate: the amount due less the payment, shared out over the rates by what
 * stands of each. Null if it pays all that is due.
 *
 * The discount is a part of what stands of the invoice after its credit notes, rounded half away from zero. A
 * payment may leave less unpaid than that. Throws `no_cash_discount`, `cash_discount_too_late` and
 * `exceeds_cash_discount`.
 */
export function cashDiscountOf(
  { invoice, credited }: Settled,
  { amount_cents, paidAt, time_zone }: PaymentInTime,
): CashDiscountTaken[] | null {
  const percent = offeredOn(dayIn(time_zone, paidAt), invoice);
  const due = amountDue(invoice);
  const unpaid = due - amount_cents;
  if (unpaid <= 0) return null;
  const noted = credited.flatMap((note) => note.tax_breakdown);
  const standing = lessTaken(invoice.tax_breakdown.map(amountsOf), noted);
  const taken = invoice.cash_discount_taken ?? [];
  const most = Math.max(0, Number(percentOf(BigInt(totalOf(standing)), percent)) - totalOf(taken));
  if (unpaid > most)
    throw invalidInput(["amount_cents"], "exceeds_cash_discount", { percent, least_cents: due - most });
  return shareOut(unpaid, lessTaken(standing, taken));
}

const amountsOf = ({ taxable_cents, tax_cents, ...of }: TaxBreakdownEntry): RateAmounts => ({
  ...taxOf(of),
  taxable_cents,
  tax_cents,
});

/** The highest percentage that the invoice still offers on a day. */
function offeredOn(day: string, { content, issue_date }: InvoiceRow): number {
  const offers = (content?.cash_discount ?? []).map(({ percent, days }) => ({
    percent,
    last_day: addDays(issue_date ?? day, days),
  }));
  if (offers.length === 0) throw invalidInput(["settle_cash_discount"], "no_cash_discount", {});
  const last_day = offers.reduce((last, offer) => (offer.last_day > last ? offer.last_day : last), "");
  const open = offers.filter((offer) => day <= offer.last_day).map(({ percent }) => percent);
  if (open.length === 0)
    throw invalidInput(["settle_cash_discount"], "cash_discount_too_late", { day, last_day });
  return Math.max(...open);
}

/** An amount with tax, shared out over what stands of each rate, and divided into net and tax. */
function shareOut(cents: number, standing: readonly RateAmounts[]): CashDiscountTaken[] {
  const totals = standing.map((entry) => BigInt(entry.taxable_cents) + BigInt(entry.tax_cents));
  const denominator = totals.reduce((sum, total) => sum + total, 0n);
  const shares = apportion(BigInt(cents), totals, { numerator: BigInt(cents), denominator });
  return standing.flatMap((entry, index) => {
    const share = Number(shares[index] ?? 0n);
    if (share === 0) return [];
    const tax_cents = taxWithin(share, entry, true);
    return [{ ...taxOf(entry), taxable_cents: share - tax_cents, tax_cents }];
  });
}

/** What is taken of an invoice by payments in time after one more took `more` of it; null if nothing is. */
export function taken(
  before: readonly CashDiscountTaken[] | null,
  more: readonly CashDiscountTaken[],
): CashDiscountTaken[] | null {
  const rates = [...(before ?? []), ...more];
  const sums = rates.filter((entry, index) => rates.findIndex((other) => sameTax(other, entry)) === index);
  const none = sums.map((entry) => ({ ...entry, taxable_cents: 0, tax_cents: 0 }));
  return nonZero(lessTaken(none, rates.map(opposite)));
}

/** The same after the payment that took `less` of it went back. */
export const takenBack = (
  before: readonly CashDiscountTaken[] | null,
  less: readonly CashDiscountTaken[],
): CashDiscountTaken[] | null => taken(before, less.map(opposite));

const opposite = ({ taxable_cents, tax_cents, ...tax }: CashDiscountTaken): CashDiscountTaken => ({
  ...tax,
  taxable_cents: 0 - taxable_cents,
  tax_cents: 0 - tax_cents,
});

function nonZero(entries: CashDiscountTaken[]): CashDiscountTaken[] | null {
  const left = entries.filter(({ taxable_cents, tax_cents }) => taxable_cents !== 0 || tax_cents !== 0);
  return left.length > 0 ? left : null;
}
