import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Notas de crédito",
  detail: "O que creditou de faturas. Criam-se na página da fatura.",
  issued: "Emitidas",
  number: "Número",
  none: "Não há notas de crédito aqui.",
  one: (number) => `Nota de crédito ${number}`,
  draft: "Rascunho de nota de crédito",
  corrects: (number) => `Corrige ${number}`,
  finalizeSure: (amount) => `Recebe o seu número e credita ${amount}. Não pode ser desfeito.`,
};
