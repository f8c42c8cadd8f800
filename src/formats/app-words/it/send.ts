import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Invia la fattura ${number}`,
  titleDraft: "Emetti e invia la fattura",
  titleReceipt: (number) => `Invia la ricevuta di ${number}`,
  titleReminder: (number) => `Invia un sollecito per ${number}`,
  titleNote: (number) => `Invia la nota di credito ${number}`,
  draftDetail: (amount) =>
    `Prima riceve il suo numero e sono dovuti ${amount}. Non si può tornare indietro: gli errori si correggono con una nota di credito.`,
  detail: "Scelga come inviarla e guardi prima l’e-mail.",
  ways: "Mezzo",
  email: (addresses) => `Per e-mail a ${addresses}`,
  emailUnknown: "Per e-mail; il cliente non ha ancora un indirizzo",
  sms: (phone) => `Per SMS a ${phone}`,
  link: "Come link che trasmette Lei",
  to: "A un altro indirizzo",
  cc: "Copie a",
  ccHint: "Più indirizzi separati da virgole.",
  copyToSelf: "Una copia alla mia impresa",
  ownWords: "Parole Sue",
  subject: "Oggetto",
  message: "Messaggio",
  wordsHint:
    "Se vuoto, vale quello abituale qui sotto. {number}, {client}, {amount_due} e {due_date} vengono compilati.",
  force: "Invia anche se un indirizzo prima non funzionava",
  preview: "L’e-mail come arriverà",
  previewDetail: "Il PDF va allegato. Una bozza mostra il numero che probabilmente avrà.",
  refresh: "Mostra l’e-mail con queste parole",
  submit: "Invia ora",
  submitDraft: "Emetti e invia",
  noWay: "Scelga almeno un mezzo.",
};
