import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Faktura ${number}`,
  draft: "Fakturautkast",
  due: "Å betale",
  total: "Totalt",
  ofTotal: (total) => `av ${total}`,
  overpaid: (amount) => `${amount} for mye betalt: kundens tilgode til du refunderer det`,
  sendReceipt: "Send kvitteringen",
  remind: "Send purring",
  pay: "Før en betaling",
  duplicate: "Dupliser",
  credit: "Krediter",
  finalizeSure: (amount) =>
    `Den får nummer, og ${amount} forfaller. Den kan aldri endres igjen: feil rettes med en kreditnota. Ingenting sendes ennå.`,
  cancel: "Annuller fakturaen",
  cancelSure: (amount) =>
    `En kreditnota på ${amount} utstedes, og ingenting er å betale lenger. Det kan ikke angres.`,
  stopReminders: "Stopp automatiske purringer",
  stopSure: "Ingen flere purringer på denne fakturaen går ut av seg selv. Du kan fortsatt sende en.",
  removeRecorded: "Slett fakturaen",
  removeRecordedSure: "Den er utstedt et annet sted. Bare kopien her slettes, med PDF-en.",
  lines: "Linjer",
};
