import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Adgangsnøgler",
  detail: "Log ind uden e-mail: med fingeraftryk, ansigt eller enhedens pinkode.",
  yours: "Dine adgangsnøgler",
  empty: "Der er ingen adgangsnøgle endnu.",
  added: (day) => `tilføjet ${day}`,
  used: (day) => `sidst brugt ${day}`,
  neverUsed: "aldrig brugt",
  remove: "Fjern",
  removeSure: "Ingen logger ind med den længere. Slet den også på din enhed.",
  another: "En ny adgangsnøgle",
  name: "Navn",
  nameHint: "For eksempel den enhed, den ligger på",
  add: "Tilføj adgangsnøglen",
  unable: "Adgangsnøgler kræver JavaScript og en browser, der kender dem.",
  manage: "Administrer adgangsnøgler",
  signIn: "Log ind med adgangsnøgle",
  confirm: "Bekræft med adgangsnøgle",
  notGiven: "Browseren gav ingen adgangsnøgle. Prøv igen.",
  known: "Denne enhed har allerede en adgangsnøgle til dig.",
  late: {
    title: "Det tog for lang tid",
    detail: "Der spørges efter en adgangsnøgle én gang, i fem minutter og i denne browser. Prøv igen.",
  },
  unknown: {
    title: "Denne adgangsnøgle er ikke kendt her",
    detail: "Den kan være fjernet. Slet den på din enhed, og log ind via e-mail.",
  },
  refused: { title: "Adgangsnøglen blev ikke godtaget", detail: "Prøv igen, eller log ind via e-mail." },
  tooMany: (most) => `Du har ${most} adgangsnøgler, og det er det højeste antal. Fjern en først.`,
};
