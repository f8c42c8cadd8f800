/** How an invoice was paid, which is free text there. */
import type { PaymentMethod } from "../../../schema/vocabularies/payments.ts";

/** The words of users, and the numbers of FastBill's `PAYMENT_TYPE`; of PayPal we know no more than its name. */
const WORDS: readonly (readonly [PaymentMethod, RegExp])[] = [
  ["direct_debit", /^2$|lastschrift|bankeinzug|direct ?debit|prélèvement/],
  ["card", /^6$|karte|card|visa|amex|girocard|carte/],
  ["transfer", /^[15]$|überweisung|ueberweisung|transfer|wire|sepa|vorkasse|virement|pre ?payment/],
  ["cash", /^3$|^bar|cash|espèces/],
  ["cheque", /scheck|cheque|check|chèque/],
];

/**
 * The method of a payment, and the words for it, which are kept as its reference. FastBill's usual type of payment is
 * the transfer.
 */
export function paymentOf(words: string | undefined): { method: PaymentMethod; reference?: string } {
  if (words === undefined) return { method: "transfer" };
  const text = words.toLowerCase();
  const [method = "other"] = WORDS.find(([, pattern]) => pattern.test(text)) ?? [];
  return /^\d$/.test(text) ? { method } : { method, reference: words };
}
