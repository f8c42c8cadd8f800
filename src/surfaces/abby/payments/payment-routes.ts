/** What is recorded as paid of an invoice, and taken back. These paths are in use, and not in the vendor's document. */
import { z } from "@hono/zod-openapi";
import { documentWithSurroundings } from "../../../capabilities/invoices/whole-document.ts";
import { reconcileInvoice } from "../../../capabilities/payments/reconcile-invoice.ts";
import { takeBackPayments } from "../../../capabilities/payments/take-back-payments.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { presentBilling } from "../invoices/present-billing.ts";
import { reconciled, reconciliation } from "./payment-fields.ts";

const ofInvoice = z.strictObject({ invoiceId: uuid() });

const reconcile = defineContract({
  method: "post",
  path: "/v2/accounting-billing/invoice/{invoiceId}/reconciliate",
  operationId: "reconciliateInvoice",
  params: ofInvoice,
  body: reconciliation,
  success: { status: 200, json: true },
});

/** Clients know it by two names. */
const markAsUnpaid = (name: "mark-as-unpaid" | "unreconciliate") =>
  defineContract({
    method: "post",
    path: `/v2/accounting-billing/invoice/{invoiceId}/${name}`,
    operationId: name,
    params: ofInvoice,
    success: { status: 200, json: true },
  });

export function paymentRoutes(router: AbbyRouter): void {
  router.endpoint(reconcile, {
    run: (ctx, { params: { invoiceId: id }, body: { payments } }) =>
      reconcileInvoice(ctx, { id, payments: payments.map(reconciled) }),
    present: shown,
  });
  for (const name of ["mark-as-unpaid", "unreconciliate"] as const)
    router.endpoint(markAsUnpaid(name), {
      run: (ctx, { params: { invoiceId } }) => takeBackPayments(ctx, invoiceId),
      present: shown,
    });
}

/** The invoice as it stands now. */
async function shown({ id }: Pick<InvoiceRow, "id">, ctx: HttpContext) {
  const session = ctx.session.answering(null);
  return { body: presentBilling(await documentWithSurroundings({ ...ctx, session }, id), ctx) };
}
