import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Activos",
  archived: "Archivados",
  archivedOn: (day) => `Archivado el ${day}`,
  edit: "Editar",
  delete: "Eliminar",
  now: (value) => `Guardado ahora: ${value}`,
  none: "nada",
  number: "Número",
  externalId: "Identificador en otro sistema",
};
