import type { AccountWords } from "../subjects/account.ts";

export const ACCOUNT: AccountWords = {
  signIn: {
    subject: "Lenken din for å logge inn",
    intro: "Åpne denne lenken for å logge inn i FastFaktura.",
    button: "Logg inn",
    validity: "Den virker én gang, i 15 minutter, i nettleseren der du ba om den.",
    unasked: "Ba du ikke om den? Da kan du slette denne e-posten: Uten den kan ingen logge inn.",
  },
  invitation: {
    subject: (business) => `Invitasjon til ${business}`,
    intro: ({ name, business }) => `${name} inviterer deg til å arbeide for ${business} i FastFaktura.`,
    asRole: {
      owner: "Du blir eier og kan gjøre alt.",
      admin: "Du blir administrator og kan skrive fakturaer og endre innstillinger.",
      bookkeeper: "Du blir regnskapsfører og kan lese og eksportere alt og registrere betalinger.",
      viewer: "Du blir leser og kan se alt, men ikke endre noe.",
    },
    button: "Godta invitasjonen",
    validity: "Den virker én gang, i 7 dager.",
    unexpected: "Ventet du den ikke? Da kan du slette denne e-posten: Ingenting skjer uten deg.",
  },
};
