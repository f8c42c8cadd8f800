import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Ved mottak", "dag", "dager");

export const PAYMENT: PaymentWords = {
  terms: "Vilkår",
  days,
  endOfMonth: atMonthEnd("Månedens utgang", days, ", månedens utgang"),
  methods: "Betal med",
  method: {
    transfer: "bankoverføring",
    card: "kort",
    cash: "kontanter",
    cheque: "sjekk",
    direct_debit: "direkte debitering",
    other: "annen måte",
  },
  cashDiscount: "Kontantrabatt",
  within: (percent, days, form) => `${percent} innen ${days} ${form === "one" ? "dag" : "dager"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} ved betaling innen ${day} (${amount}\u00a0i\u00a0kontantrabatt)`,
  cashDiscountTaken: "Kontantrabatt",
  viewOnline: "Se fakturaen på nett",
  payee: "Mottaker",
  accountNumber: "Kontonr.",
  sortCode: "Sort code",
  bankNumber: "Reg.nr.",
  rfReference: "RF-referanse",
};
