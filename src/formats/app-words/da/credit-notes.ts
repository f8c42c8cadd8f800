import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Kreditnotaer",
  detail: "Hvad du har krediteret af fakturaer. De laves på fakturaens side.",
  issued: "Udstedte",
  number: "Nummer",
  none: "Ingen kreditnotaer her.",
  one: (number) => `Kreditnota ${number}`,
  draft: "Kreditnotakladde",
  corrects: (number) => `Korrigerer ${number}`,
  finalizeSure: (amount) => `Den får sit nummer og krediterer ${amount}. Det kan ikke fortrydes.`,
};
