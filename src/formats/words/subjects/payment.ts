import type { PaymentMethod } from "../../../schema/vocabularies/payments.ts";

/** The amounts and the last day of a cash discount, formatted. */
interface CashDiscountWords {
  /** What is to be paid in time. */
  pays: string;
  /** What need not be paid. */
  amount: string;
  day: string;
}

/** Words for how and until when a document may be paid. The labels are short: they stand beside long numbers. */
export interface PaymentWords {
  terms: string;
  /** Terms of so many days; 0 is at once. */
  days: (days: number) => string;
  /** The end of the month in which so many days are over. */
  endOfMonth: (days: number) => string;
  methods: string;
  method: Readonly<Record<PaymentMethod, string>>;
  /** The name of an offer for payment in time, which a percentage follows. */
  cashDiscount: string;
  /** An offer by its days. */
  within: (percent: string, days: number, form: "one" | "other") => string;
  cashDiscountOffer: (words: CashDiscountWords) => string;
  /** What was not paid because it was paid in time. */
  cashDiscountTaken: string;
  /** The link of a PDF to the public page of an invoice. */
  viewOnline: string;
  /** The label of the name that a transfer is made out to. Banks compare it with the account's. */
  payee: string;
  accountNumber: string;
  sortCode: string;
  /** The first of the two numbers of a Danish account. */
  bankNumber: string;
  /** A reference by ISO 11649. */
  rfReference: string;
}
