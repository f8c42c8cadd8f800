import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Fatture via API",
  detail:
    "FastFaktura dà alle fatture i numeri che la legge richiede, ne crea i PDF, le invia per e-mail, SMS o link e riceve il pagamento. I programmi la usano via REST, le persone nell’account.",
  first: "La prima chiamata",
  key: "Crei una chiave nell’account e la metta al posto di YOUR_KEY.",
  documentation: "Documentazione",
  openApi: "Documento OpenAPI",
  status: "Stato del servizio",
};
