import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Gutschriften",
  detail: "Was Sie von Rechnungen zurückgenommen haben. Angelegt werden sie auf der Seite der Rechnung.",
  issued: "Ausgestellt",
  number: "Nummer",
  none: "Hier gibt es keine Gutschriften.",
  one: (number) => `Gutschrift ${number}`,
  draft: "Gutschriftsentwurf",
  corrects: (number) => `Korrigiert ${number}`,
  finalizeSure: (amount) =>
    `Sie erhält ihre Nummer und schreibt ${amount} gut. Das lässt sich nicht rückgängig machen.`,
};
