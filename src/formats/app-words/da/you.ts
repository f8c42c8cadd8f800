import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Dig",
  detail: "Dit navn, dit sprog, og hvor du er logget ind.",
  name: "Navn",
  language: "Sprog",
  save: "Gem",
  sessions: "Hvor du er logget ind",
  thisOne: "denne browser",
  seen: (time) => `sidst brugt ${time}`,
  unknownBrowser: "Ukendt browser",
  end: "Log ud der",
  endOthers: "Log ud alle andre steder",
  endAll: "Log ud overalt",
};
