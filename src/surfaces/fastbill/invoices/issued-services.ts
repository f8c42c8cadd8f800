/** Services that issue invoices, and of those that are issued. */
import { z } from "@hono/zod-openapi";
import { cancelIssuedInvoice } from "../../../capabilities/credit-notes/cancel-invoice.ts";
import { finalizeInvoice } from "../../../capabilities/invoices/finalize-invoice.ts";
import { getIssuedInvoice } from "../../../capabilities/invoices/get-invoice.ts";
import { FIRST_PAID_DAY } from "../../../capabilities/payments/record-payment.ts";
import { settleInvoice } from "../../../capabilities/payments/settle-invoice.ts";
import { sendInvoice } from "../../../capabilities/sending/send-invoice.ts";
import { SUCCESS } from "../answers/success.ts";
import { day, flag, id, longText, text } from "../fields/basic-fields.ts";
import { recipient } from "../fields/recipient-field.ts";
import { defineService } from "../service.ts";
import { paymentOf } from "../vocabularies/payment-types.ts";
import { INVOICE_NAMES } from "./invoice-fields.ts";

const invoice = z.object({ INVOICE_ID: id() });

/** Words as they are: in ours, braces stand around placeholders. */
const literal = (words: string): string => words.replaceAll(/[{}]/g, "$&$&");

const setPaidFields = invoice.extend({
  PAID_DATE: day()
    .refine((paid) => paid >= FIRST_PAID_DAY, { error: `Must not lie before ${FIRST_PAID_DAY}` })
    .optional(),
  PAYMENT_METHOD: text(200).optional(),
});

/** The service of this name that records what is due as paid. */
export const setPaid = (name: "invoice.setpaid" | "revenue.setpaid") =>
  defineService({
    name,
    access: "write",
    repeatable: true,
    fields: setPaidFields,
    run: (ctx, { fields: { INVOICE_ID: ref, PAID_DATE: paid_on, PAYMENT_METHOD } }) =>
      settleInvoice(ctx, { id: { ref }, settlement: { paid_on, ...paymentOf(PAYMENT_METHOD) } }),
    present: ({ number }) => ({ ...SUCCESS, INVOICE_NUMBER: number }),
  });

export const issuedServices = [
  defineService({
    name: "invoice.complete",
    access: "write",
    repeatable: true,
    names: INVOICE_NAMES,
    fields: invoice,
    run: (ctx, { fields: { INVOICE_ID: ref } }) =>
      finalizeInvoice(ctx, { id: { ref }, expectedVersion: null }),
    present: ({ invoice: { ref, number } }) => ({ ...SUCCESS, INVOICE_ID: ref, INVOICE_NUMBER: number }),
  }),
  defineService({
    name: "invoice.cancel",
    access: "write",
    repeatable: true,
    fields: invoice,
    run: (ctx, { fields: { INVOICE_ID: ref } }) => cancelIssuedInvoice(ctx, { id: { ref } }),
    present: ({ credit_note_number }) => ({ ...SUCCESS, INVOICE_NUMBER: credit_note_number ?? "" }),
  }),
  defineService({
    name: "invoice.lock",
    access: "write",
    fields: invoice,
    run: (ctx, { fields: { INVOICE_ID: ref } }) => getIssuedInvoice(ctx, { ref }),
    present: () => SUCCESS,
  }),
  setPaid("invoice.setpaid"),
  defineService({
    name: "invoice.sendbyemail",
    access: "write",
    repeatable: true,
    names: { ...INVOICE_NAMES, channels: "RECIPIENT" },
    fields: invoice.extend({
      RECIPIENT: recipient(),
      SUBJECT: text(100).optional(),
      MESSAGE: longText(5000).optional(),
      /** Nobody is asked for it: that the client saw the invoice is known from its page. */
      RECEIPT_CONFIRMATION: flag().optional(),
    }),
    run(ctx, { fields: { INVOICE_ID: ref, RECIPIENT, SUBJECT, MESSAGE } }) {
      const [to, ...others] = RECIPIENT.TO;
      const send = {
        channels: ["email"] as const,
        issuedOnly: true,
        to,
        cc: [...others, ...(RECIPIENT.CC ?? [])],
        bcc: RECIPIENT.BCC ?? [],
        subject: SUBJECT && literal(SUBJECT),
        message: MESSAGE && literal(MESSAGE),
      };
      return sendInvoice(ctx, { id: { ref }, expectedVersion: null, send });
    },
    present: () => SUCCESS,
  }),
];
