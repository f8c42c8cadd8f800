import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Rectificar la factura ${number}`,
  detail: (left) =>
    `Se emite al momento una factura rectificativa con su propio número. No se puede deshacer. Quedan ${left} por rectificar.`,
  what: "Qué",
  all: (left) => `Todo lo que queda: ${left}`,
  lines: "Algunas líneas, o parte de ellas",
  amounts: "Importes, impuestos incluidos",
  quantityLeft: (left) => `quedan ${left}`,
  gone: "Ya rectificado",
  reason: "Motivo, que lee el cliente",
  nothing: "Indique qué se rectifica.",
  submit: "Emitir la factura rectificativa",
};
