import type { SendWords } from "../subjects/send.ts";

export const SEND: SendWords = {
  title: (number) => `Send invoice ${number}`,
  titleDraft: "Finalize and send the invoice",
  titleReceipt: (number) => `Send the receipt of ${number}`,
  titleReminder: (number) => `Send a reminder of ${number}`,
  titleNote: (number) => `Send credit note ${number}`,
  draftDetail: (amount) =>
    `It gets its number first, and ${amount} is due. That cannot be undone: mistakes are corrected by a credit note.`,
  detail: "Choose how it goes out, and look at the email first.",
  ways: "How",
  email: (addresses) => `By email to ${addresses}`,
  emailUnknown: "By email; the client has no address yet",
  sms: (phone) => `By SMS to ${phone}`,
  link: "As a link that you pass on yourself",
  to: "Another address instead",
  cc: "Copies to",
  ccHint: "Several addresses with commas between them.",
  copyToSelf: "A copy to my business",
  ownWords: "Words of your own",
  subject: "Subject",
  message: "Message",
  wordsHint:
    "Left empty, it is the usual one, as below. {number}, {client}, {amount_due} and {due_date} are filled in.",
  force: "Send although an address did not work before",
  preview: "The email as it will arrive",
  previewDetail: "Its PDF goes along. A draft shows the number that it will probably have.",
  refresh: "Show the email with these words",
  submit: "Send now",
  submitDraft: "Finalize and send",
  noWay: "Choose at least one way.",
};
