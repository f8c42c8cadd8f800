import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Testfaktura", sentence: "Testfaktura – skal ikke betales" },
    creditNote: { mark: "Testkreditnota", sentence: "Testkreditnota – uden værdi" },
  },
  copyAsOf: (day) => `Kopi – status pr.\u00a0${day}`,
  copyInFileName: "kopi",
  original: "Oprindelig faktura (PDF)",
  paidOn: (day) => `Betalt den\u00a0${day}`,
  cancelledOn: (day) => `Annulleret den\u00a0${day}`,
  cancelledBy: (creditNote) => `Annulleret ved kreditnota ${creditNote}`,
  corrects: (invoice) => `Vedrører faktura ${invoice}`,
  nothingDue: "Der er ikke noget at betale",
  unpaid: (amount) => `At betale: ${amount}`,
  ofTotal: (total) => `af ${total}`,
  partlyPaid: "Delvist betalt",
  rest: {
    paid: "Resten er betalt.",
    credited: "Resten er krediteret.",
    both: "Resten er betalt eller krediteret.",
  },
  stillDue: "Resterende beløb",
  received: (day, method) => `Modtaget den\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Tidligere betalinger",
  creditedBefore: "Tidligere kreditnotaer",
  paidBack: "Tilbagebetalt",
  inYourFavour: "Til gode",
};
