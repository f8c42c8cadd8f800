import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Aktive",
  archived: "Arkiverede",
  archivedOn: (day) => `Arkiveret ${day}`,
  edit: "Rediger",
  delete: "Slet",
  now: (value) => `Gemt nu: ${value}`,
  none: "ingenting",
  number: "Nummer",
  externalId: "Id i et andet system",
};
