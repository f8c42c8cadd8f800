import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Des factures par API",
  detail:
    "FastFaktura numérote les factures comme la loi l’exige, produit leurs PDF, les envoie par e-mail, SMS ou lien, et encaisse le paiement. Les programmes l’utilisent en REST, les personnes dans leur compte.",
  first: "Le premier appel",
  key: "Créez une clé dans le compte et mettez-la à la place de YOUR_KEY.",
  documentation: "Documentation",
  openApi: "Document OpenAPI",
  status: "État du service",
};
