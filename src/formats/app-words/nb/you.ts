import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Deg",
  detail: "Navnet ditt, språket ditt og hvor du er logget inn.",
  name: "Navn",
  language: "Språk",
  save: "Lagre",
  sessions: "Hvor du er logget inn",
  thisOne: "denne nettleseren",
  seen: (time) => `sist brukt ${time}`,
  unknownBrowser: "Ukjent nettleser",
  end: "Logg ut der",
  endOthers: "Logg ut alle andre steder",
  endAll: "Logg ut overalt",
};
