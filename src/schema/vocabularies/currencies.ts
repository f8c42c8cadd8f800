/** ISO 4217 codes that an invoice may use. Each has two decimals, so an amount in cents is the same everywhere. */
export const CURRENCIES = ["EUR", "USD", "GBP", "NOK", "SEK", "DKK"] as const;
export type Currency = (typeof CURRENCIES)[number];
