/** `paymentDelay`: terms of payment in fifteen words. */
import type { PaymentTerms } from "../../../schema/party-shapes.ts";

const TERMS = {
  at_reception: { kind: "days", days: 0 },
  end_of_month: { kind: "end_of_month", days: 0 },
  seven_days: { kind: "days", days: 7 },
  ten_days: { kind: "days", days: 10 },
  fifteen_days: { kind: "days", days: 15 },
  thirty_days: { kind: "days", days: 30 },
  thirty_days_end_of_month: { kind: "end_of_month", days: 30 },
  forty_five_days: { kind: "days", days: 45 },
  forty_five_days_end_of_month: { kind: "end_of_month", days: 45 },
  sixty_days: { kind: "days", days: 60 },
  sixty_days_end_of_month: { kind: "end_of_month", days: 60 },
  ninety_days: { kind: "days", days: 90 },
  ninety_days_end_of_month: { kind: "end_of_month", days: 90 },
  one_hundred_and_twenty_days: { kind: "days", days: 120 },
  /** `customDueDate` names the day. */
  other: { kind: "fixed" },
} as const satisfies Record<string, PaymentTerms>;

export type PaymentDelay = keyof typeof TERMS;

export const PAYMENT_DELAYS = Object.keys(TERMS) as [PaymentDelay, ...PaymentDelay[]];

export const termsOfDelay = (delay: PaymentDelay): PaymentTerms => TERMS[delay];

/** The delay that terms mean: `other` for a day of its own, and for so many days as no word means. */
export const delayOfTerms = (terms: PaymentTerms): PaymentDelay =>
  PAYMENT_DELAYS.find((delay) => JSON.stringify(TERMS[delay]) === JSON.stringify(ordered(terms))) ?? "other";

const ordered = (terms: PaymentTerms): PaymentTerms =>
  terms.kind === "fixed" ? { kind: "fixed" } : { kind: terms.kind, days: terms.days };
