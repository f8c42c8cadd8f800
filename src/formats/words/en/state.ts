import type { StateWords } from "../subjects/state.ts";

export const STATE: StateWords = {
  specimen: {
    invoice: { mark: "Specimen", sentence: "Test invoice – do not pay" },
    creditNote: { mark: "Specimen", sentence: "Test credit note – of no value" },
  },
  copyAsOf: (day) => `Copy – as of\u00a0${day}`,
  copyInFileName: "copy",
  original: "Original invoice (PDF)",
  paidOn: (day) => `Paid on\u00a0${day}`,
  cancelledOn: (day) => `Cancelled on\u00a0${day}`,
  cancelledBy: (creditNote) => `Cancelled by credit note ${creditNote}`,
  corrects: (invoice) => `Corrects invoice ${invoice}`,
  nothingDue: "Nothing to pay",
  unpaid: (amount) => `Amount due: ${amount}`,
  ofTotal: (total) => `of ${total}`,
  partlyPaid: "Part paid",
  rest: {
    paid: "The rest has been paid.",
    credited: "The rest has been credited.",
    both: "The rest has been paid or credited.",
  },
  stillDue: "Still to pay",
  received: (day, method) => `Received on\u00a0${day}${method === null ? "" : ` (${method})`}`,
  receivedBefore: "Earlier payments",
  creditedBefore: "Earlier credit notes",
  paidBack: "Refunded",
  inYourFavour: "Balance in your favour",
};
