import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Siden findes ikke",
    detail: "Den kan være fjernet, eller adressen er ufuldstændig.",
  },
  role: {
    title: "Din rolle tillader det ikke",
    detail: (roles) => `Det kræver en af disse roller: ${roles}.`,
  },
  noSandbox: { title: "Her er ingen sandkasse", detail: "Denne virksomhed er selv en, eller har ingen." },
  forged: {
    title: "Denne formular gælder ikke længere",
    detail: "Intet blev ændret. Åbn siden igen, og gentag det, du gjorde.",
  },
  notUnderstood: { title: "Vi kunne ikke læse denne anmodning", detail: "Intet blev ændret." },
  tooMany: { title: "Et øjeblik", detail: "For mange anmodninger. Vent et minut, og prøv igen." },
  changed: {
    title: "Det er ikke muligt nu",
    detail: "Noget har ændret sig i mellemtiden. Åbn siden igen.",
  },
  unavailable: { title: "Tjenesten er utilgængelig et øjeblik", detail: "Prøv igen om et minut." },
  failed: {
    title: "Noget gik galt hos os",
    detail: "Prøv igen. Hvis fejlen bliver ved, så oplys os dette nummer.",
  },
  number: "Nummer",
};
