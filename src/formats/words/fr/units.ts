import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["h", "h"],
  DAY: ["jour", "jours"],
  WEE: ["semaine", "semaines"],
  MON: ["mois", "mois"],
  ANN: ["an", "ans"],
  LS: ["forfait", "forfaits"],
  E48: ["prestation", "prestations"],
  H87: ["pièce", "pièces"],
};
