import { atMonthEnd, counted } from "../forms.ts";
import type { PaymentWords } from "../subjects/payment.ts";

const days = counted("À réception", "jour", "jours");

export const PAYMENT: PaymentWords = {
  terms: "Délai",
  days,
  endOfMonth: atMonthEnd("Fin de mois", days, " fin de mois"),
  methods: "Règlement par",
  method: {
    transfer: "virement",
    card: "carte",
    cash: "espèces",
    cheque: "chèque",
    direct_debit: "prélèvement",
    other: "autre moyen",
  },
  cashDiscount: "Escompte",
  within: (percent, days, form) => `${percent} sous ${days} ${form === "one" ? "jour" : "jours"}`,
  cashDiscountOffer: ({ pays, amount, day }) =>
    `${pays} si réglé au plus tard le\u00a0${day} (${amount}\u00a0d’escompte)`,
  cashDiscountTaken: "Escompte accordé",
  viewOnline: "Voir la facture en ligne",
  payee: "Bénéficiaire",
  accountNumber: "N° de compte",
  sortCode: "Sort code",
  bankNumber: "N° reg.",
  rfReference: "Référence RF",
};
