import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["t", "t"],
  DAY: ["dag", "dage"],
  WEE: ["uge", "uger"],
  MON: ["måned", "måneder"],
  ANN: ["år", "år"],
  LS: ["fast pris", "fast pris"],
  E48: ["ydelse", "ydelser"],
  H87: ["stk.", "stk."],
};
