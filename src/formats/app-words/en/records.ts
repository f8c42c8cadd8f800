import type { RecordWords } from "../subjects/records.ts";

export const RECORDS: RecordWords = {
  active: "Active",
  archived: "Archived",
  archivedOn: (day) => `Archived on ${day}`,
  edit: "Edit",
  delete: "Delete",
  now: (value) => `Now stored: ${value}`,
  none: "nothing",
  number: "Number",
  externalId: "ID in another system",
};
