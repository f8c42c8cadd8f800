import type { Currency } from "../../schema/vocabularies/currencies.ts";

/**
 * The least that Stripe charges, in cents. A charge that is settled in another currency must also reach that
 * currency's minimum, which cannot be known here.
 * https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts
 */
const LEAST: Readonly<Record<Currency, number>> = {
  EUR: 50,
  USD: 50,
  GBP: 30,
  NOK: 300,
  SEK: 300,
  DKK: 250,
};
const MOST = 99_999_999;

/** True if Stripe can charge this amount. */
export const isChargeable = (cents: number, currency: Currency): boolean =>
  cents >= LEAST[currency] && cents <= MOST;
