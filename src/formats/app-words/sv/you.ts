import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "Du",
  detail: "Ditt namn, ditt språk och var du är inloggad.",
  name: "Namn",
  language: "Språk",
  save: "Spara",
  sessions: "Var du är inloggad",
  thisOne: "den här webbläsaren",
  seen: (time) => `senast använd ${time}`,
  unknownBrowser: "Okänd webbläsare",
  end: "Logga ut där",
  endOthers: "Logga ut på alla andra ställen",
  endAll: "Logga ut överallt",
};
