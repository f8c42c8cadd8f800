import { z } from "@hono/zod-openapi";
import { abilitiesOf } from "../../../capabilities/invoices/invoice-abilities.ts";
import { type InvoicePreview, previewInvoice } from "../../../capabilities/invoices/preview-invoice.ts";
import { previewPdf } from "../../../capabilities/issued-files/preview-pdf.ts";
import { pdfFileName, pdfHeaders } from "../../../formats/pdf/pdf-headers.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import type { Router } from "../../../platform/http/router.ts";
import { defineContract } from "../http/describe-contract.ts";
import { withoutReadOnly } from "../http/read-only-fields.ts";
import { NEW_INVOICE_EXAMPLES } from "./invoice-examples.ts";
import { InvoiceSchema, NEVER_SET, NewInvoiceSchema } from "./invoice-json.ts";
import { presentInvoice } from "./present-invoice.ts";
import { presentRequirements, standing } from "./requirement-json.ts";

/** What only a stored invoice has. */
const OF_STORED = ["id", "number", "public_url", "created_at", "updated_at", "version"] as const;

const InvoicePreviewSchema = z
  .strictObject({ ...withoutReadOnly(InvoiceSchema.shape, OF_STORED), ...standing })
  .openapi("InvoicePreview", {
    description: "A draft as `POST /invoices` would answer it, but for its id, number, link and version.",
  });

const preview = defineContract({
  method: "post",
  path: "/invoices/preview",
  operationId: "previewInvoice",
  summary: "What a draft would be, without creating it",
  description:
    "Takes what `POST /invoices` takes, and answers with the totals, what could be done with the draft, and what the law would ask of it. Nothing is stored and no number is taken, so a key that may only read will do.",
  tag: "Invoices",
  readsOnly: true,
  query: z.strictObject({
    format: z.enum(["json", "pdf"]).optional().openapi({ default: "json", description: "`pdf` draws it." }),
  }),
  body: NewInvoiceSchema,
  examples: NEW_INVOICE_EXAMPLES,
  readOnly: NEVER_SET,
  success: {
    status: 200,
    description: "The draft as it would be.",
    schema: InvoicePreviewSchema,
    orPdf: true,
  },
  problems: ["client_archived"],
});

function presentPreview(
  { invoice, business, client, requirements }: InvoicePreview,
  ctx: HttpContext,
): z.output<typeof InvoicePreviewSchema> {
  return {
    ...withoutReadOnly(presentInvoice(invoice, ctx, { parties: { business, client } }), OF_STORED),
    can: abilitiesOf(invoice, requirements),
    finalize_requirements: presentRequirements(requirements),
  };
}

export function previewRoutes(router: Router): void {
  router.endpoint(preview, {
    run: (ctx, { body }) => previewInvoice(ctx, body),
    present: (found, ctx, { query }) =>
      query.format === "pdf"
        ? {
            body: () => previewPdf(ctx.env, found),
            headers: pdfHeaders(pdfFileName(found.invoice.number), null),
          }
        : { body: presentPreview(found, ctx) },
  });
}
