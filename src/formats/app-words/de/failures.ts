import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  notFound: {
    title: "Diese Seite gibt es nicht",
    detail: "Sie wurde vielleicht entfernt, oder die Adresse ist unvollständig.",
  },
  role: {
    title: "Ihre Rolle erlaubt das nicht",
    detail: (roles) => `Es braucht eine dieser Rollen: ${roles}.`,
  },
  noSandbox: {
    title: "Hier gibt es keine Sandbox",
    detail: "Dieses Unternehmen ist selbst eine oder hat keine.",
  },
  forged: {
    title: "Dieses Formular gilt nicht mehr",
    detail:
      "Es wurde nichts geändert. Öffnen Sie die Seite noch einmal und wiederholen Sie, was Sie getan haben.",
  },
  notUnderstood: { title: "Wir konnten diese Anfrage nicht lesen", detail: "Es wurde nichts geändert." },
  tooMany: {
    title: "Einen Moment, bitte",
    detail: "Zu viele Anfragen. Warten Sie eine Minute und versuchen Sie es dann noch einmal.",
  },
  changed: {
    title: "Das geht gerade nicht",
    detail: "Inzwischen hat sich etwas geändert. Öffnen Sie die Seite noch einmal.",
  },
  unavailable: {
    title: "Der Dienst ist gerade nicht erreichbar",
    detail: "Versuchen Sie es in einer Minute noch einmal.",
  },
  failed: {
    title: "Bei uns ist etwas schiefgegangen",
    detail: "Versuchen Sie es noch einmal. Bleibt der Fehler, nennen Sie uns diese Nummer.",
  },
  number: "Nummer",
};
