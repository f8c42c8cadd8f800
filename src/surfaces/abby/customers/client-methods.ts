/** `paymentMethods` of a client: several words, of which the first is the method of the client here. */
import type { PaymentMethod } from "../../../schema/vocabularies/payments.ts";
import {
  BILLING_PAYMENT_METHODS,
  type BillingPaymentMethod,
  methodOf,
  wordOfMethod,
} from "../vocabularies/payment-methods.ts";

const SEPARATOR = ",";

/** The method of a client by these words. */
export const methodOfClient = ([first]: readonly BillingPaymentMethod[]): PaymentMethod | null =>
  first ? methodOf(first) : null;

/** The words as they are kept; empty where the method tells them. */
export const keptWords = (words: readonly BillingPaymentMethod[]): string =>
  words.length === 1 && words[0] && wordOfMethod(methodOf(words[0])) === words[0]
    ? ""
    : words.join(SEPARATOR);

/** The words of a client's method: those that were kept, while the first still means it. */
export function wordsOfClient(
  method: PaymentMethod | null,
  kept: string | undefined,
): BillingPaymentMethod[] {
  const words = (kept?.split(SEPARATOR) ?? []).flatMap((text) =>
    BILLING_PAYMENT_METHODS.filter((word) => word === text),
  );
  if (methodOfClient(words) === method) return words;
  return method ? [wordOfMethod(method)] : [];
}
