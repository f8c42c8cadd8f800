import type { UnitWords } from "../subjects/units.ts";

export const UNITS: UnitWords = {
  HUR: ["h", "h"],
  DAY: ["dia", "dias"],
  WEE: ["semana", "semanas"],
  MON: ["mês", "meses"],
  ANN: ["ano", "anos"],
  LS: ["valor fixo", "valores fixos"],
  E48: ["serviço", "serviços"],
  H87: ["unidade", "unidades"],
};
