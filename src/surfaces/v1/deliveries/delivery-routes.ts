import { z } from "@hono/zod-openapi";
import { listDeliveries } from "../../../capabilities/sending/list-deliveries.ts";
import { type RepeatedDelivery, repeatDelivery } from "../../../capabilities/sending/repeat-delivery.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Router } from "../../../platform/http/router.ts";
import { publicUrl } from "../../../platform/public-link.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
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
  description:
    "Makes a new delivery to the same address with the same words. An invoice that is paid meanwhile is sent as its receipt.",
  tag,
  params: z.strictObject({ id: uuid(), delivery_id: uuid() }),
  body: ResendSchema,
  bodyOptional: true,
  success: { status: 201, description: "The new delivery.", schema: DeliverySchema },
  problems: [
    "delivery_not_failed",
    "quota_used_up",
    "invoice_cancelled",
    "invoice_paid",
    "invoice_not_issued",
    "nothing_due",
  ],
});

export function deliveryRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { params: { id }, query }) {
      const page = pageAsked(query, 1);
      return { found: await listDeliveries(ctx, id, page.slice), page };
    },
    present: ({ found, page }, ctx) => ({
      body: presentPage(
        found,
        page,
        ({ id }) => [id],
        (row) => presentDelivery(row, publicUrl(found.invoice.link_nonce, ctx)),
      ),
    }),
  });
  router.endpoint(resend, {
    run: (ctx, { params, body }) =>
      repeatDelivery(ctx, { invoiceId: params.id, deliveryId: params.delivery_id, force: body.force }),
    present: ({ delivery, link_nonce }: RepeatedDelivery, ctx) => ({
      body: presentDelivery(delivery, publicUrl(link_nonce, ctx)),
    }),
  });
}
