/** Money in answers. */
import { decimalText } from "../../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";

/** V8 has it; TypeScript's library does not know it yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/** Below it, the number that is nearest to an amount is written with the digits of the amount. */
const MOST_WRITTEN = 1e15;

/**
 * An amount: a JSON number, and in XML its digits with two decimals at least. Nothing is computed with the number: it
 * is only written. A larger one is written from its digits, because a float has no room for its cents.
 */
export class Amount {
  readonly #minor: number;
  readonly #digits: 0 | 2;

  constructor(minor: number, digits: 0 | 2) {
    this.#minor = minor;
    this.#digits = digits;
  }

  toString(): string {
    if (Number.isInteger(this.#minor)) return wholeText(this.#minor, this.#digits);
    const [whole = "", decimals = ""] = decimalText(this.#minor, this.#digits).split(".");
    return `${whole}.${decimals.replace(/0+$/, "").padEnd(2, "0")}`;
  }

  toJSON(): unknown {
    const isWritten = Number.isInteger(this.#minor) && Math.abs(this.#minor) < MOST_WRITTEN;
    return isWritten ? this.#minor / 10 ** this.#digits : rawJSON(this.toString());
  }
}

/** An amount of minor units, which for a price may have decimals of its own: 1.25 cents are `0.0125`. */
export const amount = (minor: number, currency: Currency): Amount =>
  new Amount(minor, minorUnitDigits(currency));

/** Two decimals of an integer. A list has thousands of amounts, so they are cut out of its digits. */
function wholeText(minor: number, digits: 0 | 2): string {
  const all = String(Math.abs(minor));
  const sign = minor < 0 ? "-" : "";
  if (digits === 0) return `${sign}${all}.00`;
  const padded = all.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}
