import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API-nøgler",
  detail:
    "Et program viser sin nøgle ved hvert kald. Opret én til hvert program, så du kan spærre den for sig.",
  name: "Navn",
  nameHint: "For eksempel det program, der skal bruge den",
  nameFault: "Skriv et navn på 1 til 100 tegn på én linje.",
  access: "Den må",
  write: "Læse og ændre alt",
  read: "Kun læse",
  make: "Opret nøglen",
  made: {
    title: "Din nye nøgle",
    detail: "Kopiér den nu: Den vises kun denne ene gang og gemmes ingen steder.",
  },
  tryIt: "Prøv den i en terminal",
  alreadyShown: {
    title: "Denne nøgle er allerede vist",
    detail: "Hvis du ikke kopierede den, så spær den og opret en ny.",
  },
  yours: "Dine nøgler",
  empty: "Der er ingen nøgle endnu.",
  created: (day) => `oprettet ${day}`,
  revoked: (day) => `spærret ${day}`,
  revoke: "Spær",
  revokeSure: "Programmer med denne nøgle afvises fra nu af. Det kan ikke fortrydes.",
  another: "En ny nøgle",
  used: (day) => `sidst brugt ${day}`,
  neverUsed: "aldrig brugt",
};
