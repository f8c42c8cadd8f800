import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Siden findes ikke",
    detail: "Linket er ufuldstændigt eller gælder ikke længere. Bed afsenderen om et nyt.",
  },
  notAllowed: {
    title: "Det kan man ikke her",
    detail: "Åbn linket i din browser, præcis som du fik det.",
  },
  notUnderstood: {
    title: "Vi kunne ikke læse anmodningen",
    detail: "Der er ikke sket noget. Åbn fakturaen med linket igen, og brug knapperne der.",
  },
  tooMany: {
    title: "Et øjeblik",
    detail: "Siden er blevet åbnet for mange gange. Vent et minut, og genindlæs den.",
  },
  changed: {
    title: "Fakturaen er lige blevet ændret",
    detail: "Åbn den igen, og se hvordan den står, før du prøver igen.",
  },
  lost: {
    title: "PDF-filen er væk",
    detail: "Vi har mistet filen og laver ikke en anden i stedet. Bed afsenderen om en kopi.",
  },
  unavailable: {
    title: "Tjenesten er utilgængelig et øjeblik",
    detail:
      "Prøv igen om et minut. Var du i gang med at betale, så se først på fakturaen, om betalingen er nået frem.",
  },
  failed: {
    title: "Noget gik galt hos os",
    detail: "Genindlæs siden om lidt. Giv afsenderen dette nummer, hvis fejlen fortsætter.",
  },
};
