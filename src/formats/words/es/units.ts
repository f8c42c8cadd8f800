import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["h", "h"],
  DAY: ["día", "días"],
  WEE: ["semana", "semanas"],
  MON: ["mes", "meses"],
  ANN: ["año", "años"],
  LS: ["precio cerrado", "precios cerrados"],
  E48: ["servicio", "servicios"],
  H87: ["unidad", "unidades"],
};
