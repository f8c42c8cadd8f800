import type { StartWords } from "../subjects/start.ts";

export const START: StartWords = {
  title: "Übersicht",
  detail: "Was offen ist, was eingegangen ist und was als Erstes zu tun ist.",
  open: "Offen",
  overdue: "Überfällig",
  paid: "Diesen Monat bezahlt",
  drafts: "Entwürfe",
  invoices: { one: (count) => `${count} Rechnung`, other: (count) => `${count} Rechnungen` },
  months: {
    title: "Berechnet und bezahlt nach Monat",
    detail:
      "Rechnungen abzüglich Gutschriften, nach Rechnungsdatum; Zahlungen abzüglich dessen, was davon zurückging.",
  },
  month: "Monat",
  issued: "Berechnet",
  paidInMonth: "Bezahlt",
  ages: {
    title: "Offen nach Alter",
    detail: "Was Kunden noch schulden, danach, wie spät es ist.",
  },
  age: "Alter",
  ageNames: {
    current: "Noch nicht fällig",
    to_30: "1–30 Tage überfällig",
    to_60: "31–60 Tage überfällig",
    to_90: "61–90 Tage überfällig",
    older: "Über 90 Tage überfällig",
  },
  amount: "Betrag",
  numbers: "Zahlen anzeigen",
  nothing: "Hier gibt es noch nichts zu sehen.",
  currencies: {
    title: "Andere Währungen",
    detail: "Beträge in verschiedenen Währungen werden nicht zusammengezählt.",
  },
  steps: "Erste Schritte",
  done: (done, all) => `${done} von ${all} erledigt`,
  isDone: "erledigt",
  firstKey: {
    title: "Einen API-Schlüssel erstellen",
    detail: "Sie sehen ihn einmal, mit einem ersten Aufruf, der sofort funktioniert.",
  },
  profile: {
    title: "Profil ausfüllen",
    detail: "Name, Anschrift und Steuernummer, wie das Gesetz sie auf Rechnungen verlangt.",
  },
  firstInvoice: {
    title: "Erste Rechnung schreiben",
    detail: "Kunden wählen, Positionen eintragen, PDF ansehen und senden.",
  },
  newInvoice: "Neue Rechnung",
  sandbox: {
    title: "Ohne Risiko ausprobieren",
    detail: "Die Sandbox ist ein Unternehmen zum Ausprobieren. Echtes Geld fließt dort nicht.",
  },
  people: {
    title: "Gemeinsam arbeiten",
    detail: "Laden Sie Kollegen oder Ihre Buchhaltung ein, jeden mit der richtigen Rolle.",
  },
};
