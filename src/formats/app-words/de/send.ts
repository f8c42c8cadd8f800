import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Rechnung ${number} versenden`,
  titleDraft: "Rechnung festschreiben und versenden",
  titleReceipt: (number) => `Quittung zu ${number} versenden`,
  titleReminder: (number) => `An ${number} erinnern`,
  titleNote: (number) => `Gutschrift ${number} versenden`,
  draftDetail: (amount) =>
    `Zuerst erhält sie ihre Nummer, und ${amount} werden fällig. Das lässt sich nicht rückgängig machen: Fehler korrigiert eine Gutschrift.`,
  detail: "Wählen Sie den Weg, und sehen Sie sich die E-Mail zuerst an.",
  ways: "Weg",
  email: (addresses) => `Per E-Mail an ${addresses}`,
  emailUnknown: "Per E-Mail; der Kunde hat noch keine Adresse",
  sms: (phone) => `Per SMS an ${phone}`,
  link: "Als Link, den Sie selbst weitergeben",
  to: "Stattdessen an diese Adresse",
  cc: "Kopien an",
  ccHint: "Mehrere Adressen mit Kommas dazwischen.",
  copyToSelf: "Eine Kopie an mein Unternehmen",
  ownWords: "Eigene Worte",
  subject: "Betreff",
  message: "Nachricht",
  wordsHint:
    "Leer bleibt es beim üblichen, wie unten. {number}, {client}, {amount_due} und {due_date} werden ausgefüllt.",
  force: "Trotz einer Adresse senden, die zuletzt nicht erreichbar war",
  preview: "Die E-Mail, wie sie ankommt",
  previewDetail: "Ihr PDF geht mit. Ein Entwurf zeigt die Nummer, die er voraussichtlich erhält.",
  refresh: "E-Mail mit diesen Worten zeigen",
  submit: "Jetzt versenden",
  submitDraft: "Festschreiben und versenden",
  noWay: "Wählen Sie mindestens einen Weg.",
};
