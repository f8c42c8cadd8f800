import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Ved modtagelse", "dag", "dage");

export const PAYMENT: PaymentWords = {
  terms: "Betingelser",
  days,
  endOfMonth: atMonthEnd("Månedens udgang", days, ", månedens udgang"),
  methods: "Betal med",
  method: {
    transfer: "bankoverførsel",
    card: "kort",
    cash: "kontanter",
    cheque: "check",
    direct_debit: "direkte debitering",
    other: "anden måde",
  },
  cashDiscount: "Kontantrabat",
  within: (percent, days, form) => `${percent} inden for ${days} ${form === "one" ? "dag" : "dage"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} ved betaling senest den\u00a0${day} (${amount}\u00a0i\u00a0kontantrabat)`,
  cashDiscountTaken: "Kontantrabat",
  viewOnline: "Se fakturaen online",
  payee: "Modtager",
  accountNumber: "Kontonr.",
  sortCode: "Sort code",
  bankNumber: "Reg.nr.",
  rfReference: "RF-reference",
};
