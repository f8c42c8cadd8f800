import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Zu zahlen",
    sent: "Zu zahlen",
    opened: "Zu zahlen",
    paid: "Bezahlt",
    overdue: "Überfällig",
    cancelled: "Storniert",
  },
  nothingDue: "Nichts zu zahlen",
  dueOn: (day) => `Zahlbar bis\u00a0${day}`,
  wasDueOn: (day) => `War fällig am\u00a0${day}`,
  paidOn: (day) => `Bezahlt am\u00a0${day}. Vielen Dank!`,
  cancelledDetail: "Diese Rechnung wurde storniert. Es ist nichts zu zahlen.",
  downloadPdf: "PDF herunterladen",
  bankTransfer: "Per Überweisung zahlen",
  qrCode: "QR-Code für eine SEPA-Überweisung: Empfänger, IBAN, Betrag und Verwendungszweck",
  qrHint: "Mit der Banking-App scannen: Die Überweisung wird automatisch ausgefüllt.",
  copy: "Kopieren",
  copied: "Kopiert",
  selected: "Markiert",
  copyAll: "Alles kopieren",
  languages: "Sprache",
  lines: "Rechnungspositionen",
  files: "Anlagen",
  comments: "Kommentare",
  notYet: {
    title: "Diese Rechnung ist noch nicht verfügbar",
    detail: "Sie erscheint hier, sobald sie ausgestellt ist.",
  },
  failureNumber: "Vorgangsnummer",
  reminders: {
    title: "Zahlungserinnerungen",
    detail: "Keine automatischen Erinnerungen mehr zu dieser Rechnung erhalten?",
    stop: "Erinnerungen beenden",
  },
  remindersStopped: {
    title: "Die Erinnerungen sind beendet",
    detail: "Sie erhalten zu dieser Rechnung keine automatischen Erinnerungen mehr.",
  },
};
