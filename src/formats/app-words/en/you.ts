import type { YouWords } from "../subjects/you.ts";

export const YOU: YouWords = {
  title: "You",
  detail: "Your name, your language, and where you are signed in.",
  name: "Name",
  language: "Language",
  save: "Save",
  sessions: "Where you are signed in",
  thisOne: "this browser",
  seen: (time) => `last used ${time}`,
  unknownBrowser: "Unknown browser",
  end: "Sign out there",
  endOthers: "Sign out everywhere else",
  endAll: "Sign out everywhere",
};
