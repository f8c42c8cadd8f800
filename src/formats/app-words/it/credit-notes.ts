import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Note di credito",
  detail: "Ciò che ha accreditato di fatture. Si creano sulla pagina della fattura.",
  issued: "Emesse",
  number: "Numero",
  none: "Qui non ci sono note di credito.",
  one: (number) => `Nota di credito ${number}`,
  draft: "Bozza di nota di credito",
  corrects: (number) => `Rettifica ${number}`,
  finalizeSure: (amount) => `Riceve il suo numero e accredita ${amount}. Non si può tornare indietro.`,
};
