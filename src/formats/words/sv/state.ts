import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Testfaktura", sentence: "Testfaktura – ska inte betalas" },
    creditNote: { mark: "Testkreditfaktura", sentence: "Testkreditfaktura – utan värde" },
  },
  copyAsOf: (day) => `Kopia – läget den\u00a0${day}`,
  copyInFileName: "kopia",
  original: "Ursprunglig faktura (PDF)",
  paidOn: (day) => `Betald den\u00a0${day}`,
  cancelledOn: (day) => `Krediterad den\u00a0${day}`,
  cancelledBy: (creditNote) => `Krediterad genom kreditfaktura ${creditNote}`,
  corrects: (invoice) => `Avser faktura ${invoice}`,
  nothingDue: "Inget att betala",
  unpaid: (amount) => `Att betala: ${amount}`,
  ofTotal: (total) => `av ${total}`,
  partlyPaid: "Delbetald",
  rest: {
    paid: "Resten är betald.",
    credited: "Resten är krediterad.",
    both: "Resten är betald eller krediterad.",
  },
  stillDue: "Kvar att betala",
  received: (day, method) => `Mottaget den\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Tidigare betalningar",
  creditedBefore: "Tidigare kreditfakturor",
  paidBack: "Återbetalat",
  inYourFavour: "Tillgodohavande",
};
