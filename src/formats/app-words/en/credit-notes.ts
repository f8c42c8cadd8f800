import type { CreditNotesWords } from "../subjects/credit-notes.ts";

export const CREDIT_NOTES: CreditNotesWords = {
  title: "Credit notes",
  detail: "What you have taken back of invoices. You make one on the page of its invoice.",
  issued: "Issued",
  number: "Number",
  none: "No credit notes here.",
  one: (number) => `Credit note ${number}`,
  draft: "Draft credit note",
  corrects: (number) => `Corrects ${number}`,
  finalizeSure: (amount) => `It gets its number and credits ${amount}. This cannot be undone.`,
};
