import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Rechercher",
  all: "Tous",
  next: "Page suivante",
  first: "Première page",
  noMatch: "Rien ne correspond. Modifiez les filtres ou affichez tout.",
  showAll: "Tout afficher",
  from: "Du",
  to: "Au",
};
