import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Sie",
  detail: "Ihr Name, Ihre Sprache und wo Sie angemeldet sind.",
  name: "Name",
  language: "Sprache",
  save: "Speichern",
  sessions: "Wo Sie angemeldet sind",
  thisOne: "dieser Browser",
  seen: (time) => `zuletzt benutzt ${time}`,
  unknownBrowser: "Unbekannter Browser",
  end: "Dort abmelden",
  endOthers: "Überall sonst abmelden",
  endAll: "Überall abmelden",
};
