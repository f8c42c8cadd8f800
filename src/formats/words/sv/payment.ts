import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Omgående", "dag", "dagar");

export const PAYMENT: PaymentWords = {
  terms: "Villkor",
  days,
  endOfMonth: atMonthEnd("Månadens slut", days, ", månadens slut"),
  methods: "Betala med",
  method: {
    transfer: "banköverföring",
    card: "kort",
    cash: "kontanter",
    cheque: "check",
    direct_debit: "autogiro",
    other: "annat sätt",
  },
  cashDiscount: "Kassarabatt",
  within: (percent, days, form) => `${percent} inom ${days} ${form === "one" ? "dag" : "dagar"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} vid betalning senast den\u00a0${day} (${amount}\u00a0i\u00a0kassarabatt)`,
  cashDiscountTaken: "Kassarabatt",
  viewOnline: "Visa fakturan online",
  payee: "Mottagare",
  accountNumber: "Kontonr",
  sortCode: "Sort code",
  bankNumber: "Reg.nr",
  rfReference: "RF-referens",
};
