import { CURRENCIES, type Currency } from "../../../schema/vocabularies/currencies.ts";
import { field, textOf } from "./basic-fields.ts";

/** The numbers that FastBill gave currencies before it took codes, and that old clients still send. */
const NUMBERS: ReadonlyMap<string, Currency> = new Map([
  ["1", "EUR"],
  ["2", "GBP"],
  ["3", "CHF"],
  ["4", "USD"],
  ["15", "DKK"],
  ["16", "SEK"],
  ["25", "NOK"],
]);

/** A currency. */
export const currency = () =>
  field(`a currency, such as EUR: one of ${CURRENCIES.join(", ")}`, (value) => {
    const code = textOf(value)?.toUpperCase() ?? "";
    return NUMBERS.get(code) ?? CURRENCIES.find((one) => one === code);
  });
