/** What stands of an invoice in each VAT category and rate, after what was taken off it. Pure. */
import { sameTax } from "../../platform/money/tax-rates.ts";
import type { CashDiscountTaken } from "../../schema/document-shapes.ts";
import { taxOn } from "./totals.ts";

/** A rate's taxable amount and its tax, in cents: the shape in which a cash discount is kept. */
export type RateAmounts = CashDiscountTaken;

/** Each entry less what was taken of its VAT category and rate. */
export const lessTaken = <E extends RateAmounts>(entries: readonly E[], taken: readonly RateAmounts[]): E[] =>
  entries.map((entry) => {
    const ofRate = taken.filter((other) => sameTax(entry, other));
    return {
      ...entry,
      taxable_cents: entry.taxable_cents - sumOf(ofRate, "taxable_cents"),
      tax_cents: entry.tax_cents - sumOf(ofRate, "tax_cents"),
    };
  });

/** Rates that raise an invoice and rates that lower it may each exceed 2^53, and their sum not. */
export const sumOf = (entries: readonly RateAmounts[], of: "taxable_cents" | "tax_cents"): number =>
  Number(entries.reduce((total, entry) => total + BigInt(entry[of]), 0n));

/** What entries come to, tax included. */
export const totalOf = (entries: readonly RateAmounts[]): number =>
  sumOf(entries, "taxable_cents") + sumOf(entries, "tax_cents");

/**
 * The tax of a part of a rate, at most what is left of it. `cents` is without tax, or with tax if `includesTax`:
 * then it also leaves no less taxable than is taken.
 */
export function taxWithin(cents: number, left: RateAmounts, includesTax: boolean): number {
  const tax = within(Number(taxOn(BigInt(cents), left.tax_rate, includesTax)), left.tax_cents);
  return includesTax ? cents - within(cents - tax, left.taxable_cents) : tax;
}

/** Whether `asked` lies between zero and `left`, which may be negative. */
export const isWithin = (asked: number, left: number): boolean =>
  left >= 0 ? asked >= 0 && asked <= left : asked <= 0 && asked >= left;

/** The nearest to `asked` that lies between zero and `left`. */
export const within = (asked: number, left: number): number =>
  left >= 0 ? Math.min(Math.max(asked, 0), left) : Math.max(Math.min(asked, 0), left);
