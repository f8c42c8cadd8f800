/** How money came. */
export const PAYMENT_METHODS = ["transfer", "card", "cash", "cheque", "direct_debit", "other"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Who recorded it: a caller of the API, Stripe, or the simulated checkout of a sandbox. */
export const PAYMENT_SOURCES = ["manual", "stripe", "simulated"] as const;

/** Why money counts as gone: sent back, recorded by mistake, or taken back by the payer's bank. */
export const REFUND_REASONS = ["refund", "reversal", "dispute"] as const;

export const CHECKOUT_STATUSES = ["open", "processing", "complete", "expired"] as const;
