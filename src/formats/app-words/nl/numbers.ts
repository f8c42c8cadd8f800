import type { NumbersWords } from "../subjects/numbers.ts";

export const NUMBERS: NumbersWords = {
  title: "Nummers",
  detail: "Facturen en creditfacturen krijgen bij het uitreiken het volgende nummer, zonder gaten.",
  patterns: "Patronen",
  invoices: "Facturen",
  creditNotes: "Creditfacturen",
  next: (number) => `Volgende: ${number}`,
  first: "Nummer van de volgende factuur",
  count: "Volgnummer",
  firstHint:
    "Om verder te gaan na een ander programma. Het kan worden gekozen tot de eerste factuur van de reeks is uitgereikt.",
  hasStarted: (number) => `De reeks facturen is begonnen. De volgende krijgt ${number}.`,
  parts: "Delen van een patroon",
  part: {
    year: "Jaar",
    shortYear: "Jaar in twee cijfers",
    month: "Maand",
    sequence: "Volgnummer",
    padded: "Volgnummer van minstens 5 cijfers",
  },
  restart: "De telling begint weer bij 1 met elk jaar in het patroon, of met elke maand.",
  patternFault:
    "Gebruik letters van A tot Z, cijfers, spaties en - _ / . + #, en {SEQ} precies één keer; {MM} alleen samen met {YYYY} of {YY}. Een nummer mag 35 tekens hebben.",
  collide: ({ number, apart }) =>
    `Een factuur en een creditfactuur kunnen allebei ${number} krijgen. Ze hebben patronen nodig die nooit samenvallen, bijvoorbeeld ${apart}.`,
  tooBig: ({ most }) => `Een reeks begint hoogstens bij ${most}.`,
  started: ({ next }) => `De reeks heeft intussen een nummer gegeven. Ze gaat verder met ${next}.`,
  noRoom: ({ length, least }) =>
    `Uw betalingskenmerken hebben ${length} cijfers, en deze nummers vragen ${least}. Wijzig eerst de kenmerken onder Betaling, of kies een korter patroon.`,
};
