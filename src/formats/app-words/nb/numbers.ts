import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Numre",
  detail: "Fakturaer og kreditnotaer får det neste nummeret når de utstedes, uten hull.",
  patterns: "Mønstre",
  invoices: "Fakturaer",
  creditNotes: "Kreditnotaer",
  next: (number) => `Neste: ${number}`,
  first: "Nummer på neste faktura",
  count: "Løpenummer",
  firstHint:
    "For å fortsette fra et annet program. Det kan velges til den første fakturaen i serien er utstedt.",
  hasStarted: (number) => `Serien av fakturaer har begynt. Den neste får ${number}.`,
  parts: "Deler av et mønster",
  part: {
    year: "År",
    shortYear: "År med to sifre",
    month: "Måned",
    sequence: "Løpenummer",
    padded: "Løpenummer med minst 5 sifre",
  },
  restart: "Tellingen begynner på 1 igjen med hvert år i mønsteret, eller med hver måned.",
  patternFault:
    "Bruk bokstaver fra A til Z, sifre, mellomrom og - _ / . + # og {SEQ} nøyaktig én gang; {MM} bare sammen med {YYYY} eller {YY}. Et nummer kan ha 35 tegn.",
  collide: ({ number, apart }) =>
    `En faktura og en kreditnota kunne begge få ${number}. De trenger mønstre som aldri møtes, for eksempel ${apart}.`,
  tooBig: ({ most }) => `En serie begynner høyst på ${most}.`,
  started: ({ next }) => `Serien har gitt et nummer i mellomtiden. Den fortsetter med ${next}.`,
  noRoom: ({ length, least }) =>
    `Betalingsreferansene har ${length} sifre, og disse numrene trenger ${least}. Endre først referansene under Betaling, eller velg et kortere mønster.`,
};
