import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Fakturor via API",
  detail:
    "FastFaktura ger fakturorna de nummer som lagen kräver, skapar deras PDF:er, skickar dem med e-post, sms eller länk och tar emot betalningen. Program använder det via REST, människor i kontot.",
  first: "Det första anropet",
  key: "Skapa en nyckel i kontot och sätt in den där det står YOUR_KEY.",
  documentation: "Dokumentation",
  openApi: "OpenAPI-dokument",
  status: "Driftstatus",
};
