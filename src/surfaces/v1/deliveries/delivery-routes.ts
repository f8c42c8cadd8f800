import { z } from "@hono/zod-openapi";
import { findDeliveries } from "../../../capabilities/sending/list-deliveries.ts";
import { type ResentDelivery, resendDelivery } from "../../../capabilities/sending/repeat-delivery.ts";
import { defineContract, pageOf } from "../../../platform/http/contract.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Router } from "../../../platform/http/router.ts";
import { pageFrom, windowOf } from "../http/paging.ts";
import { publicUrl } from "../invoices/present-invoice.ts";
import { DeliveryFilterSchema, DeliverySchema, ResendSchema } from "./delivery-json.ts";
import { presentDelivery } from "./present-delivery.ts";

const tag = "Invoices";

const list = defineContract({
  method: "get",
  path: "/invoices/{id}/deliveries",
  operationId: "listInvoiceDeliveries",
  summary: "What was sent and what became of it, newest first",
  tag,
  params: z.strictObject({ id: uuid() }),
  query: DeliveryFilterSchema,
  success: { status: 200, description: "A page of deliveries.", schema: pageOf(DeliverySchema) },
  problems: [],
});

const resend = defineContract({
  method: "post",
  path: "/invoices/{id}/deliveries/{delivery_id}/resend",
  operationId: "resendDelivery",
  summary: "Send a failed delivery again",
  description: "Makes a new delivery to the same address with the same words.",
  tag,
  params: z.strictObject({ id: uuid(), delivery_id: uuid() }),
  body: ResendSchema,
  bodyOptional: true,
  success: { status: 201, description: "The new delivery.", schema: DeliverySchema },
  problems: ["delivery_not_failed", "invoice_cancelled", "invoice_paid", "invoice_not_issued", "nothing_due"],
});

export function deliveryRoutes(router: Router): void {
  router.endpoint(list, {
    async run({ session }, { params: { id }, query }) {
      const window = windowOf(query, 1);
      return { ...(await findDeliveries(session, id, window)), window };
    },
    present: ({ invoice, rows, window }, ctx) => ({
      body: pageFrom(
        rows,
        window,
        (row) => [row.id],
        (row) => presentDelivery(row, publicUrl(invoice.link_nonce, ctx)),
      ),
    }),
  });
  router.endpoint(resend, {
    run: (ctx, { params, body }) => resendDelivery(ctx, params, body),
    present: ({ delivery, link_nonce }: ResentDelivery, ctx) => ({
      body: presentDelivery(delivery, publicUrl(link_nonce, ctx)),
    }),
  });
}
