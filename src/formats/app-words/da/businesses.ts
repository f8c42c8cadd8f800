import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Dine virksomheder",
  detail: "Du arbejder i én ad gangen.",
  open: "Åbn",
  current: "åben nu",
  name: "Navn på en ny virksomhed",
  make: "Opret virksomheden",
  notAllowed: "Kun ejere opretter flere virksomheder her.",
  another: "En ny virksomhed",
  leaving: {
    title: (business) => `Forlad ${business}`,
    detail: "Du mister adgangen med det samme. For at komme tilbage skal nogen invitere dig igen.",
  },
  leave: "Forlad virksomheden",
  onlyOwner: "Du er den eneste ejer. Udnævn en anden først, eller luk virksomheden.",
  closing: {
    title: (business) => `Luk ${business}`,
    detail:
      "Lukker virksomheden og dens sandkasse for alle. Intet slettes: Det, der er udstedt, skal efter loven opbevares i flere år.",
  },
  close: "Luk virksomheden",
  closeSure:
    "Alle nøgler spærres, alle medlemmer logges ud og fjernes, og der sendes ikke flere rykkere. Kunderne kan stadig åbne og betale det, du har sendt dem. Du kan ikke selv fortryde det.",
};
