import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Kreditnotaer",
  detail: "Det du har kreditert av fakturaer. De lages på fakturaens side.",
  issued: "Utstedte",
  number: "Nummer",
  none: "Ingen kreditnotaer her.",
  one: (number) => `Kreditnota ${number}`,
  draft: "Kreditnotautkast",
  corrects: (number) => `Korrigerer ${number}`,
  finalizeSure: (amount) => `Den får nummer og krediterer ${amount}. Det kan ikke angres.`,
};
