import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Aktive",
  archived: "Arkiverte",
  archivedOn: (day) => `Arkivert ${day}`,
  edit: "Rediger",
  delete: "Slett",
  now: (value) => `Lagret nå: ${value}`,
  none: "ingenting",
  number: "Nummer",
  externalId: "ID i et annet system",
};
