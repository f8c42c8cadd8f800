import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Cerca",
  all: "Tutti",
  next: "Pagina successiva",
  first: "Prima pagina",
  noMatch: "Nessun risultato. Modifichi i filtri o mostri tutto.",
  showAll: "Mostra tutto",
  from: "Dal",
  to: "Al",
};
