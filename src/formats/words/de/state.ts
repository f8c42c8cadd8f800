import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Muster", sentence: "Muster – Testrechnung, bitte nicht bezahlen" },
    creditNote: { mark: "Muster", sentence: "Muster – Test-Rechnungskorrektur ohne Gültigkeit" },
  },
  copyAsOf: (day) => `Kopie – Stand: ${day}`,
  copyInFileName: "kopie",
  original: "Originalrechnung (PDF)",
  paidOn: (day) => `Bezahlt am\u00a0${day}`,
  cancelledOn: (day) => `Storniert am\u00a0${day}`,
  cancelledBy: (creditNote) => `Storniert durch Rechnungskorrektur ${creditNote}`,
  corrects: (invoice) => `Berichtigt die Rechnung ${invoice}`,
  nothingDue: "Nichts zu zahlen",
  unpaid: (amount) => `Offen: ${amount}`,
  ofTotal: (total) => `von ${total}`,
  partlyPaid: "Teilweise bezahlt",
  rest: {
    paid: "Der Rest ist bezahlt.",
    credited: "Der Rest ist gutgeschrieben.",
    both: "Der Rest ist bezahlt oder gutgeschrieben.",
  },
  stillDue: "Noch zu zahlen",
  received: (day, method) => `Eingegangen am\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Frühere Zahlungen",
  creditedBefore: "Frühere Rechnungskorrekturen",
  paidBack: "Erstattet",
  inYourFavour: "Guthaben",
};
