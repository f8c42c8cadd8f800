import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Nota di credito per la fattura ${number}`,
  detail: (left) =>
    `Viene emessa subito una nota di credito con un numero proprio. Non si può tornare indietro. Restano ${left} da accreditare.`,
  what: "Che cosa",
  all: (left) => `Tutto ciò che resta: ${left}`,
  lines: "Alcune righe, o parte di esse",
  amounts: "Importi, imposta compresa",
  quantityLeft: (left) => `restano ${left}`,
  gone: "Già accreditato",
  reason: "Motivo, che il cliente legge",
  nothing: "Indichi che cosa accreditare.",
  submit: "Emetti la nota di credito",
};
