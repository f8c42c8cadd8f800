import type { KeyWords } from "../subjects/keys.ts";

export const KEYS: KeyWords = {
  title: "API-Schlüssel",
  detail:
    "Ein Programm zeigt seinen Schlüssel bei jedem Aufruf. Erstellen Sie für jedes Programm einen eigenen, damit Sie ihn einzeln sperren können.",
  name: "Name",
  nameHint: "Zum Beispiel das Programm, das ihn benutzen wird",
  nameFault: "Geben Sie einen Namen von 1 bis 100 Zeichen in einer Zeile ein.",
  access: "Er darf",
  write: "Alles lesen und ändern",
  read: "Nur lesen",
  make: "Schlüssel erstellen",
  made: {
    title: "Ihr neuer Schlüssel",
    detail: "Kopieren Sie ihn jetzt: Er wird nur dieses eine Mal gezeigt und nirgends gespeichert.",
  },
  tryIt: "Im Terminal ausprobieren",
  alreadyShown: {
    title: "Dieser Schlüssel wurde schon gezeigt",
    detail: "Wenn Sie ihn nicht kopiert haben, sperren Sie ihn und erstellen Sie einen anderen.",
  },
  yours: "Ihre Schlüssel",
  empty: "Es gibt noch keinen Schlüssel.",
  created: (day) => `erstellt am ${day}`,
  revoked: (day) => `gesperrt am ${day}`,
  revoke: "Sperren",
  revokeSure:
    "Programme mit diesem Schlüssel werden ab sofort abgewiesen. Das lässt sich nicht rückgängig machen.",
  another: "Ein neuer Schlüssel",
  used: (day) => `zuletzt benutzt am ${day}`,
  neverUsed: "nie benutzt",
};
