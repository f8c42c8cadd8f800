/** ISO 4217 codes that an invoice may use. Each has two decimals, so an amount in cents is the same everywhere. */
export const CURRENCIES = ["EUR", "USD", "GBP", "NOK", "SEK", "DKK"] as const;
export type Currency = (typeof CURRENCIES)[number];

/**
 * The most that may be paid of one invoice beyond what it comes to: ten billion. Integers stay exact up to 2^53, so that
 * a client's credit, a sum over invoices, has room for 9,007 of the largest.
 */
export const MAX_OVERPAID_CENTS = 1_000_000_000_000;

/** UNCL 5305 VAT category codes: standard, zero, exempt, reverse charge, intra-Community, export, out of scope. */
export const TAX_CATEGORIES = ["S", "Z", "E", "AE", "K", "G", "O"] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];
