import type { BusinessesWords } from "../subjects/businesses.ts";

export const BUSINESSES: BusinessesWords = {
  title: "Uw bedrijven",
  detail: "U werkt in één tegelijk.",
  open: "Openen",
  current: "nu open",
  name: "Naam van nog een bedrijf",
  make: "Bedrijf aanmaken",
  notAllowed: "Alleen eigenaars maken hier meer bedrijven aan.",
};
