import type { StateWords } from "../subjects/state.ts";
import { asOfDay, theDay } from "./dates.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Fattura di prova", sentence: "Fattura di prova – da non pagare" },
    creditNote: { mark: "Nota di prova", sentence: "Nota di credito di prova – senza valore" },
  },
  copyAsOf: (day) => `Copia – situazione ${asOfDay(day)}`,
  copyInFileName: "copia",
  original: "Fattura originale (PDF)",
  paidOn: (day) => `Pagata ${theDay(day)}`,
  cancelledOn: (day) => `Annullata ${theDay(day)}`,
  cancelledBy: (creditNote) => `Annullata con nota di credito ${creditNote}`,
  corrects: (invoice) => `Rettifica la fattura ${invoice}`,
  nothingDue: "Nulla da pagare",
  unpaid: (amount) => `Da pagare: ${amount}`,
  ofTotal: (total) => `su ${total}`,
  partlyPaid: "Pagata in parte",
  rest: {
    paid: "Il resto è pagato.",
    credited: "Il resto è stato accreditato.",
    both: "Il resto è pagato o accreditato.",
  },
  stillDue: "Ancora da pagare",
  received: (day, method) => `Ricevuto ${theDay(day)}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Pagamenti precedenti",
  creditedBefore: "Note di credito precedenti",
  paidBack: "Rimborsato",
  inYourFavour: "Saldo a vostro favore",
};
