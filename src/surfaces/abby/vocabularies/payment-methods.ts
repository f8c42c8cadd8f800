/** `paymentMethods`: finer than methods of ours, so the words themselves are kept beside them. */
import type { DocumentContent } from "../../../schema/document-shapes.ts";
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

/** What PayPal is called on a document: `other` alone would not name it. */
const PAYPAL = "PayPal";

/** The most characters of an other method's name, which PayPal may come to stand before. */
export const MOST_OTHER_LENGTH = 100 - `${PAYPAL}, `.length;

/** What a document says of means of payment for which v1 has no word; null for nothing. */
export function otherMethodsOf(words: readonly BillingPaymentMethod[], said: string | null): string | null {
  const isNamed = said?.toLowerCase().includes(PAYPAL.toLowerCase());
  if (!words.includes("paypal") || isNamed) return said || null;
  return said ? `${PAYPAL}, ${said}` : PAYPAL;
}

/** `otherPaymentMethod` as it was sent, which is kept where PayPal is named beside it; null for none. */
export function saidOfOther({
  payment_methods = [],
  other_payment_method,
  kept,
}: Partial<DocumentContent>): string | null {
  const words = wordsOfMethods(payment_methods, kept?.paymentMethods);
  const said = kept?.otherPaymentMethod ?? null;
  return otherMethodsOf(words, said) === other_payment_method ? said : (other_payment_method ?? null);
}
