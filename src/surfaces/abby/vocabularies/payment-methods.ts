/** `paymentMethods`: finer than methods of ours, so the words themselves are kept beside them. */
import type { PaymentMethod } from "../../../schema/vocabularies/payments.ts";

const METHODS = {
  transfer: "transfer",
  direct_debit: "direct_debit",
  credit_card: "card",
  cheque: "cheque",
  universal_employment_service_cheque: "cheque",
  cash: "cash",
  paypal: "other",
  stripe: "card",
  other: "other",
} as const satisfies Record<string, PaymentMethod>;

/** A method of payment as it is named here. */
export type BillingPaymentMethod = keyof typeof METHODS;

export const BILLING_PAYMENT_METHODS = Object.keys(METHODS) as [
  BillingPaymentMethod,
  ...BillingPaymentMethod[],
];

export const methodOf = (method: BillingPaymentMethod): PaymentMethod => METHODS[method];

/** The methods that these words mean, each once. */
export const methodsOf = (methods: readonly BillingPaymentMethod[]): PaymentMethod[] => [
  ...new Set(methods.map(methodOf)),
];

/** The word that a method means by itself. */
const WORDS: Readonly<Record<PaymentMethod, BillingPaymentMethod>> = {
  transfer: "transfer",
  card: "credit_card",
  cash: "cash",
  cheque: "cheque",
  direct_debit: "direct_debit",
  other: "other",
};

export const wordOfMethod = (method: PaymentMethod): BillingPaymentMethod => WORDS[method];

const SEPARATOR = ",";

/** The words as they are kept; none where the methods tell them. */
export function keptMethods(methods: readonly BillingPaymentMethod[]): string | undefined {
  const isTold = methods.join(SEPARATOR) === methodsOf(methods).map(wordOfMethod).join(SEPARATOR);
  return isTold ? undefined : methods.join(SEPARATOR);
}

/** The words of methods: those that were kept, while they still mean them. */
export function wordsOfMethods(
  methods: readonly PaymentMethod[],
  kept: string | undefined,
): BillingPaymentMethod[] {
  const words = (kept?.split(SEPARATOR) ?? []).filter(isWord);
  const isSame = kept !== undefined && methodsOf(words).join(SEPARATOR) === methods.join(SEPARATOR);
  return isSame ? words : methods.map(wordOfMethod);
}

const isWord = (text: string): text is BillingPaymentMethod => Object.hasOwn(METHODS, text);
