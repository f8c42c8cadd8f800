import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Kreditera faktura ${number}`,
  detail: (left) =>
    `En kreditfaktura utfärdas genast, med eget nummer. Det går inte att ångra. ${left} återstår att kreditera.`,
  what: "Vad",
  all: (left) => `Allt som återstår: ${left}`,
  lines: "Vissa rader, eller delar av dem",
  amounts: "Belopp med skatt",
  quantityLeft: (left) => `${left} kvar`,
  gone: "Redan krediterad",
  reason: "Orsak, som kunden läser",
  nothing: "Ange vad som ska krediteras.",
  submit: "Utfärda kreditfakturan",
};
