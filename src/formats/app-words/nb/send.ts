import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Send faktura ${number}`,
  titleDraft: "Utsted og send fakturaen",
  titleReceipt: (number) => `Send kvitteringen for ${number}`,
  titleReminder: (number) => `Send purring på ${number}`,
  titleNote: (number) => `Send kreditnota ${number}`,
  draftDetail: (amount) =>
    `Først får den nummer, og ${amount} forfaller. Det kan ikke angres: feil rettes med en kreditnota.`,
  detail: "Velg hvordan det sendes, og se på e-posten først.",
  ways: "Hvordan",
  email: (addresses) => `Med e-post til ${addresses}`,
  emailUnknown: "Med e-post; kunden har ingen adresse ennå",
  sms: (phone) => `Med SMS til ${phone}`,
  link: "Som en lenke du gir videre selv",
  to: "Til en annen adresse i stedet",
  cc: "Kopier til",
  ccHint: "Flere adresser med komma mellom.",
  copyToSelf: "En kopi til min bedrift",
  ownWords: "Egne ord",
  subject: "Emne",
  message: "Melding",
  wordsHint:
    "Tomt betyr den vanlige, som nedenfor. {number}, {client}, {amount_due} og {due_date} fylles ut.",
  force: "Send selv om en adresse ikke virket før",
  preview: "E-posten slik den kommer fram",
  previewDetail: "PDF-en følger med. Et utkast viser nummeret det trolig får.",
  refresh: "Vis e-posten med disse ordene",
  submit: "Send nå",
  submitDraft: "Utsted og send",
  noWay: "Velg minst én måte.",
};
