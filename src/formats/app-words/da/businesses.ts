import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Dine virksomheder",
  detail: "Du arbejder i én ad gangen.",
  open: "Åbn",
  current: "åben nu",
  name: "Navn på en ny virksomhed",
  make: "Opret virksomheden",
  notAllowed: "Kun ejere opretter flere virksomheder her.",
};
