import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Créer un avoir sur la facture ${number}`,
  detail: (left) =>
    `Un avoir est émis aussitôt, avec son propre numéro. C’est irréversible. Il reste ${left} à créditer.`,
  what: "Quoi",
  all: (left) => `Tout ce qui reste : ${left}`,
  lines: "Certaines lignes, ou une partie",
  amounts: "Des montants, TVA comprise",
  quantityLeft: (left) => `reste ${left}`,
  gone: "Déjà crédité",
  reason: "Motif, lu par le client",
  nothing: "Indiquez ce qui est à créditer.",
  submit: "Émettre l’avoir",
};
