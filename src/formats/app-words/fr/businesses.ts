import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Vos entreprises",
  detail: "Vous travaillez dans une seule à la fois.",
  open: "Ouvrir",
  current: "ouverte en ce moment",
  name: "Nom d’une autre entreprise",
  make: "Créer l’entreprise",
  notAllowed: "Seuls les propriétaires créent d’autres entreprises ici.",
};
