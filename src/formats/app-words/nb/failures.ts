import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Denne siden finnes ikke",
    detail: "Den kan være fjernet, eller adressen er ufullstendig.",
  },
  role: {
    title: "Rollen din tillater ikke dette",
    detail: (roles) => `Det krever en av disse rollene: ${roles}.`,
  },
  noSandbox: {
    title: "Her finnes ingen sandkasse",
    detail: "Denne virksomheten er selv en, eller har ingen.",
  },
  forged: {
    title: "Dette skjemaet er ikke lenger gyldig",
    detail: "Ingenting ble endret. Åpne siden igjen og gjenta det du gjorde.",
  },
  notUnderstood: { title: "Vi kunne ikke lese denne forespørselen", detail: "Ingenting ble endret." },
  tooMany: { title: "Et øyeblikk", detail: "For mange forespørsler. Vent et minutt, og prøv igjen." },
  changed: {
    title: "Det er ikke mulig nå",
    detail: "Noe har endret seg i mellomtiden. Åpne siden igjen.",
  },
  unavailable: { title: "Tjenesten er utilgjengelig et øyeblikk", detail: "Prøv igjen om et minutt." },
  failed: {
    title: "Noe gikk galt hos oss",
    detail: "Prøv igjen. Hvis feilen varer ved, oppgi dette nummeret til oss.",
  },
  number: "Nummer",
};
