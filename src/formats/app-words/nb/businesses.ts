import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Virksomhetene dine",
  detail: "Du arbeider i én om gangen.",
  open: "Åpne",
  current: "åpen nå",
  name: "Navn på en ny virksomhet",
  make: "Opprett virksomheten",
  notAllowed: "Bare eiere oppretter flere virksomheter her.",
  another: "En ny virksomhet",
  leaving: {
    title: (business) => `Forlat ${business}`,
    detail: "Du mister tilgangen med én gang. For å komme tilbake må noen invitere deg på nytt.",
  },
  leave: "Forlat virksomheten",
  onlyOwner: "Du er den eneste eieren. Utnevn en annen først, eller avslutt virksomheten.",
  closing: {
    title: (business) => `Avslutt ${business}`,
    detail:
      "Avslutter virksomheten og sandkassen dens for alle. Ingenting slettes: Det som er utstedt, må etter loven oppbevares i flere år.",
  },
  close: "Avslutt virksomheten",
  closeSure:
    "Alle nøkler trekkes tilbake, alle medlemmer logges ut og fjernes, og det sendes ingen flere påminnelser. Kundene kan fortsatt åpne og betale det du har sendt dem. Du kan ikke angre dette selv.",
};
