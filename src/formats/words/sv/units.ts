import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["tim", "tim"],
  DAY: ["dag", "dagar"],
  WEE: ["vecka", "veckor"],
  MON: ["månad", "månader"],
  ANN: ["år", "år"],
  LS: ["fast pris", "fast pris"],
  E48: ["tjänst", "tjänster"],
  H87: ["st", "st"],
};
