import type { PasskeyWords } from "../subjects/passkeys.ts";

export const PASSKEYS: PasskeyWords = {
  title: "Passnøkler",
  detail: "Logg inn uten e-post: med fingeravtrykk, ansikt eller PIN-koden til enheten.",
  yours: "Passnøklene dine",
  empty: "Det finnes ingen passnøkkel ennå.",
  added: (day) => `lagt til ${day}`,
  used: (day) => `sist brukt ${day}`,
  neverUsed: "aldri brukt",
  remove: "Fjern",
  removeSure: "Ingen logger inn med den lenger. Slett den på enheten din også.",
  another: "En ny passnøkkel",
  name: "Navn",
  nameHint: "For eksempel enheten den ligger på",
  add: "Legg til passnøkkelen",
  unable: "Passnøkler krever JavaScript og en nettleser som kjenner dem.",
  manage: "Administrer passnøkler",
  signIn: "Logg inn med passnøkkel",
  confirm: "Bekreft med passnøkkel",
  notGiven: "Nettleseren ga ingen passnøkkel. Prøv igjen.",
  known: "Denne enheten har allerede en passnøkkel for deg.",
  late: {
    title: "Det tok for lang tid",
    detail: "En passnøkkel blir spurt etter én gang, i fem minutter og i denne nettleseren. Prøv igjen.",
  },
  unknown: {
    title: "Denne passnøkkelen er ikke kjent her",
    detail: "Den kan ha blitt fjernet. Slett den på enheten din, og logg inn med e-post.",
  },
  refused: { title: "Passnøkkelen ble ikke godtatt", detail: "Prøv igjen, eller logg inn med e-post." },
  tooMany: (most) => `Du har ${most} passnøkler, og det er det meste. Fjern en først.`,
};
