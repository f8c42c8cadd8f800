/** ISO 4217 codes that an invoice may use. All have two decimals, so every amount is in cents. */
export const CURRENCIES = ["EUR", "USD", "GBP", "NOK", "SEK", "DKK"] as const;
export type Currency = (typeof CURRENCIES)[number];
