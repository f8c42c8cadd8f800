import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Nummern",
  detail: "Rechnungen und Gutschriften erhalten beim Ausstellen die nächste Nummer, ohne Lücken.",
  patterns: "Muster",
  invoices: "Rechnungen",
  creditNotes: "Gutschriften",
  next: (number) => `Als Nächstes: ${number}`,
  first: "Nummer der nächsten Rechnung",
  count: "Laufende Nummer",
  firstHint:
    "Wenn Sie von einem anderen Programm kommen. Sie lässt sich festlegen, bis die erste Rechnung der Reihe ausgestellt ist.",
  hasStarted: (number) => `Die Reihe der Rechnungen hat begonnen. Die nächste erhält ${number}.`,
  parts: "Bestandteile eines Musters",
  part: {
    year: "Jahr",
    shortYear: "Jahr mit zwei Ziffern",
    month: "Monat",
    sequence: "Laufende Nummer",
    padded: "Laufende Nummer mit mindestens 5 Ziffern",
  },
  restart: "Gezählt wird wieder ab 1 mit jedem Jahr im Muster, oder mit jedem Monat.",
  patternFault:
    "Verwenden Sie Buchstaben von A bis Z, Ziffern, Leerzeichen und - _ / . + # und genau einmal {SEQ}; {MM} nur mit {YYYY} oder {YY}. Eine Nummer darf 35 Zeichen haben.",
  collide: ({ number, apart }) =>
    `Eine Rechnung und eine Gutschrift könnten beide ${number} erhalten. Wählen Sie Muster, die sich nie treffen, etwa ${apart}.`,
  tooBig: ({ most }) => `Eine Reihe beginnt höchstens bei ${most}.`,
  started: ({ next }) => `Die Reihe hat inzwischen eine Nummer vergeben. Weiter geht es mit ${next}.`,
  noRoom: ({ length, least }) =>
    `Ihre Zahlungsreferenzen haben ${length} Stellen, diese Nummern brauchen ${least}. Ändern Sie zuerst die Referenzen unter „Zahlung“, oder wählen Sie ein kürzeres Muster.`,
};
