import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Le Sue aziende",
  detail: "Lavora in una alla volta.",
  open: "Apri",
  current: "aperta ora",
  name: "Nome di un’altra azienda",
  make: "Crea l’azienda",
  notAllowed: "Qui solo i titolari creano altre aziende.",
};
