/** Money in answers. */
import { decimalText } from "../../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";

/** V8 has it; TypeScript's library does not know it yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): number };

/** Below it, the number that is nearest to an amount is written with the digits of the amount. */
const MOST_WRITTEN = 1e15;

/**
 * How a format writes amounts of minor units. A price may have decimals of a minor unit: 1.25 cents are `0.0125`. The
 * value is written as it is, and by the same code as all others: an answer has thousands of amounts.
 */
export type WriteAmount = (minor: number, currency: Currency) => string | number;

/**
 * In JSON, a number. Nothing is computed with it: it is only written. A larger one is written from its digits,
 * because a float has no room for its cents.
 */
export const amountInJson: WriteAmount = (minor, currency) =>
  Number.isInteger(minor) && Math.abs(minor) < MOST_WRITTEN
    ? minor / UNIT[minorUnitDigits(currency)]
    : rawJSON(amountInXml(minor, currency));

const UNIT = { 0: 1, 2: 100 } as const;

/** In XML, the digits with two decimals at least. */
export const amountInXml = (minor: number, currency: Currency): string => {
  const digits = minorUnitDigits(currency);
  if (Number.isInteger(minor)) return wholeText(minor, digits);
  const [whole = "", decimals = ""] = decimalText(minor, digits).split(".");
  return `${whole}.${decimals.replace(/0+$/, "").padEnd(2, "0")}`;
};

/** Two decimals of an integer. A list has thousands of amounts, so they are cut out of its digits. */
function wholeText(minor: number, digits: 0 | 2): string {
  const all = String(Math.abs(minor));
  const sign = minor < 0 ? "-" : "";
  if (digits === 0) return `${sign}${all}.00`;
  const padded = all.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}
