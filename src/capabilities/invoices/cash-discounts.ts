/** Offers for payment in time (Skonto). Pure. */
import type { CashDiscountOffer } from "../../formats/document/document-model.ts";
import { addDays } from "../../platform/days.ts";
import type { CashDiscount } from "../../schema/document-shapes.ts";
import { percentOf } from "./totals.ts";

/**
 * The cash discounts of an invoice. Each is a part of `total_cents`, rounded to a minor unit, half away from
 * zero, and ends so many days after the issue date, that day included.
 */
export const cashDiscountOffers = (
  discounts: readonly CashDiscount[],
  { total_cents, issue_date }: { total_cents: number; issue_date: string },
): CashDiscountOffer[] =>
  discounts.map(({ percent, days }) => ({
    percent,
    amount_cents: Number(percentOf(BigInt(total_cents), percent)),
    last_day: addDays(issue_date, days),
  }));
