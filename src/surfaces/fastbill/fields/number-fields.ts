/** Fields of numbers and of money: decimal texts or numbers, with a comma or a point, read without floats. */
import { TAX_RATE_DECIMALS } from "../../../capabilities/invoices/line-amounts.ts";
import { PERCENT_DECIMALS, QUANTITY_DECIMALS } from "../../../capabilities/invoices/totals.ts";
import { PRICE_DECIMALS, scaleText, unscaled } from "../../../platform/money/exact-decimals.ts";
import type { Field } from "../../../platform/refusal.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";
import { fieldFault } from "../http/field-faults.ts";
import type { Value } from "../http/request-tree.ts";
import { field, textOf } from "./basic-fields.ts";

/** A decimal number as text: a sign perhaps, digits, and decimals behind a point. */
export type Decimal = string & { readonly decimal: true };

/** 13 digits: with two decimals, any amount stays an exact integer. */
const DECIMAL = /^([+-]?)(\d{1,13})(?:[.,](\d+))?$/;

function decimalOf(value: Value, most: number): Decimal | undefined {
  const [, sign = "", whole, decimals = ""] = DECIMAL.exec(textOf(value) ?? "") ?? [];
  if (whole === undefined || decimals.length > most) return undefined;
  return `${sign === "-" ? "-" : ""}${whole}${decimals && `.${decimals}`}` as Decimal;
}

/** An amount of money, in what `minorUnits` makes minor units of. */
export const money = () =>
  field("an amount with at most 2 decimals, such as 1190.50", (value) => decimalOf(value, 2));

/** How fine a price may be in the unit of its currency: a hundredth of a cent. */
const MOST_PRICE_DECIMALS = 4;

/** The price of a unit, for `priceInMinorUnits`. */
export const price = () =>
  field(`a price with at most ${MOST_PRICE_DECIMALS} decimals, such as 9.5 or 0.0125`, (value) =>
    decimalOf(value, MOST_PRICE_DECIMALS),
  );

/** An amount in minor units. Throws `FieldFaults` at `place` if the currency has none and the amount decimals. */
export function minorUnits(amount: Decimal, currency: Currency, place: Field): number {
  const digits = minorUnitDigits(currency);
  const scaled = Number(scaleText(amount, 2));
  if (digits === 2) return scaled;
  if (scaled % 100 === 0) return scaled / 100;
  throw fieldFault(place, `must be whole: ${currency} has no decimals`);
}

/** A price in minor units, which may have decimals itself: 0.0125 EUR is 1.25. */
export const priceInMinorUnits = (amount: Decimal, currency: Currency): number => {
  const digits = minorUnitDigits(currency);
  return unscaled(scaleText(amount, digits + PRICE_DECIMALS), PRICE_DECIMALS);
};

/** A number between two bounds, with so many decimals at most. */
const numberWithin = (
  right: string,
  { decimals, min, max }: { decimals: number; min: number; max: number },
) =>
  field(right, (value) => {
    const known = decimalOf(value, decimals);
    return known !== undefined && Number(known) >= min && Number(known) <= max ? Number(known) : undefined;
  });

/** A rate of VAT in percent. */
export const vatPercent = () =>
  numberWithin("a number from 0 to 100, such as 19", { decimals: TAX_RATE_DECIMALS, min: 0, max: 100 });

/** A share in percent, such as that of a discount. */
export const percent = () =>
  numberWithin("a number from 0 to 100, such as 2", { decimals: PERCENT_DECIMALS, min: 0, max: 100 });

export const quantity = () =>
  numberWithin(`a number with at most ${QUANTITY_DECIMALS} decimals, such as 1 or 13.8333`, {
    decimals: QUANTITY_DECIMALS,
    min: -1e9,
    max: 1e9,
  });

/** A count of whole things, such as days. */
export const count = (most: number) =>
  numberWithin(`a whole number from 0 to ${most}`, { decimals: 0, min: 0, max: most });
