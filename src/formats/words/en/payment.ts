import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("On receipt", "day", "days");

export const PAYMENT: PaymentWords = {
  terms: "Terms",
  days,
  endOfMonth: atMonthEnd("End of month", days, ", end of month"),
  methods: "Pay by",
  method: {
    transfer: "bank transfer",
    card: "card",
    cash: "cash",
    cheque: "cheque",
    direct_debit: "direct debit",
    other: "other means",
  },
  cashDiscount: "Discount",
  within: (percent, days, form) => `${percent} within ${days} ${form === "one" ? "day" : "days"}`,
  cashDiscountOffer: ({ pays, amount, day }) => `${pays} if paid by\u00a0${day} (${amount}\u00a0discount)`,
  cashDiscountTaken: "Discount for early payment",
  viewOnline: "View the invoice online",
  payee: "Payee",
  accountNumber: "Account no.",
  sortCode: "Sort code",
  bankNumber: "Reg. no.",
  rfReference: "RF reference",
};
