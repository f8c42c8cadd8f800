import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Buscar",
  all: "Todos",
  next: "Página siguiente",
  first: "Primera página",
  noMatch: "Nada coincide. Cambie los filtros o muestre todo.",
  showAll: "Mostrar todo",
  from: "Desde",
  to: "Hasta",
};
