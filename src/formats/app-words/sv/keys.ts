import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API-nycklar",
  detail:
    "Ett program visar sin nyckel vid varje anrop. Skapa en för varje program, så att du kan spärra den för sig.",
  name: "Namn",
  nameHint: "Till exempel programmet som ska använda den",
  nameFault: "Ange ett namn på 1 till 100 tecken, på en rad.",
  access: "Den får",
  write: "Läsa och ändra allt",
  read: "Bara läsa",
  make: "Skapa nyckeln",
  made: {
    title: "Din nya nyckel",
    detail: "Kopiera den nu: den visas bara den här gången och sparas ingenstans.",
  },
  tryIt: "Prova den i en terminal",
  alreadyShown: {
    title: "Den här nyckeln har redan visats",
    detail: "Om du inte kopierade den, spärra den och skapa en ny.",
  },
  yours: "Dina nycklar",
  empty: "Det finns ingen nyckel ännu.",
  created: (day) => `skapad ${day}`,
  revoked: (day) => `spärrad ${day}`,
  revoke: "Spärra",
  revokeSure: "Program med den här nyckeln avvisas från och med nu. Det går inte att ångra.",
  another: "En ny nyckel",
  used: (day) => `senast använd ${day}`,
  neverUsed: "aldrig använd",
};
