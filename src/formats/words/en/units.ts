import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["h", "h"],
  DAY: ["day", "days"],
  WEE: ["week", "weeks"],
  MON: ["month", "months"],
  ANN: ["year", "years"],
  LS: ["flat fee", "flat fees"],
  E48: ["service", "services"],
  H87: ["piece", "pieces"],
};
