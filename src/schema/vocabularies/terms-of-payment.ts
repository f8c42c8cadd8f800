/**
 * The terms of payment that a document may name by a code; anything else is its own words.
 * `formats/document/terms-of-payment.ts` has their texts.
 */
export const TERM_CODES = {
  /** C. com. art. L441-10: at least three times the legal interest; by default, the ECB's rate and 10 points. */
  late_penalty_rate: ["three_times_legal_rate", "ecb_plus_10"],
  /** C. com. art. D441-5; Directive 2011/7/EU art. 6. */
  recovery_fee: ["forty_euros"],
  /** That nothing is offered for payment ahead of time. */
  early_discount: ["none"],
} as const;

/** The fields that have such codes. */
export type CodedTerm = keyof typeof TERM_CODES;
export type LatePenaltyRate = (typeof TERM_CODES)["late_penalty_rate"][number];
