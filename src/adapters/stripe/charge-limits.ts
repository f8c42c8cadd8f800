import type { Currency } from "../../schema/vocabularies/currencies.ts";

/**
 * The least that Stripe charges, in minor units, which are Stripe's, too: JPY and KRW have none, and HUF is
 * charged with two decimals. A charge that is settled in another currency must also reach that currency's
 * minimum, which cannot be known here; TRY has only that one. Null where Stripe charges nothing: it does not
 * know CNH, and BGN ended with 2025.
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const LEAST: Readonly<Record<Currency, number | null>> = {
  EUR: 50,
  USD: 50,
  GBP: 30,
  NOK: 300,
  SEK: 300,
  DKK: 250,
  CHF: 50,
  AUD: 50,
  BGN: null,
  BRL: 50,
  CAD: 50,
  CNH: null,
  CZK: 1500,
  HKD: 400,
  HUF: 17500,
  ILS: 50,
  INR: 50,
  JPY: 50,
  KRW: 50,
  MXN: 1000,
  PLN: 200,
  RON: 200,
  TRY: 50,
};
/** Eight digits, whatever the currency. */
const MOST = 99_999_999;

/** True if Stripe can charge this amount of minor units. */
export function isChargeable(cents: number, currency: Currency): boolean {
  const least = LEAST[currency];
  return least !== null && cents >= least && cents <= MOST;
}
