import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Krediter faktura ${number}`,
  detail: (left) =>
    `En kreditnota utstedes med en gang, med eget nummer. Det kan ikke angres. ${left} gjenstår å kreditere.`,
  what: "Hva",
  all: (left) => `Alt som gjenstår: ${left}`,
  lines: "Noen linjer, eller deler av dem",
  amounts: "Beløp med avgift",
  quantityLeft: (left) => `${left} igjen`,
  gone: "Allerede kreditert",
  reason: "Grunn, som kunden leser",
  nothing: "Angi hva som skal krediteres.",
  submit: "Utsted kreditnotaen",
};
