import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Find",
  all: "Alle",
  next: "Næste side",
  first: "Første side",
  noMatch: "Ingen match. Skift filtrene, eller vis alt.",
  showAll: "Vis alt",
  from: "Fra",
  to: "Til",
};
