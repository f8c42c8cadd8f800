import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("Na ontvangst", "dag", "dagen");

export const PAYMENT: PaymentWords = {
  viewOnline: "Factuur online bekijken",
  payee: "Begunstigde",
  terms: "Betalingstermijn",
  days,
  endOfMonth: atMonthEnd("Einde maand", days, " einde maand"),
  methods: "Betaalwijze",
  method: {
    transfer: "overschrijving",
    card: "kaart",
    cash: "contant",
    cheque: "cheque",
    direct_debit: "automatische incasso",
    other: "andere betaalwijze",
  },
  cashDiscount: "Betalingskorting",
  within: (percent, days, form) => `${percent} binnen ${days} ${form === "one" ? "dag" : "dagen"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} bij betaling uiterlijk op\u00a0${day} (${amount}\u00a0korting)`,
  cashDiscountTaken: "Betalingskorting",
  accountNumber: "Rekeningnr.",
  sortCode: "Sort code",
  bankNumber: "Reg.nr.",
  rfReference: "RF-kenmerk",
};
