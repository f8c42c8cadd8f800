import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Actief",
  archived: "Gearchiveerd",
  archivedOn: (day) => `Gearchiveerd op ${day}`,
  edit: "Bewerken",
  delete: "Verwijderen",
  now: (value) => `Nu opgeslagen: ${value}`,
  none: "niets",
  number: "Nummer",
  externalId: "ID in een ander systeem",
};
