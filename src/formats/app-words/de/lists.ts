import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Suchen",
  all: "Alle",
  next: "Nächste Seite",
  first: "Erste Seite",
  noMatch: "Nichts passt dazu. Ändern Sie die Filter, oder zeigen Sie alles.",
  showAll: "Alles zeigen",
  from: "Von",
  to: "Bis",
};
