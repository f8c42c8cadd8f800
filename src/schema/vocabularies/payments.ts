/** Methods of payment. */
export const PAYMENT_METHODS = ["transfer", "card", "cash", "cheque", "direct_debit", "other"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Who recorded a payment: a caller of the API, Stripe, or the simulated checkout of a sandbox. */
export const PAYMENT_SOURCES = ["manual", "stripe", "simulated"] as const;

/** Why a payment no longer counts: refunded, recorded by mistake, or taken back by the payer's bank. */
export const REFUND_REASONS = ["refund", "reversal", "dispute"] as const;

export const CHECKOUT_STATUSES = ["open", "processing", "complete", "expired"] as const;
