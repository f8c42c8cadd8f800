import { recordInvoice } from "../../../capabilities/recording/record-invoice.ts";
import type { Router } from "../../../platform/http/router.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { defineContract } from "../http/describe-contract.ts";
import { InvoiceSchema, NEVER_SET } from "./invoice-json.ts";
import { presentInvoice } from "./present-invoice.ts";
import { RecordedInvoiceSchema } from "./recorded-invoice-json.ts";

/** The largest PDF, in bytes. */
const MOST_BYTES = 5 * 1_048_576;

const record = defineContract({
  method: "post",
  path: "/invoices/record",
  operationId: "recordInvoice",
  summary: "Keep an invoice that was issued elsewhere",
  description:
    "With its own number and amounts, and what was paid of it. It takes no number of a series. It is frozen, but can be deleted. It is listed, searched, paid and reminded of like any other, and counts as sent. As a form, it takes the invoice's PDF along: the JSON as `data`, the PDF as `file`.",
  tag: "Invoices",
  body: RecordedInvoiceSchema,
  upload: { types: ["application/pdf"], most: MOST_BYTES, optional: true, json: true },
  readOnly: NEVER_SET,
  versioned: true,
  location: "/invoices/{id}",
  success: { status: 201, description: "The invoice.", schema: InvoiceSchema },
  problems: ["client_archived", "recorded_number_exists", "external_id_taken"],
});

export function recordedInvoiceRoutes(router: Router): void {
  router.endpoint(record, {
    run: (ctx, { body, file }) => recordInvoice(ctx, body, file),
    present: (invoice: InvoiceRow, ctx) => ({ body: presentInvoice(invoice, ctx), etag: invoice.version }),
  });
}
