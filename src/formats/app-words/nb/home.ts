import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Fakturaer via API",
  detail:
    "FastFaktura gir fakturaene de numrene loven krever, lager PDF-ene, sender dem på e-post, SMS eller som lenke, og tar imot betalingen. Programmer bruker det via REST, mennesker i kontoen.",
  first: "Det første kallet",
  key: "Lag en nøkkel i kontoen, og sett den inn der det står YOUR_KEY.",
  documentation: "Dokumentasjon",
  openApi: "OpenAPI-dokument",
  status: "Driftsstatus",
};
