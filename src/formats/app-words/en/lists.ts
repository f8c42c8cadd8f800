import type { ListWords } from "../subjects/lists.ts";

export const LISTS: ListWords = {
  find: "Find",
  all: "All",
  next: "Next page",
  first: "First page",
  noMatch: "Nothing matches. Change the filters, or show all.",
  showAll: "Show all",
  from: "From",
  to: "To",
};
