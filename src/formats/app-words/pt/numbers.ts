import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Números",
  detail: "As faturas e notas de crédito recebem o número seguinte ao serem emitidas, sem falhas.",
  patterns: "Modelos",
  invoices: "Faturas",
  creditNotes: "Notas de crédito",
  next: (number) => `Seguinte: ${number}`,
  first: "Número da próxima fatura",
  count: "Número sequencial",
  firstHint:
    "Para continuar a partir de outro programa. Pode ser definido até a primeira fatura da série ser emitida.",
  hasStarted: (number) => `A série de faturas já começou. A próxima recebe ${number}.`,
  parts: "Partes de um modelo",
  part: {
    year: "Ano",
    shortYear: "Ano com dois algarismos",
    month: "Mês",
    sequence: "Número sequencial",
    padded: "Número sequencial com pelo menos 5 algarismos",
  },
  restart: "A contagem volta a 1 com cada ano do modelo, ou com cada mês.",
  patternFault:
    "Use letras de A a Z, algarismos, espaços e - _ / . + #, e {SEQ} exatamente uma vez; {MM} só com {YYYY} ou {YY}. Um número pode ter 35 caracteres.",
  collide: ({ number, apart }) =>
    `Uma fatura e uma nota de crédito poderiam receber ambas ${number}. Precisam de modelos que nunca coincidam, por exemplo ${apart}.`,
  tooBig: ({ most }) => `Uma série começa, no máximo, em ${most}.`,
  started: ({ next }) => `A série deu um número entretanto. Continua com ${next}.`,
  noRoom: ({ length, least }) =>
    `As suas referências de pagamento têm ${length} algarismos e estes números precisam de ${least}. Altere primeiro as referências em «Pagamento» ou escolha um modelo mais curto.`,
};
