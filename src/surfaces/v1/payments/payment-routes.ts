import { z } from "@hono/zod-openapi";
import { getClientCredit, listPayments } from "../../../capabilities/payments/list-payments.ts";
import { type RecordedPayment, recordPayment } from "../../../capabilities/payments/record-payment.ts";
import { reversePayment } from "../../../capabilities/payments/take-back-payment.ts";
import { refundPayment } from "../../../capabilities/stripe/refund-payment.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { presentInvoice } from "../invoices/present-invoice.ts";
import {
  ClientCreditSchema,
  NewPaymentSchema,
  NewRefundSchema,
  PaymentFilterSchema,
  PaymentSchema,
  PaymentWithInvoiceSchema,
} from "./payment-json.ts";
import { presentPayment } from "./present-payment.ts";

const tag = "Payments";
const params = z.strictObject({ id: uuid() });
const onePayment = z.strictObject({ id: uuid(), payment_id: uuid() });
const success = {
  status: 200,
  description: "The payment, and the invoice as it stands now.",
  schema: PaymentWithInvoiceSchema,
} as const;

const list = defineContract({
  method: "get",
  path: "/invoices/{id}/payments",
  operationId: "listPayments",
  summary: "The payments of an invoice, newest first",
  tag,
  params,
  query: PaymentFilterSchema,
  success: { status: 200, description: "A page of payments.", schema: pageOf(PaymentSchema) },
  problems: [],
});

const record = defineContract({
  method: "post",
  path: "/invoices/{id}/payments",
  operationId: "recordPayment",
  summary: "Record a payment",
  description:
    "Money that came by transfer, in cash or otherwise; Stripe's payments are recorded by themselves. When nothing is due any more the invoice is `paid`.",
  tag,
  params,
  body: NewPaymentSchema,
  versioned: true,
  success: { ...success, status: 201 },
  problems: ["invoice_not_issued", "invoice_cancelled", "nothing_due", "external_id_taken"],
});

const refund = defineContract({
  method: "post",
  path: "/invoices/{id}/payments/{payment_id}/refund",
  operationId: "refundPayment",
  summary: "Give a payment back, in full or in part",
  description:
    "Through Stripe when the payment came from there; else the business has given it back itself, and this records it.",
  tag,
  params: onePayment,
  body: NewRefundSchema,
  bodyOptional: true,
  versioned: true,
  success,
  problems: ["payment_reversed", "stripe_not_set_up", "stripe_failed"],
});

const reverse = defineContract({
  method: "delete",
  path: "/invoices/{id}/payments/{payment_id}",
  operationId: "reversePayment",
  summary: "Take back a payment that was recorded by mistake",
  description: "Only one that was recorded by hand. It stays in the list, with all of it reversed.",
  tag,
  params: onePayment,
  versioned: true,
  success,
  problems: ["payment_not_manual", "payment_reversed"],
});

const credit = defineContract({
  method: "get",
  path: "/clients/{id}/credit",
  operationId: "getClientCredit",
  summary: "What a client has paid beyond its invoices",
  description: "Per currency. It comes from overpayments and from credit notes on what was paid already.",
  tag: "Clients",
  params,
  success: { status: 200, description: "The credit.", schema: ClientCreditSchema },
  problems: ["credit_too_large"],
});

const one = ({ payment, invoice }: RecordedPayment, ctx: HttpContext): Reply => ({
  body: { ...presentPayment(payment, invoice), invoice: presentInvoice(invoice, ctx) },
  etag: invoice.version,
});

export function paymentRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { params: { id }, query }) {
      const page = pageAsked(query, 1);
      return { found: await listPayments(ctx, id, page.slice), page };
    },
    present: ({ found, page }) => ({
      body: presentPage(
        found,
        page,
        ({ id }) => [id],
        (row) => presentPayment(row, found.invoice),
      ),
    }),
  });
  router.endpoint(record, {
    run: (ctx, { params: { id: invoiceId }, body: payment }) =>
      recordPayment(ctx, { invoiceId, expectedVersion: ctx.expectedVersion, payment }),
    present: one,
  });
  router.endpoint(refund, {
    run: (ctx, { params: { id: invoiceId, payment_id: paymentId }, body: { amount_cents } }) =>
      refundPayment(ctx, { invoiceId, paymentId, expectedVersion: ctx.expectedVersion, amount_cents }),
    present: one,
  });
  router.endpoint(reverse, {
    run: (ctx, { params: { id: invoiceId, payment_id: paymentId } }) =>
      reversePayment(ctx, { invoiceId, paymentId, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(credit, {
    run: (ctx, { params: { id } }) => getClientCredit(ctx, id),
    present: (data) => ({ body: { data } }),
  });
}
