import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Aktiv",
  archived: "Archiviert",
  archivedOn: (day) => `Archiviert am ${day}`,
  edit: "Bearbeiten",
  delete: "Löschen",
  now: (value) => `Jetzt gespeichert: ${value}`,
  none: "nichts",
  number: "Nummer",
  externalId: "Kennung in einem anderen System",
};
