import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Facturen via API",
  detail:
    "FastFaktura nummert facturen zoals de wet het eist, maakt hun pdf’s, verstuurt ze per e-mail, sms of link en ontvangt de betaling. Programma’s gebruiken het via REST, mensen in het account.",
  first: "De eerste aanroep",
  key: "Maak in het account een sleutel en zet die op de plaats van YOUR_KEY.",
  documentation: "Documentatie",
  openApi: "OpenAPI-document",
  status: "Status",
};
