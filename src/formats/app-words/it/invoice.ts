import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Fattura ${number}`,
  draft: "Bozza di fattura",
  due: "Da pagare",
  total: "Totale",
  ofTotal: (total) => `su ${total}`,
  overpaid: (amount) => `${amount} pagati in più: credito del cliente fino al rimborso`,
  sendReceipt: "Invia la ricevuta",
  remind: "Invia un sollecito",
  pay: "Registra un pagamento",
  duplicate: "Duplica",
  credit: "Crea nota di credito",
  finalizeSure: (amount) =>
    `Riceve il suo numero e sono dovuti ${amount}. Non si potrà più modificare: gli errori si correggono con una nota di credito. Non viene ancora inviato nulla.`,
  cancel: "Annulla la fattura",
  cancelSure: (amount) =>
    `Viene emessa una nota di credito di ${amount} e non è più dovuto nulla. Non si può tornare indietro.`,
  stopReminders: "Ferma i solleciti automatici",
  stopSure: "Per questa fattura non partono più solleciti da soli. Potrà ancora inviarne uno.",
  removeRecorded: "Elimina la fattura",
  removeRecordedSure: "È stata emessa altrove. Si elimina solo la copia di qui, con il suo PDF.",
  lines: "Righe",
};
