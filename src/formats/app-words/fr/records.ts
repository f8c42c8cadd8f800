import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Actifs",
  archived: "Archivés",
  archivedOn: (day) => `Archivé le ${day}`,
  edit: "Modifier",
  delete: "Supprimer",
  now: (value) => `Enregistré à présent : ${value}`,
  none: "rien",
  number: "Numéro",
  externalId: "Identifiant dans un autre système",
};
