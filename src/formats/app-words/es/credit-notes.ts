import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Facturas rectificativas",
  detail: "Lo que ha rectificado de facturas. Se crean en la página de la factura.",
  issued: "Emitidas",
  number: "Número",
  none: "No hay facturas rectificativas aquí.",
  one: (number) => `Factura rectificativa ${number}`,
  draft: "Borrador de factura rectificativa",
  corrects: (number) => `Rectifica ${number}`,
  finalizeSure: (amount) => `Recibe su número y rectifica ${amount}. No se puede deshacer.`,
};
