/** `PAYMENT_TYPE`, and how users write it where the field is free text. */
import type { PaymentMethod } from "../../../schema/vocabularies/payments.ts";

/** Transfer, direct debit, cash, PayPal, advance payment, credit card. */
const METHODS: Readonly<Record<string, PaymentMethod>> = {
  1: "transfer",
  2: "direct_debit",
  3: "cash",
  4: "other",
  5: "transfer",
  6: "card",
};

/** The type that a method of ours means by itself. */
const TYPES: { readonly [M in PaymentMethod]?: string } = {
  transfer: "1",
  direct_debit: "2",
  cash: "3",
  card: "6",
};

/** The method of a type. Null for an empty text, which takes away what was agreed. */
export const methodOf = (type: string): PaymentMethod | null => METHODS[type] ?? null;

/** What is kept of a type beside its method: the type, where another one is what the method means. */
export function keptPaymentType(type: string): string {
  const method = methodOf(type);
  return method === null || TYPES[method] === type ? "" : type;
}

/** The type of a method, or the one that was kept with it. Who agreed on nothing pays by transfer. */
export function paymentType(method: PaymentMethod | null, kept: string | undefined): string {
  if (method === null) return "1";
  return kept && METHODS[kept] === method ? kept : (TYPES[method] ?? "");
}

/** What users write for methods: German, English and French. */
const WORDS: readonly (readonly [PaymentMethod, RegExp])[] = [
  ["direct_debit", /lastschrift|bankeinzug|direct ?debit|prélèvement/],
  ["card", /karte|card|visa|amex|girocard|carte/],
  ["transfer", /überweisung|ueberweisung|transfer|wire|sepa|vorkasse|virement|pre ?payment/],
  ["cash", /^bar|cash|espèces/],
  ["cheque", /scheck|cheque|check|chèque/],
];

/**
 * The method of a payment, from a type or from words, and the words, which are kept as its reference. FastBill's
 * usual payment is a transfer.
 */
export function paymentOf(words: string | undefined): { method: PaymentMethod; reference?: string } {
  if (words === undefined) return { method: "transfer" };
  if (/^\d$/.test(words)) return { method: methodOf(words) ?? "other" };
  const text = words.toLowerCase();
  const [method = "other"] = WORDS.find(([, pattern]) => pattern.test(text)) ?? [];
  return { method, reference: words };
}
