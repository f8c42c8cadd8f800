import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Deze pagina bestaat niet",
    detail: "Misschien is ze verwijderd, of is het adres onvolledig.",
  },
  role: {
    title: "Uw rol staat dit niet toe",
    detail: (roles) => `Hiervoor is een van deze rollen nodig: ${roles}.`,
  },
  noSandbox: { title: "Hier is geen sandbox", detail: "Dit bedrijf is er zelf een, of heeft er geen." },
  forged: {
    title: "Dit formulier is niet meer geldig",
    detail: "Er is niets gewijzigd. Open de pagina opnieuw en herhaal wat u deed.",
  },
  notUnderstood: { title: "We konden deze aanvraag niet lezen", detail: "Er is niets gewijzigd." },
  tooMany: { title: "Een ogenblik", detail: "Te veel aanvragen. Wacht een minuut en probeer het opnieuw." },
  changed: {
    title: "Dat kan nu niet",
    detail: "Er is intussen iets gewijzigd. Open de pagina opnieuw.",
  },
  unavailable: {
    title: "De dienst is even niet bereikbaar",
    detail: "Probeer het over een minuut opnieuw.",
  },
  failed: {
    title: "Er ging bij ons iets mis",
    detail: "Probeer het opnieuw. Blijft de fout, noem ons dan dit nummer.",
  },
  number: "Nummer",
};
