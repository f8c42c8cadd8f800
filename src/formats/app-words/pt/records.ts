import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Ativos",
  archived: "Arquivados",
  archivedOn: (day) => `Arquivado em ${day}`,
  edit: "Editar",
  delete: "Eliminar",
  now: (value) => `Guardado agora: ${value}`,
  none: "nada",
  number: "Número",
  externalId: "Identificador noutro sistema",
};
