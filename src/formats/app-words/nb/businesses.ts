import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Virksomhetene dine",
  detail: "Du arbeider i én om gangen.",
  open: "Åpne",
  current: "åpen nå",
  name: "Navn på en ny virksomhet",
  make: "Opprett virksomheten",
  notAllowed: "Bare eiere oppretter flere virksomheter her.",
};
