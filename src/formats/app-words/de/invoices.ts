import type { InvoicesWords } from "../subjects/invoices.ts";

export const INVOICES: InvoicesWords = {
  title: "Rechnungen",
  detail: "Was berechnet, was fällig und was bezahlt ist.",
  make: "Neue Rechnung",
  states: {
    draft: "Entwurf",
    finalized: "Nicht versendet",
    sent: "Versendet",
    opened: "Vom Kunden gesehen",
    overdue: "Überfällig",
    paid: "Bezahlt",
    cancelled: "Storniert",
  },
  filter: {
    label: "Anzeigen",
    all: "Alle",
    draft: "Entwürfe",
    open: "Offen",
    overdue: "Überfällig",
    paid: "Bezahlt",
    cancelled: "Storniert",
    archived: "Archiviert",
  },
  search: "Nummer, Kunde oder Referenz",
  days: "Rechnungsdatum",
  ofClient: (name) => `Nur Rechnungen an ${name}`,
  dueToday: "Heute fällig",
  dueTomorrow: "Morgen fällig",
  dueIn: (days) => `Fällig in ${days}`,
  dueOn: (day) => `Fällig am ${day}`,
  overdueBy: (days) => `Seit ${days} überfällig`,
  paidOn: (day) => `Bezahlt am ${day}`,
  issuedOn: (day) => `Ausgestellt am ${day}`,
  madeOn: (day) => `Angelegt am ${day}`,
  left: (amount) => `${amount} offen`,
  elsewhere: "Anderswo ausgestellt",
  empty: {
    title: "Noch keine Rechnungen",
    detail:
      "Schreiben Sie die erste: Kunden wählen oder anlegen, und eintragen, was Sie geleistet haben. Versendet wird nichts, bevor Sie es sagen.",
    nobody: "Bisher hat niemand eine Rechnung geschrieben.",
  },
  select: (number) => `${number} auswählen`,
  chosen: {
    label: "Mit den ausgewählten Rechnungen",
    none: "Wählen Sie zuerst mindestens eine Rechnung aus.",
    tooMany: (most) => `Höchstens ${most} auf einmal.`,
    send: "Versenden",
    remind: "Erinnern",
    finalize: "Festschreiben",
    archive: "Archivieren",
    restore: "Aus dem Archiv holen",
  },
  sure: {
    send: {
      title: "Diese Rechnungen per E-Mail versenden?",
      detail:
        "Jede geht mit Ihrem üblichen Text an ihren Kunden. Entwürfe werden zuvor festgeschrieben: Sie erhalten ihre Nummer, und das lässt sich nicht rückgängig machen. Bezahlte gehen als Quittung.",
    },
    remind: {
      title: "An diese Rechnungen erinnern?",
      detail:
        "Jeder Kunde erhält eine E-Mail mit dem Text Ihrer Erinnerungen, je nachdem, wie spät die Rechnung ist.",
    },
    finalize: {
      title: "Diese Entwürfe festschreiben?",
      detail:
        "Jeder erhält seine Nummer und lässt sich nicht mehr ändern. Das kann nicht rückgängig gemacht werden. Versendet wird nichts.",
    },
  },
  outcome: {
    title: "Was daraus geworden ist",
    all: "Alles ist erledigt.",
    some: (done, failed) => `${done} erledigt, ${failed} nicht. Was nicht erledigt ist, ist so wie zuvor.`,
    send: (number) => `Versendet als ${number}`,
    remind: () => "Erinnerung versendet",
    finalize: (number) => `Festgeschrieben als ${number}`,
    archive: () => "Archiviert",
    restore: () => "Aus dem Archiv geholt",
    changed: "Sie wurde inzwischen geändert. Sehen Sie sie zuerst noch einmal an.",
    gone: "Es gibt sie nicht mehr.",
    failed: "Es hat nicht geklappt. Versuchen Sie es noch einmal.",
    back: "Zurück zu den Rechnungen",
  },
};
