import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Send faktura ${number}`,
  titleDraft: "Udsted og send fakturaen",
  titleReceipt: (number) => `Send kvitteringen for ${number}`,
  titleReminder: (number) => `Send rykker for ${number}`,
  titleNote: (number) => `Send kreditnota ${number}`,
  draftDetail: (amount) =>
    `Først får den sit nummer, og ${amount} skal betales. Det kan ikke fortrydes: fejl rettes med en kreditnota.`,
  detail: "Vælg, hvordan det sendes, og se på e-mailen først.",
  ways: "Hvordan",
  email: (addresses) => `Med e-mail til ${addresses}`,
  emailUnknown: "Med e-mail; kunden har ingen adresse endnu",
  sms: (phone) => `Med sms til ${phone}`,
  link: "Som et link, du selv giver videre",
  to: "Til en anden adresse i stedet",
  cc: "Kopier til",
  ccHint: "Flere adresser med komma imellem.",
  copyToSelf: "En kopi til min virksomhed",
  ownWords: "Egne ord",
  subject: "Emne",
  message: "Besked",
  wordsHint:
    "Tomt giver den sædvanlige, som nedenfor. {number}, {client}, {amount_due} og {due_date} udfyldes.",
  force: "Send, selv om en adresse ikke virkede før",
  preview: "E-mailen, som den kommer frem",
  previewDetail: "PDF’en følger med. En kladde viser det nummer, den sandsynligvis får.",
  refresh: "Vis e-mailen med disse ord",
  submit: "Send nu",
  submitDraft: "Udsted og send",
  noWay: "Vælg mindst én måde.",
};
