import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Faktura ${number}`,
  draft: "Fakturakladde",
  due: "Til betaling",
  total: "I alt",
  ofTotal: (total) => `af ${total}`,
  overpaid: (amount) => `${amount} betalt for meget: kundens tilgodehavende, til du refunderer det`,
  sendReceipt: "Send kvitteringen",
  remind: "Send rykker",
  pay: "Registrér betaling",
  duplicate: "Duplikér",
  credit: "Kreditér",
  finalizeSure: (amount) =>
    `Den får sit nummer, og ${amount} skal betales. Den kan aldrig ændres igen: fejl rettes med en kreditnota. Intet sendes endnu.`,
  cancel: "Annullér fakturaen",
  cancelSure: (amount) =>
    `En kreditnota på ${amount} udstedes, og der er intet at betale mere. Det kan ikke fortrydes.`,
  stopReminders: "Stop automatiske rykkere",
  stopSure: "Ingen flere rykkere om denne faktura sendes af sig selv. Du kan stadig sende en.",
  removeRecorded: "Slet fakturaen",
  removeRecordedSure: "Den er udstedt et andet sted. Kun kopien her slettes, med sin PDF.",
  lines: "Linjer",
};
