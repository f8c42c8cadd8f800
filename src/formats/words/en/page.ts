import type { PageWords } from "../subjects/page.ts";

export const PAGE: PageWords = {
  status: {
    finalized: "Unpaid",
    sent: "Unpaid",
    opened: "Unpaid",
    paid: "Paid",
    overdue: "Overdue",
    cancelled: "Cancelled",
  },
  nothingDue: "Nothing to pay",
  dueOn: (day) => `Due on\u00a0${day}`,
  wasDueOn: (day) => `Was due on\u00a0${day}`,
  paidOn: (day) => `Paid on\u00a0${day}. Thank you!`,
  cancelledDetail: "This invoice has been cancelled. There is nothing to pay.",
  downloadPdf: "Download PDF",
  bankTransfer: "Pay by bank transfer",
  qrCode: "QR code for a SEPA transfer: payee, IBAN, amount and reference",
  qrHint: "Scan it with your banking app, which then fills in the transfer.",
  copy: "Copy",
  copied: "Copied",
  selected: "Selected",
  copyAll: "Copy all",
  languages: "Language",
  lines: "Invoice details",
  files: "Attachments",
  comments: "Comments",
  notYet: {
    title: "This invoice is not available yet",
    detail: "It will appear here as soon as it has been issued.",
  },
  failureNumber: "Incident number",
  reminders: {
    title: "Payment reminders",
    detail: "Stop receiving automatic reminders about this invoice?",
    stop: "Stop the reminders",
  },
  remindersStopped: {
    title: "The reminders are stopped",
    detail: "You will receive no more automatic reminders about this invoice.",
  },
};
