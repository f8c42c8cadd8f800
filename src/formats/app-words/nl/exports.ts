import type { ExportWords } from "../subjects/exports.ts";

export const EXPORTS: ExportWords = {
  title: "Export",
  detail: "Wat uw boekhouder nodig heeft, als bestanden voor een spreadsheet.",
  period: "Periode",
  periods: {
    thisMonth: "Deze maand",
    lastMonth: "Vorige maand",
    thisQuarter: "Dit kwartaal",
    lastQuarter: "Vorig kwartaal",
    thisYear: "Dit jaar",
    lastYear: "Vorig jaar",
  },
  choose: "Deze periode gebruiken",
  documents: {
    title: "Facturen en creditnota’s",
    detail: "Een regel per uitgegeven document, met de bedragen en een link naar de pdf.",
  },
  taxes: {
    title: "Belasting per tarief",
    detail: "Een regel per document en tarief, met de grondslag en de belasting.",
  },
  payments: {
    title: "Betalingen",
    detail: "Wat er binnenkwam en wat er terugging, per dag.",
  },
  clients: {
    title: "Klanten",
    detail: "Alle klanten met hun nummers en adressen, ongeacht de periode.",
  },
  download: "CSV downloaden",
  format:
    "De bestanden zijn CSV in UTF-8. De kolommen heten zoals in de API, zodat u een import maar één keer instelt. Bedragen van creditnota’s en van teruggegaan geld zijn negatief.",
  pdfs: "Pdf’s vindt u via de link in elke regel en in de lijst met facturen.",
  noDay: "Kies een dag.",
  endsBefore: "De laatste dag ligt voor de eerste.",
  tooLong: "Een periode heeft hoogstens 366 dagen.",
};
