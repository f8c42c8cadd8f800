/** The pages of invoices. Those with a word where others have an id (`/invoices/new`) must come before these. */
import type { Page } from "../../http/pages.ts";
import { showEmail, showEmailWith } from "../documents/email.tsx";
import { filePages } from "../documents/files.ts";
import { answerPdf } from "../documents/pdf.tsx";
import { send, showSend } from "../documents/send.tsx";
import {
  archive,
  cancel,
  comment,
  duplicate,
  finalize,
  remove,
  replaceLink,
  restore,
  sendAgain,
  stop,
  takeBack,
} from "./acts.ts";
import { actOnChosen } from "./chosen.tsx";
import { credit, showCredit } from "./credit.tsx";
import { showInvoices } from "./list.tsx";
import { showInvoice } from "./one.tsx";
import { pay, showPay } from "./pay.tsx";
import { refund, showRefund } from "./refund.tsx";

export const INVOICE_PAGES: readonly Page[] = [
  ["get", "/invoices", showInvoices],
  ["post", "/invoices/chosen", actOnChosen],
  ["get", "/invoices/:id", (desk) => showInvoice(desk)],
  ["get", "/invoices/:id/pdf", (desk) => answerPdf(desk, "invoice")],
  ...filePages({ type: "invoice", path: "/invoices", show: showInvoice }),
  ["post", "/invoices/:id/finalize", finalize],
  ["post", "/invoices/:id/cancel", cancel],
  ["post", "/invoices/:id/archive", archive],
  ["post", "/invoices/:id/restore", restore],
  ["post", "/invoices/:id/duplicate", duplicate],
  ["post", "/invoices/:id/remove", remove],
  ["post", "/invoices/:id/link", replaceLink],
  ["post", "/invoices/:id/stop-reminders", stop],
  ["post", "/invoices/:id/comments", comment],
  ["post", "/invoices/:id/deliveries/:delivery/again", sendAgain],
  ["get", "/invoices/:id/send", (desk) => showSend(desk, "invoice")],
  ["post", "/invoices/:id/send", (desk) => send(desk, "invoice")],
  ["get", "/invoices/:id/email", (desk) => showEmail(desk, "invoice")],
  ["post", "/invoices/:id/email", (desk) => showEmailWith(desk, "invoice")],
  ["get", "/invoices/:id/credit", (desk) => showCredit(desk)],
  ["post", "/invoices/:id/credit", credit],
  ["get", "/invoices/:id/pay", (desk) => showPay(desk)],
  ["post", "/invoices/:id/pay", pay],
  ["post", "/invoices/:id/payments/:payment/reverse", takeBack],
  ["get", "/invoices/:id/payments/:payment/refund", (desk) => showRefund(desk)],
  ["post", "/invoices/:id/payments/:payment/refund", refund],
];
