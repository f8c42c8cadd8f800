import type { FailureWords } from "../subjects/failures.ts";

export const FAILURES: FailureWords = {
  unknown: {
    title: "Diese Seite gibt es nicht",
    detail: "Der Link ist unvollständig oder gilt nicht mehr. Bitten Sie den Absender um einen neuen.",
  },
  notAllowed: {
    title: "Das ist hier nicht möglich",
    detail: "Öffnen Sie den Link im Browser, so wie Sie ihn erhalten haben.",
  },
  notUnderstood: {
    title: "Wir konnten diese Anfrage nicht lesen",
    detail:
      "Es ist nichts geschehen. Öffnen Sie die Rechnung noch einmal über ihren Link und nutzen Sie dort die Knöpfe.",
  },
  tooMany: {
    title: "Einen Moment, bitte",
    detail: "Diese Seite wurde zu oft aufgerufen. Warten Sie eine Minute und laden Sie sie neu.",
  },
  changed: {
    title: "Diese Rechnung hat sich gerade geändert",
    detail: "Öffnen Sie sie noch einmal und sehen Sie nach, wie sie steht, bevor Sie es erneut versuchen.",
  },
  lost: {
    title: "Dieses PDF ist verloren",
    detail:
      "Wir haben diese Datei verloren und erzeugen keine andere an ihrer Stelle. Bitten Sie den Absender um eine Kopie.",
  },
  unavailable: {
    title: "Der Dienst ist gerade nicht erreichbar",
    detail:
      "Versuchen Sie es in einer Minute noch einmal. Wenn Sie gerade bezahlen wollten, sehen Sie zuerst auf der Rechnung nach, ob die Zahlung angekommen ist.",
  },
  failed: {
    title: "Bei uns ist etwas schiefgegangen",
    detail:
      "Laden Sie die Seite gleich noch einmal. Bleibt der Fehler, nennen Sie dem Absender diese Nummer.",
  },
};
