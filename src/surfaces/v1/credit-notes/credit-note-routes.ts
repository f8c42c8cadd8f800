import { z } from "@hono/zod-openapi";
import { cancelInvoice } from "../../../capabilities/credit-notes/cancel-invoice.ts";
import { createCreditNote } from "../../../capabilities/credit-notes/create-credit-note.ts";
import { getCreditNote } from "../../../capabilities/credit-notes/get-credit-note.ts";
import { listCreditNotes } from "../../../capabilities/credit-notes/list-credit-notes.ts";
import type { SentInvoice } from "../../../capabilities/invoices/finalize-invoice.ts";
import { invoicePdf } from "../../../capabilities/issued-files/invoice-pdf.ts";
import { sendCreditNote } from "../../../capabilities/sending/send-credit-note.ts";
import { pdfHeaders } from "../../../formats/pdf/pdf-headers.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import { publicUrl } from "../../../platform/public-link.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { presentDelivery } from "../deliveries/present-delivery.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { InvoiceSchema, PdfQuerySchema } from "../invoices/invoice-json.ts";
import { presentInvoice } from "../invoices/present-invoice.ts";
import {
  CreditNoteFilterSchema,
  CreditNoteSchema,
  CreditNoteSummarySchema,
  NewCreditNoteSchema,
  newCreditNoteOf,
  SendCreditNoteSchema,
  SentCreditNoteSchema,
} from "./credit-note-json.ts";
import { presentCreditNote, presentCreditNoteSummary } from "./present-credit-note.ts";

const tag = "Credit notes";
const params = z.strictObject({ id: uuid() });

const list = defineContract({
  method: "get",
  path: "/credit-notes",
  operationId: "listCreditNotes",
  summary: "List credit notes, newest first",
  tag,
  query: CreditNoteFilterSchema,
  success: {
    status: 200,
    description: "A page of credit notes, without their lines.",
    schema: pageOf(CreditNoteSummarySchema),
  },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/credit-notes",
  operationId: "createCreditNote",
  summary: "Credit an issued invoice, in full or in part",
  description:
    "All that is left of it, unless `lines`, `charges` or `amounts` say what. Lines carry their share of the invoice's discounts. It gets its number at once, in a series of its own, and lowers what is due; what was paid already becomes the client's credit, or can be refunded.",
  tag,
  body: NewCreditNoteSchema,
  readOnly: ["number", "subtotal_cents", "tax_cents", "total_cents", "status"],
  location: "/credit-notes/{id}",
  success: { status: 201, description: "The credit note.", schema: CreditNoteSchema },
  problems: ["invoice_not_issued", "invoice_cancelled", "invoice_recorded", "number_taken"],
});

const get = defineContract({
  method: "get",
  path: "/credit-notes/{id}",
  operationId: "getCreditNote",
  summary: "Get a credit note with its lines",
  tag,
  params,
  versioned: true,
  success: { status: 200, description: "The credit note.", schema: CreditNoteSchema },
  problems: [],
});

const pdf = defineContract({
  method: "get",
  path: "/credit-notes/{id}/pdf",
  operationId: "getCreditNotePdf",
  summary: "The PDF of a credit note",
  description:
    "It never changes; its `ETag` is its SHA-256. `copy=current` gives a copy that is marked as one of today.",
  tag,
  params,
  query: PdfQuerySchema,
  success: { status: 200, description: "The PDF.", pdf: true },
  problems: ["issued_pdf_lost"],
});

const send = defineContract({
  method: "post",
  path: "/credit-notes/{id}/send",
  operationId: "sendCreditNote",
  summary: "Send a credit note by email, SMS or link",
  tag,
  params,
  body: SendCreditNoteSchema,
  versioned: true,
  success: { status: 200, description: "The credit note and what was sent.", schema: SentCreditNoteSchema },
  problems: ["quota_used_up"],
});

const cancel = defineContract({
  method: "post",
  path: "/invoices/{id}/cancel",
  operationId: "cancelInvoice",
  summary: "Cancel an invoice",
  description:
    "A draft is cancelled without a number. An issued invoice with nothing paid is credited in full. One with payments is not cancelled: credit or refund it. Asking again is safe.",
  tag: "Invoices",
  params,
  versioned: true,
  success: { status: 200, description: "The cancelled invoice.", schema: InvoiceSchema },
  problems: ["invoice_has_payments", "invoice_recorded", "number_taken"],
});

const one = (creditNote: InvoiceRow, ctx: HttpContext): Reply => ({
  body: presentCreditNote(creditNote, ctx),
  etag: creditNote.version,
});

export function creditNoteRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const page = pageAsked(query, 1);
      return { found: await listCreditNotes(ctx, query, page.slice), page };
    },
    present: ({ found, page }, ctx) => ({
      body: presentPage(
        found,
        page,
        ({ id }) => [id],
        (row) => presentCreditNoteSummary(row, ctx),
      ),
    }),
  });
  router.endpoint(create, {
    run: (ctx, { body }) => createCreditNote(ctx, newCreditNoteOf(body)),
    present: (creditNote: InvoiceRow, ctx) => ({ body: presentCreditNote(creditNote, ctx) }),
  });
  router.endpoint(get, { run: (ctx, { params: { id } }) => getCreditNote(ctx, id), present: one });
  router.endpoint(pdf, {
    run: (ctx, { params: { id }, query }) => invoicePdf(ctx, id, { ...query, type: "credit_note" }),
    present: ({ read, fileName, sha256 }) => ({ body: read, headers: pdfHeaders(fileName, sha256) }),
  });
  router.endpoint(send, {
    run: (ctx, { params: { id }, body }) =>
      sendCreditNote(ctx, { id, expectedVersion: ctx.expectedVersion, send: body }),
    present: ({ invoice, deliveries }: SentInvoice, ctx) => ({
      body: {
        ...presentCreditNote(invoice, ctx),
        deliveries: deliveries.map((row) => presentDelivery(row, publicUrl(invoice.link_nonce, ctx))),
      },
      etag: invoice.version,
    }),
  });
  router.endpoint(cancel, {
    run: (ctx, { params: { id } }) => cancelInvoice(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: (invoice: InvoiceRow, ctx) => ({ body: presentInvoice(invoice, ctx), etag: invoice.version }),
  });
}
