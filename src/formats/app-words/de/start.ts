import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Willkommen",
  detail: "Hier ist alles, was Ihr Programm vor dem ersten Aufruf braucht.",
  firstKey: {
    title: "Einen API-Schlüssel erstellen",
    detail: "Sie sehen ihn einmal, mit einem ersten Aufruf, der sofort funktioniert.",
  },
  sandbox: {
    title: "Ohne Risiko ausprobieren",
    detail: "Die Sandbox ist ein Unternehmen zum Ausprobieren. Echtes Geld fließt dort nicht.",
  },
  people: {
    title: "Gemeinsam arbeiten",
    detail: "Laden Sie Kollegen oder Ihre Buchhaltung ein, jeden mit der richtigen Rolle.",
  },
  reference: "API-Referenz (OpenAPI)",
};
