import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Hitta",
  all: "Alla",
  next: "Nästa sida",
  first: "Första sidan",
  noMatch: "Inga träffar. Ändra filtren eller visa allt.",
  showAll: "Visa allt",
  from: "Från",
  to: "Till",
};
