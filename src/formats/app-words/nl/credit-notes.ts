import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Creditfacturen",
  detail: "Wat u van facturen hebt gecrediteerd. U maakt ze op de pagina van de factuur.",
  issued: "Opgemaakt",
  number: "Nummer",
  none: "Hier zijn geen creditfacturen.",
  one: (number) => `Creditfactuur ${number}`,
  draft: "Conceptcreditfactuur",
  corrects: (number) => `Corrigeert ${number}`,
  finalizeSure: (amount) =>
    `Ze krijgt haar nummer en crediteert ${amount}. Dit kan niet ongedaan worden gemaakt.`,
};
