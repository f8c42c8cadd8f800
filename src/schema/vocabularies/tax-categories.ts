/**
 * UNCL 5305 VAT categories: standard, zero, exempt, reverse charge, intra-Community, export, out of scope.
 */
export const TAX_CATEGORIES = ["S", "Z", "E", "AE", "K", "G", "O"] as const;
export type TaxCategory = (typeof TAX_CATEGORIES)[number];
