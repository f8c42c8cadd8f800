import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Nummer",
  detail: "Fakturor och kreditfakturor får nästa nummer när de ställs ut, utan luckor.",
  patterns: "Mönster",
  invoices: "Fakturor",
  creditNotes: "Kreditfakturor",
  next: (number) => `Nästa: ${number}`,
  first: "Nummer på nästa faktura",
  count: "Löpnummer",
  firstHint:
    "För att fortsätta från ett annat program. Det kan väljas tills den första fakturan i serien är utställd.",
  hasStarted: (number) => `Serien av fakturor har börjat. Nästa får ${number}.`,
  parts: "Delar av ett mönster",
  part: {
    year: "År",
    shortYear: "År med två siffror",
    month: "Månad",
    sequence: "Löpnummer",
    padded: "Löpnummer med minst 5 siffror",
  },
  restart: "Räkningen börjar om på 1 med varje år i mönstret, eller med varje månad.",
  patternFault:
    "Använd bokstäver från A till Z, siffror, mellanslag och - _ / . + # och {SEQ} exakt en gång; {MM} bara tillsammans med {YYYY} eller {YY}. Ett nummer får ha 35 tecken.",
  collide: ({ number, apart }) =>
    `En faktura och en kreditfaktura skulle båda kunna få ${number}. De behöver mönster som aldrig möts, till exempel ${apart}.`,
  tooBig: ({ most }) => `En serie börjar högst på ${most}.`,
  started: ({ next }) => `Serien har gett ett nummer under tiden. Den fortsätter med ${next}.`,
  noRoom: ({ length, least }) =>
    `Betalningsreferenserna har ${length} siffror, och dessa nummer behöver ${least}. Ändra först referenserna under Betalning, eller välj ett kortare mönster.`,
};
