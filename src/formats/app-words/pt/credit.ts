import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Creditar a fatura ${number}`,
  detail: (left) =>
    `É emitida de imediato uma nota de crédito com número próprio. Não pode ser desfeito. Restam ${left} por creditar.`,
  what: "O quê",
  all: (left) => `Tudo o que resta: ${left}`,
  lines: "Algumas linhas, ou parte delas",
  amounts: "Montantes, imposto incluído",
  quantityLeft: (left) => `restam ${left}`,
  gone: "Já creditado",
  reason: "Motivo, que o cliente lê",
  nothing: "Indique o que creditar.",
  submit: "Emitir a nota de crédito",
};
