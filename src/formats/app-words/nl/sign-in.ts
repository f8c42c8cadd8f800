import type { SignInWords } from "../subjects/sign-in.ts";

export const SIGN_IN: SignInWords = {
  title: "Inloggen",
  detail: "We sturen u een link. Er is geen wachtwoord.",
  email: "E-mailadres",
  send: "Link sturen",
  sent: {
    title: "Kijk in uw mail",
    detail:
      "Als dit adres mag inloggen, is er een link onderweg. Hij is 15 minuten geldig, één keer en in deze browser.",
  },
  again: "Een nieuwe link aanvragen",
  emailFault: "Vul een e-mailadres in, bijvoorbeeld ada@example.com.",
  signedOut: { title: "U bent uitgelogd", detail: "Tot de volgende keer." },
  unknown: {
    title: "Deze link is niet geldig",
    detail: "Hij is onvolledig of te oud. Vraag een nieuwe aan.",
  },
  used: { title: "Deze link is al gebruikt", detail: "Elke link geldt één keer. Vraag een nieuwe aan." },
  expired: {
    title: "Deze link is verlopen",
    detail: "Een link is 15 minuten geldig. Vraag een nieuwe aan.",
  },
  otherBrowser: {
    title: "Open de link in de andere browser",
    detail:
      "Hij werkt alleen in de browser waarin u hem hebt aangevraagd. U kunt hier ook een nieuwe aanvragen.",
  },
  notInvited: {
    title: "U hebt een uitnodiging nodig",
    detail: "Vraag de eigenaar van een bedrijf u uit te nodigen.",
  },
  noBusiness: { title: "U hoort bij geen bedrijf", detail: "Vraag een eigenaar u opnieuw uit te nodigen." },
  tooMany: { title: "Te veel links", detail: "Wacht een uur en vraag dan een nieuwe aan." },
};
