import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Aktiva",
  archived: "Arkiverade",
  archivedOn: (day) => `Arkiverad ${day}`,
  edit: "Redigera",
  delete: "Ta bort",
  now: (value) => `Sparat nu: ${value}`,
  none: "inget",
  number: "Nummer",
  externalId: "Id i ett annat system",
};
