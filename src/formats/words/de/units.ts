import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["Std.", "Std."],
  DAY: ["Tag", "Tage"],
  WEE: ["Woche", "Wochen"],
  MON: ["Monat", "Monate"],
  ANN: ["Jahr", "Jahre"],
  LS: ["pauschal", "pauschal"],
  E48: ["Leistung", "Leistungen"],
  H87: ["Stück", "Stück"],
};
