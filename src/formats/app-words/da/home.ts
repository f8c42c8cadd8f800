import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Fakturaer via API",
  detail:
    "FastFaktura giver fakturaerne de numre, som loven kræver, laver deres PDF’er, sender dem med e-mail, sms eller link og tager imod betalingen. Programmer bruger det via REST, mennesker i kontoen.",
  first: "Det første kald",
  key: "Lav en nøgle i kontoen, og sæt den ind, hvor der står YOUR_KEY.",
  documentation: "Dokumentation",
  openApi: "OpenAPI-dokument",
  status: "Driftsstatus",
};
