import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Logg inn",
  detail: "Vi sender deg en lenke. Det finnes ikke noe passord.",
  email: "E-postadresse",
  send: "Send lenken",
  sent: {
    title: "Se i e-posten din",
    detail:
      "Hvis denne adressen kan logge inn, er en lenke på vei. Den gjelder i 15 minutter, én gang og i denne nettleseren.",
  },
  again: "Be om en ny lenke",
  emailFault: "Skriv en e-postadresse, for eksempel ada@example.com.",
  signedOut: { title: "Du er logget ut", detail: "På gjensyn." },
  unknown: {
    title: "Denne lenken er ikke gyldig",
    detail: "Den er ufullstendig eller for gammel. Be om en ny.",
  },
  used: { title: "Denne lenken er allerede brukt", detail: "Hver lenke gjelder én gang. Be om en ny." },
  expired: { title: "Denne lenken er utløpt", detail: "En lenke gjelder i 15 minutter. Be om en ny." },
  otherBrowser: {
    title: "Åpne lenken i den andre nettleseren",
    detail: "Den virker bare i nettleseren der du ba om den. Du kan også be om en ny her.",
  },
  notInvited: {
    title: "Du trenger en invitasjon",
    detail: "Be eieren av en virksomhet om å invitere deg.",
  },
  noBusiness: {
    title: "Du hører ikke til noen virksomhet",
    detail: "Be en eier om å invitere deg på nytt.",
  },
  tooMany: { title: "For mange lenker", detail: "Vent en time, og be så om en ny." },
};
