import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Testfaktura", sentence: "Testfaktura – skal ikke betales" },
    creditNote: { mark: "Testkreditnota", sentence: "Testkreditnota – uten verdi" },
  },
  copyAsOf: (day) => `Kopi – status per\u00a0${day}`,
  copyInFileName: "kopi",
  original: "Opprinnelig faktura (PDF)",
  paidOn: (day) => `Betalt ${day}`,
  cancelledOn: (day) => `Annullert ${day}`,
  cancelledBy: (creditNote) => `Annullert ved kreditnota ${creditNote}`,
  corrects: (invoice) => `Korrigerer faktura ${invoice}`,
  nothingDue: "Ingenting å betale",
  unpaid: (amount) => `Å betale: ${amount}`,
  ofTotal: (total) => `av ${total}`,
  partlyPaid: "Delvis betalt",
  rest: {
    paid: "Resten er betalt.",
    credited: "Resten er kreditert.",
    both: "Resten er betalt eller kreditert.",
  },
  stillDue: "Gjenstår å betale",
  received: (day, method) => `Mottatt ${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Tidligere betalinger",
  creditedBefore: "Tidligere kreditnotaer",
  paidBack: "Tilbakebetalt",
  inYourFavour: "Til gode",
};
