import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Avoirs",
  detail: "Ce que vous avez repris sur des factures. On les crée sur la page de la facture.",
  issued: "Émis",
  number: "Numéro",
  none: "Aucun avoir ici.",
  one: (number) => `Avoir ${number}`,
  draft: "Brouillon d’avoir",
  corrects: (number) => `Corrige ${number}`,
  finalizeSure: (amount) => `Il reçoit son numéro et crédite ${amount}. C’est irréversible.`,
};
