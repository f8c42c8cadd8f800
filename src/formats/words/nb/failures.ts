import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Siden finnes ikke",
    detail: "Lenken er ufullstendig eller ikke lenger gyldig. Be avsenderen om en ny.",
  },
  notAllowed: {
    title: "Det er ikke mulig her",
    detail: "Åpne lenken i nettleseren, akkurat slik du fikk den.",
  },
  notUnderstood: {
    title: "Vi kunne ikke lese forespørselen",
    detail: "Ingenting ble gjort. Åpne fakturaen med lenken igjen, og bruk knappene der.",
  },
  tooMany: {
    title: "Et øyeblikk",
    detail: "Siden er åpnet for mange ganger. Vent et minutt, og last den inn på nytt.",
  },
  changed: {
    title: "Fakturaen er nettopp endret",
    detail: "Åpne den igjen og se hvordan den står før du prøver på nytt.",
  },
  lost: {
    title: "PDF-en er borte",
    detail: "Vi har mistet denne filen og lager ingen annen i stedet. Be avsenderen om en kopi.",
  },
  unavailable: {
    title: "Tjenesten er utilgjengelig et øyeblikk",
    detail:
      "Prøv igjen om et minutt. Var du i ferd med å betale, se først på fakturaen om betalingen har kommet fram.",
  },
  failed: {
    title: "Noe gikk galt hos oss",
    detail: "Last inn siden på nytt om litt. Gi avsenderen dette nummeret hvis problemet ikke forsvinner.",
  },
};
