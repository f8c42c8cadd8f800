import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Rechnung ${number} gutschreiben`,
  detail: (left) =>
    `Eine Gutschrift wird sofort ausgestellt, mit eigener Nummer. Das lässt sich nicht rückgängig machen. ${left} lassen sich noch gutschreiben.`,
  what: "Was",
  all: (left) => `Alles, was übrig ist: ${left}`,
  lines: "Einzelne Positionen oder Teile davon",
  amounts: "Beträge einschließlich Steuer",
  quantityLeft: (left) => `${left} übrig`,
  gone: "Schon gutgeschrieben",
  reason: "Grund, den der Kunde liest",
  nothing: "Geben Sie an, was gutgeschrieben wird.",
  submit: "Gutschrift ausstellen",
};
