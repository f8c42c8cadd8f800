import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Numbers",
  detail: "Invoices and credit notes get the next number when they are issued, without gaps.",
  patterns: "Patterns",
  invoices: "Invoices",
  creditNotes: "Credit notes",
  next: (number) => `Next: ${number}`,
  first: "Number of the next invoice",
  count: "Counted number",
  firstHint: "To go on from another program. It can be set until the first invoice of the series is issued.",
  hasStarted: (number) => `The series of invoices has begun. The next one gets ${number}.`,
  parts: "Parts of a pattern",
  part: {
    year: "Year",
    shortYear: "Year in two digits",
    month: "Month",
    sequence: "Counted number",
    padded: "Counted number with at least 5 digits",
  },
  restart: "The count begins at 1 again with each year in the pattern, or with each month.",
  patternFault:
    "Use letters from A to Z, digits, spaces and - _ / . + #, and {SEQ} exactly once; {MM} only with {YYYY} or {YY}. A number may have 35 characters.",
  collide: ({ number, apart }) =>
    `Invoices and credit notes could both get ${number}. They need patterns that never meet, such as ${apart}.`,
  tooBig: ({ most }) => `A series begins at ${most} at most.`,
  started: ({ next }) => `The series has given a number meanwhile. It goes on with ${next}.`,
  noRoom: ({ length, least }) =>
    `Your payment references have ${length} digits, and these numbers need ${least}. Change the references under Payment first, or choose a shorter pattern.`,
};
