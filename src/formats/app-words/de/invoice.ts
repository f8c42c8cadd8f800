import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Rechnung ${number}`,
  draft: "Rechnungsentwurf",
  due: "Zu zahlen",
  total: "Gesamtbetrag",
  ofTotal: (total) => `von ${total}`,
  overpaid: (amount) => `${amount} zu viel bezahlt: Guthaben des Kunden, bis Sie es erstatten`,
  sendReceipt: "Quittung versenden",
  remind: "Erinnerung senden",
  pay: "Zahlung erfassen",
  duplicate: "Duplizieren",
  credit: "Gutschreiben",
  finalizeSure: (amount) =>
    `Die Rechnung erhält ihre Nummer, und ${amount} werden fällig. Sie lässt sich nie mehr ändern: Fehler korrigiert eine Gutschrift. Versendet wird noch nichts.`,
  cancel: "Rechnung stornieren",
  cancelSure: (amount) =>
    `Eine Gutschrift über ${amount} wird ausgestellt, und nichts ist mehr zu zahlen. Das lässt sich nicht rückgängig machen.`,
  stopReminders: "Automatische Erinnerungen beenden",
  stopSure:
    "Zu dieser Rechnung gehen keine Erinnerungen mehr von selbst hinaus. Von Hand können Sie weiter welche senden.",
  removeRecorded: "Rechnung löschen",
  removeRecordedSure: "Sie wurde anderswo ausgestellt. Gelöscht wird nur die Kopie hier, mit ihrem PDF.",
  lines: "Positionen",
};
