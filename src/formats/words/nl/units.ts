import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["uur", "uur"],
  DAY: ["dag", "dagen"],
  WEE: ["week", "weken"],
  MON: ["maand", "maanden"],
  ANN: ["jaar", "jaar"],
  LS: ["vast bedrag", "vaste bedragen"],
  E48: ["dienst", "diensten"],
  H87: ["stuk", "stuks"],
};
