/**
 * A cash discount that a payment in time takes (Skonto): the part of an invoice that need not be paid. It lowers
 * what was taxed, without a credit note (Directive 2006/112/EC art. 90; EN 16931 BT-20). Pure.
 */
import type { CashDiscountOffer } from "../../formats/document/document-model.ts";
import { dayIn } from "../../platform/days.ts";
import { apportion } from "../../platform/money/apportion.ts";
import { keyOf, taxOf } from "../../platform/money/tax-rates.ts";
import type { CashDiscountTaken, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { cashDiscountOffers } from "../invoices/cash-discounts.ts";
import { amountDue } from "../invoices/lifecycle.ts";
import { lessTaken, type RateAmounts, taxWithin, totalOf } from "../invoices/open-rates.ts";
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
  const noted = credited.flatMap((note) => note.tax_breakdown);
  const standing = lessTaken(invoice.tax_breakdown.map(amountsOf), noted);
  const offer = offeredOn(dayIn(time_zone, paidAt), invoice, totalOf(standing));
  const due = amountDue(invoice);
  const unpaid = due - amount_cents;
  if (unpaid <= 0) return null;
  const taken = invoice.cash_discount_taken ?? [];
  const most = Math.max(0, offer.amount_cents - totalOf(taken));
  if (unpaid > most) {
    const facts = { percent: offer.percent, least_cents: due - most };
    throw invalidInput(["amount_cents"], "exceeds_cash_discount", facts);
  }
  return shareOut(unpaid, lessTaken(standing, taken));
}

const amountsOf = ({ taxable_cents, tax_cents, ...of }: TaxBreakdownEntry): RateAmounts => ({
  ...taxOf(of),
  taxable_cents,
  tax_cents,
});

/** The best of the invoice's offers that still stand on a day, of what stands of the invoice. */
function offeredOn(day: string, { content, issue_date }: InvoiceRow, total_cents: number): CashDiscountOffer {
  const terms = content?.cash_discount ?? [];
  const offers = cashDiscountOffers(terms, { total_cents, issue_date: issue_date ?? day });
  const [last] = offers
    .map((offer) => offer.last_day)
    .toSorted()
    .slice(-1);
  if (last === undefined) throw invalidInput(["settle_cash_discount"], "no_cash_discount", {});
  const [best] = offers
    .filter((offer) => day <= offer.last_day)
    .toSorted((one, other) => other.percent - one.percent);
  if (!best) throw invalidInput(["settle_cash_discount"], "cash_discount_too_late", { day, last_day: last });
  return best;
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
  const sums = new Map<string, CashDiscountTaken>();
  for (const entry of [...(before ?? []), ...more]) {
    const { taxable_cents, tax_cents } = sums.get(keyOf(entry)) ?? { taxable_cents: 0, tax_cents: 0 };
    sums.set(keyOf(entry), {
      ...entry,
      taxable_cents: taxable_cents + entry.taxable_cents,
      tax_cents: tax_cents + entry.tax_cents,
    });
  }
  return nonZero([...sums.values()]);
}

/** The same after the payment that took `less` of it went back. */
export const takenBack = (
  before: readonly CashDiscountTaken[] | null,
  less: readonly CashDiscountTaken[],
): CashDiscountTaken[] | null => nonZero(lessTaken(before ?? [], less));

function nonZero(entries: CashDiscountTaken[]): CashDiscountTaken[] | null {
  const left = entries.filter(({ taxable_cents, tax_cents }) => taxable_cents !== 0 || tax_cents !== 0);
  return left.length > 0 ? left : null;
}
