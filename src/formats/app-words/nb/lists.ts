import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Finn",
  all: "Alle",
  next: "Neste side",
  first: "Første side",
  noMatch: "Ingen treff. Endre filtrene, eller vis alt.",
  showAll: "Vis alt",
  from: "Fra",
  to: "Til",
};
