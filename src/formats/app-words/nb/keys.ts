import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API-nøkler",
  detail:
    "Et program viser nøkkelen sin ved hvert kall. Lag én for hvert program, så du kan trekke den tilbake alene.",
  name: "Navn",
  nameHint: "For eksempel programmet som skal bruke den",
  nameFault: "Skriv et navn på 1 til 100 tegn, på én linje.",
  access: "Den kan",
  write: "Lese og endre alt",
  read: "Bare lese",
  make: "Lag nøkkelen",
  made: {
    title: "Din nye nøkkel",
    detail: "Kopier den nå: Den vises bare denne ene gangen og lagres ingen steder.",
  },
  tryIt: "Prøv den i et terminalvindu",
  alreadyShown: {
    title: "Denne nøkkelen er allerede vist",
    detail: "Hvis du ikke kopierte den, trekk den tilbake og lag en ny.",
  },
  yours: "Nøklene dine",
  empty: "Det finnes ingen nøkkel ennå.",
  created: (day) => `laget ${day}`,
  revoked: (day) => `trukket tilbake ${day}`,
  revoke: "Trekk tilbake",
  revokeSure: "Programmer med denne nøkkelen avvises fra nå av. Det kan ikke angres.",
  another: "En ny nøkkel",
  used: (day) => `sist brukt ${day}`,
  neverUsed: "aldri brukt",
};
