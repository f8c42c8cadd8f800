import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Numre",
  detail: "Fakturaer og kreditnotaer får det næste nummer, når de udstedes, uden huller.",
  patterns: "Mønstre",
  invoices: "Fakturaer",
  creditNotes: "Kreditnotaer",
  next: (number) => `Næste: ${number}`,
  first: "Nummer på næste faktura",
  count: "Løbenummer",
  firstHint:
    "For at fortsætte fra et andet program. Det kan vælges, indtil rækkens første faktura er udstedt.",
  hasStarted: (number) => `Rækken af fakturaer er begyndt. Den næste får ${number}.`,
  parts: "Dele af et mønster",
  part: {
    year: "År",
    shortYear: "År med to cifre",
    month: "Måned",
    sequence: "Løbenummer",
    padded: "Løbenummer med mindst 5 cifre",
  },
  restart: "Der tælles fra 1 igen med hvert år i mønstret, eller med hver måned.",
  patternFault:
    "Brug bogstaver fra A til Z, cifre, mellemrum og - _ / . + # og {SEQ} præcis én gang; {MM} kun sammen med {YYYY} eller {YY}. Et nummer må have 35 tegn.",
  collide: ({ number, apart }) =>
    `En faktura og en kreditnota kunne begge få ${number}. De skal have mønstre, der aldrig mødes, fx ${apart}.`,
  tooBig: ({ most }) => `En række begynder højst ved ${most}.`,
  started: ({ next }) => `Rækken har givet et nummer imens. Den fortsætter med ${next}.`,
  noRoom: ({ length, least }) =>
    `Jeres betalingsreferencer har ${length} cifre, og disse numre kræver ${least}. Ret først referencerne under Betaling, eller vælg et kortere mønster.`,
};
