import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Kreditér faktura ${number}`,
  detail: (left) =>
    `En kreditnota udstedes straks med eget nummer. Det kan ikke fortrydes. ${left} mangler at blive krediteret.`,
  what: "Hvad",
  all: (left) => `Alt, hvad der er tilbage: ${left}`,
  lines: "Nogle linjer, eller dele af dem",
  amounts: "Beløb med afgift",
  quantityLeft: (left) => `${left} tilbage`,
  gone: "Allerede krediteret",
  reason: "Grund, som kunden læser",
  nothing: "Angiv, hvad der skal krediteres.",
  submit: "Udsted kreditnotaen",
};
