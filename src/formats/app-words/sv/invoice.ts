import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Faktura ${number}`,
  draft: "Fakturautkast",
  due: "Att betala",
  total: "Totalt",
  ofTotal: (total) => `av ${total}`,
  overpaid: (amount) => `${amount} för mycket betalt: kundens tillgodo tills du betalar tillbaka`,
  sendReceipt: "Skicka kvittot",
  remind: "Skicka påminnelse",
  pay: "Registrera betalning",
  duplicate: "Duplicera",
  credit: "Kreditera",
  finalizeSure: (amount) =>
    `Den får sitt nummer, och ${amount} ska betalas. Den går aldrig att ändra igen: fel rättas med en kreditfaktura. Inget skickas än.`,
  cancel: "Annullera fakturan",
  cancelSure: (amount) =>
    `En kreditfaktura på ${amount} utfärdas, och inget ska betalas längre. Det går inte att ångra.`,
  stopReminders: "Stoppa automatiska påminnelser",
  stopSure: "Inga fler påminnelser om fakturan går ut av sig själva. Du kan fortfarande skicka en.",
  removeRecorded: "Ta bort fakturan",
  removeRecordedSure: "Den är utfärdad på annat håll. Bara kopian här tas bort, med sin PDF.",
  lines: "Rader",
};
