import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Attivi",
  archived: "Archiviati",
  archivedOn: (day) => `Archiviato il ${day}`,
  edit: "Modifica",
  delete: "Elimina",
  now: (value) => `Salvato ora: ${value}`,
  none: "niente",
  number: "Numero",
  externalId: "Identificativo in un altro sistema",
};
