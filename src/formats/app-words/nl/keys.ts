import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API-sleutels",
  detail:
    "Een programma toont zijn sleutel bij elke aanroep. Maak er een voor elk programma, zodat u die apart kunt intrekken.",
  name: "Naam",
  nameHint: "Bijvoorbeeld het programma dat hem gaat gebruiken",
  nameFault: "Vul een naam van 1 tot 100 tekens in, op één regel.",
  access: "Hij mag",
  write: "Alles lezen en wijzigen",
  read: "Alleen lezen",
  make: "Sleutel maken",
  made: {
    title: "Uw nieuwe sleutel",
    detail: "Kopieer hem nu: hij wordt alleen deze keer getoond en nergens bewaard.",
  },
  tryIt: "Proberen in een terminal",
  alreadyShown: {
    title: "Deze sleutel is al getoond",
    detail: "Als u hem niet hebt gekopieerd, trek hem dan in en maak een andere.",
  },
  yours: "Uw sleutels",
  empty: "Er is nog geen sleutel.",
  created: (day) => `gemaakt op ${day}`,
  revoked: (day) => `ingetrokken op ${day}`,
  revoke: "Intrekken",
  revokeSure: "Programma’s met deze sleutel worden vanaf nu geweigerd. Dit kan niet ongedaan worden gemaakt.",
  another: "Een nieuwe sleutel",
  used: (day) => `laatst gebruikt op ${day}`,
  neverUsed: "nooit gebruikt",
};
