import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Log ind",
  detail: "Vi sender dig et link. Der er ingen adgangskode.",
  email: "E-mailadresse",
  send: "Send linket",
  sent: {
    title: "Se i din e-mail",
    detail:
      "Hvis denne adresse må logge ind, er et link på vej. Det gælder i 15 minutter, én gang og i denne browser.",
  },
  again: "Bed om et nyt link",
  emailFault: "Skriv en e-mailadresse, for eksempel ada@example.com.",
  signedOut: { title: "Du er logget ud", detail: "På gensyn." },
  unknown: {
    title: "Dette link er ikke gyldigt",
    detail: "Det er ufuldstændigt eller for gammelt. Bed om et nyt.",
  },
  used: { title: "Dette link er allerede brugt", detail: "Hvert link gælder én gang. Bed om et nyt." },
  expired: { title: "Dette link er udløbet", detail: "Et link gælder i 15 minutter. Bed om et nyt." },
  otherBrowser: {
    title: "Åbn linket i den anden browser",
    detail: "Det virker kun i den browser, hvor du bad om det. Du kan også bede om et nyt her.",
  },
  notInvited: {
    title: "Du skal have en invitation",
    detail: "Bed ejeren af en virksomhed om at invitere dig.",
  },
  noBusiness: {
    title: "Du hører ikke til nogen virksomhed",
    detail: "Bed en ejer om at invitere dig igen.",
  },
  tooMany: { title: "For mange links", detail: "Vent en time, og bed så om et nyt." },
};
