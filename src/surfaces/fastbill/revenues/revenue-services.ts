/** Services of what was issued elsewhere: `revenue.create`, `revenue.setpaid` and `revenue.delete`. */
import { z } from "@hono/zod-openapi";
import { deleteInvoice } from "../../../capabilities/recording/delete-invoice.ts";
import { recordNamedInvoice } from "../../../capabilities/recording/record-invoice.ts";
import { SUCCESS } from "../answers/success.ts";
import { id } from "../fields/basic-fields.ts";
import { setPaid } from "../invoices/issued-services.ts";
import { numbersOf, ofItems } from "../invoices/item-lines.ts";
import { defineService } from "../service.ts";
import { newRevenue, REVENUE_NAMES, recordedOf } from "./revenue-fields.ts";

export const revenueServices = [
  defineService({
    name: "revenue.create",
    access: "write",
    repeatable: true,
    takesDocument: true,
    names: REVENUE_NAMES,
    fields: newRevenue,
    run: (ctx, { fields, file }) =>
      ofItems((place) =>
        recordNamedInvoice(
          ctx,
          {
            client_ref: fields.CUSTOMER_ID,
            numbers: numbersOf(fields.ITEMS ?? []),
            content: (usual, named) => recordedOf(fields, { usual, named, place }),
          },
          file,
        ),
      ),
    present: ({ ref, number }) => ({ ...SUCCESS, INVOICE_ID: ref, INVOICE_NUMBER: number }),
  }),
  setPaid("revenue.setpaid"),
  defineService({
    name: "revenue.delete",
    access: "write",
    // One of FastBill's clients names it by another field.
    fields: z
      .object({ INVOICE_ID: id().optional(), REVENUE_ID: id().optional() })
      .refine(({ INVOICE_ID, REVENUE_ID }) => (INVOICE_ID ?? REVENUE_ID) !== undefined, {
        path: ["INVOICE_ID"],
        error: "Required: a number, such as 4711",
      }),
    run: (ctx, { fields: { INVOICE_ID, REVENUE_ID = 0 } }) =>
      deleteInvoice(ctx, { id: { ref: INVOICE_ID ?? REVENUE_ID }, expectedVersion: null }),
    present: () => SUCCESS,
  }),
];
