import type { CreditWords } from "../subjects/credit.ts";

export const CREDIT: CreditWords = {
  title: (number) => `Factuur ${number} crediteren`,
  detail: (left) =>
    `Er wordt meteen een creditfactuur met een eigen nummer opgemaakt. Dit kan niet ongedaan worden gemaakt. Er is nog ${left} te crediteren.`,
  what: "Wat",
  all: (left) => `Alles wat over is: ${left}`,
  lines: "Enkele regels, of delen ervan",
  amounts: "Bedragen, belasting inbegrepen",
  quantityLeft: (left) => `${left} over`,
  gone: "Al gecrediteerd",
  reason: "Reden, die de klant leest",
  nothing: "Geef aan wat u crediteert.",
  submit: "Creditfactuur opmaken",
};
