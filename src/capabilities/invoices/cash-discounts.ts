/** Offers for payment in time (Skonto). Pure. */
import type { CashDiscountOffer } from "../../formats/document/document-model.ts";
import { addDays } from "../../platform/days.ts";
import { scaleExactly } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import type { CashDiscount } from "../../schema/document-shapes.ts";
import { PERCENT_DECIMALS } from "./totals.ts";

const PERCENT_UNIT = 100n * 10n ** BigInt(PERCENT_DECIMALS);

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
    amount_cents: Number(
      divideRounded(BigInt(total_cents) * scaleExactly(percent, PERCENT_DECIMALS), PERCENT_UNIT),
    ),
    last_day: addDays(issue_date, days),
  }));
