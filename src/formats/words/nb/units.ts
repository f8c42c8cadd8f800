import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["t", "t"],
  DAY: ["dag", "dager"],
  WEE: ["uke", "uker"],
  MON: ["måned", "måneder"],
  ANN: ["år", "år"],
  LS: ["fastpris", "fastpris"],
  E48: ["tjeneste", "tjenester"],
  H87: ["stk.", "stk."],
};
