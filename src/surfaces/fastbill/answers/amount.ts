/** Money in answers. */
import { decimalText } from "../../../platform/money/exact-decimals.ts";
import { type Currency, minorUnitDigits } from "../../../schema/vocabularies/currencies.ts";

/** V8 has it; TypeScript's library does not know it yet. */
const { rawJSON } = JSON as unknown as { rawJSON(text: string): unknown };

/**
 * An amount: a JSON number, and the same digits in XML, two decimals at least. It never passes through a float,
 * which has no room for the cents of large amounts.
 */
export class Amount {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }

  toJSON(): unknown {
    return rawJSON(this.#text);
  }
}

/** An amount of minor units, which for a price may have decimals of its own: 1.25 cents are `0.0125`. */
export function amount(minor: number, currency: Currency): Amount {
  const digits = minorUnitDigits(currency);
  if (Number.isInteger(minor)) return new Amount(wholeText(minor, digits));
  const [whole = "", decimals = ""] = decimalText(minor, digits).split(".");
  return new Amount(`${whole}.${decimals.replace(/0+$/, "").padEnd(2, "0")}`);
}

/** Two decimals of an integer. A list has thousands of amounts, so they are cut out of its digits. */
function wholeText(minor: number, digits: 0 | 2): string {
  const all = String(Math.abs(minor));
  const sign = minor < 0 ? "-" : "";
  if (digits === 0) return `${sign}${all}.00`;
  const padded = all.padStart(3, "0");
  return `${sign}${padded.slice(0, -2)}.${padded.slice(-2)}`;
}
