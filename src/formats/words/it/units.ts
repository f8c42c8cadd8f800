import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["ora", "ore"],
  DAY: ["giorno", "giorni"],
  WEE: ["settimana", "settimane"],
  MON: ["mese", "mesi"],
  ANN: ["anno", "anni"],
  LS: ["a corpo", "a corpo"],
  E48: ["servizio", "servizi"],
  H87: ["pezzo", "pezzi"],
};
