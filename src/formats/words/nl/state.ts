import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Testfactuur", sentence: "Testfactuur – niet betalen" },
    creditNote: { mark: "Testcreditfactuur", sentence: "Testcreditfactuur – zonder waarde" },
  },
  copyAsOf: (day) => `Kopie – stand per\u00a0${day}`,
  copyInFileName: "kopie",
  original: "Oorspronkelijke factuur (PDF)",
  paidOn: (day) => `Betaald op\u00a0${day}`,
  cancelledOn: (day) => `Geannuleerd op\u00a0${day}`,
  cancelledBy: (creditNote) => `Geannuleerd met creditfactuur ${creditNote}`,
  corrects: (invoice) => `Corrigeert factuur ${invoice}`,
  nothingDue: "Niets te betalen",
  unpaid: (amount) => `Te betalen: ${amount}`,
  ofTotal: (total) => `van ${total}`,
  partlyPaid: "Deels betaald",
  rest: {
    paid: "De rest is betaald.",
    credited: "De rest is gecrediteerd.",
    both: "De rest is betaald of gecrediteerd.",
  },
  stillDue: "Nog te betalen",
  received: (day, method) => `Ontvangen op\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Eerdere betalingen",
  creditedBefore: "Eerdere creditfacturen",
  paidBack: "Terugbetaald",
  inYourFavour: "Tegoed",
};
