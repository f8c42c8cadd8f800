import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Factuur ${number} verzenden`,
  titleDraft: "Factuur definitief maken en verzenden",
  titleReceipt: (number) => `Kwitantie van ${number} verzenden`,
  titleReminder: (number) => `Herinnering voor ${number} verzenden`,
  titleNote: (number) => `Creditfactuur ${number} verzenden`,
  draftDetail: (amount) =>
    `Ze krijgt eerst haar nummer en ${amount} wordt verschuldigd. Dit kan niet ongedaan worden gemaakt: fouten corrigeert u met een creditfactuur.`,
  detail: "Kies hoe ze wordt verzonden en bekijk eerst de e-mail.",
  ways: "Hoe",
  email: (addresses) => `Per e-mail aan ${addresses}`,
  emailUnknown: "Per e-mail; de klant heeft nog geen adres",
  sms: (phone) => `Per sms aan ${phone}`,
  link: "Als link die u zelf doorgeeft",
  to: "In plaats daarvan aan dit adres",
  cc: "Kopieën aan",
  ccHint: "Meerdere adressen met komma’s ertussen.",
  copyToSelf: "Een kopie aan mijn bedrijf",
  ownWords: "Eigen woorden",
  subject: "Onderwerp",
  message: "Bericht",
  wordsHint:
    "Leeg blijft het de gebruikelijke tekst, zoals hieronder. {number}, {client}, {amount_due} en {due_date} worden ingevuld.",
  force: "Verzenden hoewel een adres eerder niet werkte",
  preview: "De e-mail zoals ze aankomt",
  previewDetail: "De pdf gaat mee. Een concept toont het nummer dat het waarschijnlijk krijgt.",
  refresh: "E-mail met deze woorden tonen",
  submit: "Nu verzenden",
  submitDraft: "Definitief maken en verzenden",
  noWay: "Kies minstens één manier.",
};
