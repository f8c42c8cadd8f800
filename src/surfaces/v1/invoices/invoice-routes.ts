import { z } from "@hono/zod-openapi";
import { createInvoice } from "../../../capabilities/invoices/create-invoice.ts";
import { duplicateInvoice } from "../../../capabilities/invoices/duplicate-invoice.ts";
import { type FinalizedInvoice, finalizeInvoice } from "../../../capabilities/invoices/finalize-invoice.ts";
import { getInvoiceWithEvents, listInvoiceEvents } from "../../../capabilities/invoices/get-invoice.ts";
import { listInvoices, orderOf } from "../../../capabilities/invoices/list-invoices.ts";
import { replacePublicLink } from "../../../capabilities/invoices/replace-public-link.ts";
import { updateDraft } from "../../../capabilities/invoices/update-draft.ts";
import { invoicePdf } from "../../../capabilities/issued-files/invoice-pdf.ts";
import { deleteInvoice } from "../../../capabilities/recording/delete-invoice.ts";
import { sendInvoice } from "../../../capabilities/sending/send-invoice.ts";
import { headersOfPdf } from "../../../formats/pdf/pdf-headers.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Handler, Router } from "../../../platform/http/router.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { EventFilterSchema, EventSchema } from "../events/event-json.ts";
import { presentEvent } from "../events/present-event.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { requireUnchanged } from "../http/read-only-fields.ts";
import { NEW_INVOICE_EXAMPLES } from "./invoice-examples.ts";
import {
  draftChangesOf,
  INVOICE_READ_ONLY,
  InvoiceChangesSchema,
  InvoiceFilterSchema,
  InvoiceQuerySchema,
  InvoiceSchema,
  InvoiceSummarySchema,
  InvoiceWithEventsSchema,
  NEVER_SET,
  NewInvoiceSchema,
  PdfQuerySchema,
  SendSchema,
  SentInvoiceSchema,
} from "./invoice-json.ts";
import {
  presentInvoice,
  presentInvoiceWithEvents,
  presentSentInvoice,
  presentStated,
  presentSummary,
} from "./present-invoice.ts";

const tag = "Invoices";
const params = z.strictObject({ id: uuid() });
const success = { status: 200, description: "The invoice.", schema: InvoiceSchema } as const;

const list = defineContract({
  method: "get",
  path: "/invoices",
  operationId: "listInvoices",
  summary: "List invoices, newest first",
  description:
    "With `updated_since`, the earliest change comes first: whoever reads on with `next_cursor` misses none.",
  tag,
  query: InvoiceFilterSchema,
  success: {
    status: 200,
    description: "A page of invoices, without their lines.",
    schema: pageOf(InvoiceSummarySchema),
  },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/invoices",
  operationId: "createInvoice",
  summary: "Create a draft with its lines",
  tag,
  body: NewInvoiceSchema,
  examples: NEW_INVOICE_EXAMPLES,
  readOnly: NEVER_SET,
  versioned: true,
  location: "/invoices/{id}",
  success: { ...success, status: 201 },
  problems: ["client_archived", "external_id_taken"],
});

const get = defineContract({
  method: "get",
  path: "/invoices/{id}",
  operationId: "getInvoice",
  summary: "Get an invoice with its lines and events",
  tag,
  params,
  query: InvoiceQuerySchema,
  versioned: true,
  success: { status: 200, description: "The invoice.", schema: InvoiceWithEventsSchema },
  problems: [],
});

const update = defineContract({
  method: "patch",
  path: "/invoices/{id}",
  operationId: "updateDraft",
  summary: "Edit a draft",
  description:
    "Changes the fields that are present; `lines` replace all lines. An issued invoice cannot be edited.",
  tag,
  params,
  body: InvoiceChangesSchema,
  versioned: true,
  success,
  problems: ["invoice_not_draft", "invoice_recorded", "client_archived", "external_id_taken"],
});

const remove = defineContract({
  method: "delete",
  path: "/invoices/{id}",
  operationId: "deleteDraft",
  summary: "Delete a draft or a recorded invoice",
  description:
    "Answers with the invoice as it was. One that was issued here is never deleted. One that was recorded can be, while it has no payments; its number is free then.",
  tag,
  params,
  versioned: true,
  success,
  problems: ["invoice_not_draft", "invoice_has_payments"],
});

const finalize = defineContract({
  method: "post",
  path: "/invoices/{id}/finalize",
  operationId: "finalizeInvoice",
  summary: "Give a draft its number and freeze it",
  description: "An invoice that is issued already is answered as it is, so that asking again is safe.",
  tag,
  params,
  versioned: true,
  success,
  problems: ["invoice_cancelled", "client_archived", "number_taken"],
});

const duplicate = defineContract({
  method: "post",
  path: "/invoices/{id}/duplicate",
  operationId: "duplicateInvoice",
  summary: "A new draft that says the same",
  description:
    "Without what belongs to one document: its number, its days, `service_period`, fixed terms, `exchange_rate` and `external_id`.",
  tag,
  params,
  versioned: true,
  location: "/invoices/{id}",
  success: { ...success, status: 201 },
  problems: ["client_archived"],
});

const send = defineContract({
  method: "post",
  path: "/invoices/{id}/send",
  operationId: "sendInvoice",
  summary: "Send by email, SMS or link",
  description:
    "A draft is finalized first, and a paid invoice is sent as its receipt. Nothing happens unless every channel can be used. `reminder` sends the reminder text of an issued invoice. In a sandbox sending is simulated.",
  tag,
  params,
  body: SendSchema,
  versioned: true,
  success: { status: 200, description: "The invoice and what was sent.", schema: SentInvoiceSchema },
  problems: [
    "invoice_recorded",
    "invoice_cancelled",
    "invoice_paid",
    "invoice_not_issued",
    "quota_used_up",
    "nothing_due",
    "client_archived",
    "number_taken",
  ],
});

const publicLink = defineContract({
  method: "post",
  path: "/invoices/{id}/public-link",
  operationId: "replacePublicLink",
  summary: "Give the invoice another public link",
  description: "The old link leads nowhere from then on, also from messages that were sent before.",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

const events = defineContract({
  method: "get",
  path: "/invoices/{id}/events",
  operationId: "listInvoiceEvents",
  summary: "The timeline, oldest first",
  tag,
  params,
  query: EventFilterSchema,
  success: { status: 200, description: "A page of events.", schema: pageOf(EventSchema) },
  problems: [],
});

const pdf = defineContract({
  method: "get",
  path: "/invoices/{id}/pdf",
  operationId: "getInvoicePdf",
  summary: "The PDF",
  description:
    "An issued invoice's PDF never changes; its `ETag` is its SHA-256. `copy=current` gives a copy with the state of today instead. A draft's carries a watermark, and so does a sandbox's. A recorded invoice has the PDF that was uploaded with it, if any, and no copy of it is drawn.",
  tag,
  params,
  query: PdfQuerySchema,
  success: { status: 200, description: "The PDF.", pdf: true },
  problems: ["no_document", "no_current_copy", "issued_pdf_lost"],
});

const one: Handler<never, InvoiceRow>["present"] = (invoice, ctx) => ({
  body: presentInvoice(invoice, ctx),
  etag: invoice.version,
});

export function invoiceRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const { q: text, expand, ...filter } = query;
      const order = orderOf(filter);
      const page = pageAsked(query, order.length);
      const asked = { filter: { ...filter, text }, slice: page.slice, withClients: expand === "client" };
      return { found: await listInvoices(ctx, asked), page, order };
    },
    present: ({ found, page, order }, ctx) => ({
      body: presentPage(
        found,
        page,
        (row) => order.map((column) => row[column]),
        (row) => presentSummary(row, ctx, found.clients.get(row.client_id)),
      ),
    }),
  });
  router.endpoint(create, { run: (ctx, { body }) => createInvoice(ctx, body), present: one });
  router.endpoint(get, {
    run: (ctx, { params: { id }, query }) =>
      getInvoiceWithEvents(ctx, { id, withClient: query.expand === "client" }),
    present: (found, ctx) => ({ body: presentInvoiceWithEvents(found, ctx), etag: found.invoice.version }),
  });
  router.endpoint(update, {
    run: (ctx, { params: { id }, body }) =>
      updateDraft(ctx, {
        id,
        expectedVersion: ctx.expectedVersion,
        changes: draftChangesOf(body),
        verify: (current) => requireUnchanged(body, presentStated(current, ctx), INVOICE_READ_ONLY),
      }),
    present: one,
  });
  router.endpoint(remove, {
    run: (ctx, { params: { id } }) => deleteInvoice(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(finalize, {
    run: (ctx, { params: { id } }) => finalizeInvoice(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: ({ invoice, parties = null }: FinalizedInvoice, ctx) => ({
      body: presentInvoice(invoice, ctx, { parties }),
      etag: invoice.version,
    }),
  });
  router.endpoint(duplicate, {
    run: (ctx, { params: { id } }) => duplicateInvoice(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(send, {
    run: (ctx, { params: { id }, body }) =>
      sendInvoice(ctx, { id, expectedVersion: ctx.expectedVersion, send: body }),
    present: (sent, ctx) => ({ body: presentSentInvoice(sent, ctx), etag: sent.invoice.version }),
  });
  router.endpoint(publicLink, {
    run: (ctx, { params: { id } }) => replacePublicLink(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(events, {
    async run(ctx, { params: { id }, query }) {
      const page = pageAsked(query, 1);
      return { found: await listInvoiceEvents(ctx, id, page.slice), page };
    },
    present: ({ found, page }) => ({
      body: presentPage(found, page, ({ position }) => [position], presentEvent),
    }),
  });
  router.endpoint(pdf, {
    run: (ctx, { params: { id }, query }) => invoicePdf(ctx, id, { ...query, type: "invoice" }),
    present: (pdf) => ({ body: pdf.read, headers: headersOfPdf(pdf.invoice.origin, pdf) }),
  });
}
