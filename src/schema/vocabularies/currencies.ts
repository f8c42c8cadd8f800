/**
 * The currencies that an invoice may be in: ISO 4217 codes, and CNH, by which the renminbi traded outside
 * mainland China is known. BGN is what Bulgarian invoices were in until 2025.
 */
export const CURRENCIES = [
  "EUR",
  "USD",
  "GBP",
  "NOK",
  "SEK",
  "DKK",
  "CHF",
  "AUD",
  "BGN",
  "BRL",
  "CAD",
  "CNH",
  "CZK",
  "HKD",
  "HUF",
  "ILS",
  "INR",
  "JPY",
  "KRW",
  "MXN",
  "PLN",
  "RON",
  "TRY",
] as const;
export type Currency = (typeof CURRENCIES)[number];

const WITHOUT_MINOR_UNIT: ReadonlySet<Currency> = new Set<Currency>(["JPY", "KRW"]);

/**
 * How many decimals a currency's minor unit has (ISO 4217): an amount of 1050 is 10.50 EUR, and 1050 JPY. HUF
 * has two, though its coins have none.
 */
export const minorUnitDigits = (currency: Currency): 0 | 2 => (WITHOUT_MINOR_UNIT.has(currency) ? 0 : 2);
