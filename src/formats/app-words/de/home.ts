import type { HomeWords } from "../subjects/home.ts";

export const HOME: HomeWords = {
  title: "Rechnungen per API",
  detail:
    "FastFaktura nummeriert Rechnungen, wie das Gesetz es verlangt, erstellt ihre PDFs, verschickt sie per E-Mail, SMS oder Link und nimmt die Zahlung entgegen. Programme nutzen es über REST, Menschen im Konto.",
  first: "Der erste Aufruf",
  key: "Erstellen Sie im Konto einen Schlüssel und setzen Sie ihn an die Stelle von YOUR_KEY.",
  documentation: "Dokumentation",
  openApi: "OpenAPI-Dokument",
  status: "Betriebsstatus",
};
