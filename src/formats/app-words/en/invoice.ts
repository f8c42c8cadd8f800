import type { InvoiceWords } from "../subjects/invoice.ts";

export const INVOICE: InvoiceWords = {
  title: (number) => `Invoice ${number}`,
  draft: "Draft invoice",
  due: "To be paid",
  total: "Total",
  ofTotal: (total) => `of ${total}`,
  overpaid: (amount) => `${amount} overpaid: the client’s credit until you refund it`,
  sendReceipt: "Send the receipt",
  remind: "Send a reminder",
  pay: "Record a payment",
  duplicate: "Duplicate",
  credit: "Credit",
  finalizeSure: (amount) =>
    `It gets its number, and ${amount} is due. It can never be changed again: mistakes are corrected by a credit note. Nothing is sent yet.`,
  cancel: "Cancel the invoice",
  cancelSure: (amount) =>
    `A credit note over ${amount} is issued, and nothing is due any more. This cannot be undone.`,
  stopReminders: "Stop automatic reminders",
  stopSure: "No more reminders of this invoice go out by themselves. You can still send one.",
  removeRecorded: "Delete the invoice",
  removeRecordedSure: "It was issued elsewhere. Only the copy here is deleted, with its PDF.",
  lines: "Lines",
};
