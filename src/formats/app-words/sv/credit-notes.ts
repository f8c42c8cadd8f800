import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Kreditfakturor",
  detail: "Det du har krediterat av fakturor. De skapas på fakturans sida.",
  issued: "Utfärdade",
  number: "Nummer",
  none: "Inga kreditfakturor här.",
  one: (number) => `Kreditfaktura ${number}`,
  draft: "Utkast till kreditfaktura",
  corrects: (number) => `Korrigerar ${number}`,
  finalizeSure: (amount) => `Den får sitt nummer och krediterar ${amount}. Det går inte att ångra.`,
};
