import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Zoek",
  all: "Alle",
  next: "Volgende pagina",
  first: "Eerste pagina",
  noMatch: "Niets gevonden. Wijzig de filters of toon alles.",
  showAll: "Toon alles",
  from: "Van",
  to: "Tot en met",
};
