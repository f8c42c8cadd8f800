/**
 * The currencies and amounts that Stripe takes:
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
import { refusals } from "./refusals.ts";

/**
 * Minimum amounts in the currency's smallest unit. Other currencies need the worth of 50 US cents: about 50
 * units.
 */
const LEAST: Readonly<Record<string, number>> = {
  aed: 200,
  aud: 50,
  brl: 50,
  cad: 50,
  chf: 50,
  czk: 1500,
  dkk: 250,
  eur: 50,
  gbp: 30,
  hkd: 400,
  huf: 17500,
  inr: 50,
  jpy: 50,
  mxn: 1000,
  myr: 200,
  nok: 300,
  nzd: 50,
  pln: 200,
  ron: 200,
  sek: 300,
  sgd: 50,
  thb: 1000,
  usd: 50,
};
const MOST = 99_999_999;

const CURRENCIES = new Set(Intl.supportedValuesOf("currency").map((code) => code.toLowerCase()));

/** A currency code in lower case, as Stripe answers it. Refuses one that does not exist. */
export function currencyOf(code: string, param: string): string {
  const currency = code.toLowerCase();
  if (!CURRENCIES.has(currency)) throw refusals.wrong(`Invalid currency: ${code}.`, param);
  return currency;
}

/**
 * Refuses what cannot be charged. Stripe itself takes a total of zero as a "no-cost order". Nothing here
 * sells one, so a session with nothing to pay is refused like any amount that is too small.
 */
export function requireChargeable(amount: number, currency: string): void {
  const least = LEAST[currency] ?? 50;
  if (amount < least)
    throw refusals.tooSmall(
      `The Checkout Session's total amount due must add up to at least ${money(least, currency)}`,
    );
  if (amount > MOST)
    throw refusals.tooLarge(
      `The Checkout Session's total amount due must be no more than ${money(MOST, currency)}`,
    );
}

/** An amount as Stripe's messages name it, such as `€12.50`. */
export function money(amount: number, currency: string): string {
  const format = new Intl.NumberFormat("en", { style: "currency", currency: currency.toUpperCase() });
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
