import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Sofort", "Tag", "Tage");

export const PAYMENT: PaymentWords = {
  terms: "Zahlungsziel",
  days,
  endOfMonth: atMonthEnd("Monatsende", days, ", Monatsende"),
  methods: "Zahlbar per",
  method: {
    transfer: "Überweisung",
    card: "Karte",
    cash: "Barzahlung",
    cheque: "Scheck",
    direct_debit: "Lastschrift",
    other: "andere Zahlungsart",
  },
  cashDiscount: "Skonto",
  within: (percent, days, form) => `${percent} innerhalb von ${days} ${form === "one" ? "Tag" : "Tagen"}`,
  cashDiscountOffer: ({ pays, amount, day }) => `${pays} bei Zahlung bis\u00a0${day} (${amount}\u00a0Skonto)`,
  cashDiscountTaken: "Skonto",
  viewOnline: "Rechnung online ansehen",
  payee: "Empfänger",
  accountNumber: "Kontonr.",
  sortCode: "Sort code",
  bankNumber: "Reg.-Nr.",
  rfReference: "RF-Referenz",
};
