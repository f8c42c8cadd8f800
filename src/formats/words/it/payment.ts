import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";
import { theDay } from "./dates.ts";

const days = counted("A vista", "giorno", "giorni");

export const PAYMENT: PaymentWords = {
  terms: "Termini",
  days,
  endOfMonth: atMonthEnd("Fine mese", days, " fine mese"),
  methods: "Pagamento con",
  method: {
    transfer: "bonifico",
    card: "carta",
    cash: "contanti",
    cheque: "assegno",
    direct_debit: "addebito diretto",
    other: "altro mezzo",
  },
  cashDiscount: "Sconto cassa",
  within: (percent, days, form) => `${percent} entro ${days} ${form === "one" ? "giorno" : "giorni"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} in caso di pagamento entro ${theDay(day)} (${amount}\u00a0di\u00a0sconto)`,
  cashDiscountTaken: "Sconto cassa",
  viewOnline: "Vedi la fattura online",
  payee: "Beneficiario",
  bankNumber: "N. reg.",
  accountNumber: "N. conto",
  sortCode: "Sort code",
  rfReference: "Rif. RF",
};
