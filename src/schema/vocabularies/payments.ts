/** Methods of payment. */
export const PAYMENT_METHODS = ["transfer", "card", "cash", "cheque", "direct_debit", "other"] as const;
export type PaymentMethod = (typeof PAYMENT_METHODS)[number];

/** Who recorded a payment: a caller of the API, Stripe, or the simulated checkout of a sandbox. */
export const PAYMENT_SOURCES = ["manual", "stripe", "simulated"] as const;

/** Why a payment no longer counts: refunded, recorded by mistake, or taken back by the payer's bank. */
export const REFUND_REASONS = ["refund", "reversal", "dispute"] as const;

export const CHECKOUT_STATUSES = ["open", "processing", "complete", "expired"] as const;

/**
 * References that a payee's bank reads by itself: the Norwegian KID, the Swedish OCR, the Danish FIK of card 71, and
 * the RF reference of every country (ISO 11649).
 */
export const PAYMENT_REFERENCE_SCHEMES = ["kid", "ocr", "fik", "rf"] as const;
export type PaymentReferenceScheme = (typeof PAYMENT_REFERENCE_SCHEMES)[number];

/** How the check digit of a KID is computed: by Luhn, or mod 11 with the weights 2 to 7. */
export const KID_ALGORITHMS = ["mod10", "mod11"] as const;
export type KidAlgorithm = (typeof KID_ALGORITHMS)[number];
