import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Pesquisar",
  all: "Todos",
  next: "Página seguinte",
  first: "Primeira página",
  noMatch: "Nada corresponde. Altere os filtros ou mostre tudo.",
  showAll: "Mostrar tudo",
  from: "De",
  to: "Até",
};
