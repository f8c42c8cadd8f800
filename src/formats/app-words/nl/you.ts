import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "U",
  detail: "Uw naam, uw taal en waar u bent ingelogd.",
  name: "Naam",
  language: "Taal",
  save: "Opslaan",
  sessions: "Waar u bent ingelogd",
  thisOne: "deze browser",
  seen: (time) => `laatst gebruikt ${time}`,
  unknownBrowser: "Onbekende browser",
  end: "Daar uitloggen",
  endOthers: "Overal elders uitloggen",
  endAll: "Overal uitloggen",
};
