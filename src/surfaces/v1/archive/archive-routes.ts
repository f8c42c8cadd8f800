/** Documents are put away and brought back, invoices and credit notes alike. */
import { z } from "@hono/zod-openapi";
import { archiveDocument, restoreDocument } from "../../../capabilities/invoices/archive-document.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Router } from "../../../platform/http/router.ts";
import { CreditNoteSchema } from "../credit-notes/credit-note-json.ts";
import { presentCreditNote } from "../credit-notes/present-credit-note.ts";
import { defineContract } from "../http/describe-contract.ts";
import { InvoiceSchema } from "../invoices/invoice-json.ts";
import { presentInvoice } from "../invoices/present-invoice.ts";

const params = z.strictObject({ id: uuid() });
const invoice = { status: 200, description: "The invoice.", schema: InvoiceSchema } as const;
const creditNote = { status: 200, description: "The credit note.", schema: CreditNoteSchema } as const;
const away =
  "Draft or issued, paid or not: nothing about it changes but `archived_at`. Lists show it, unless they are asked for `archived=false`.";

const archiveInvoice = defineContract({
  method: "post",
  path: "/invoices/{id}/archive",
  operationId: "archiveInvoice",
  summary: "Archive an invoice",
  description: away,
  tag: "Invoices",
  params,
  versioned: true,
  success: invoice,
  problems: [],
});

const restoreInvoice = defineContract({
  method: "post",
  path: "/invoices/{id}/restore",
  operationId: "restoreInvoice",
  summary: "Restore an archived invoice",
  tag: "Invoices",
  params,
  versioned: true,
  success: invoice,
  problems: [],
});

const archiveCreditNote = defineContract({
  method: "post",
  path: "/credit-notes/{id}/archive",
  operationId: "archiveCreditNote",
  summary: "Archive a credit note",
  description: away,
  tag: "Credit notes",
  params,
  versioned: true,
  success: creditNote,
  problems: [],
});

const restoreCreditNote = defineContract({
  method: "post",
  path: "/credit-notes/{id}/restore",
  operationId: "restoreCreditNote",
  summary: "Restore an archived credit note",
  tag: "Credit notes",
  params,
  versioned: true,
  success: creditNote,
  problems: [],
});

export function archiveRoutes(router: Router): void {
  const ofInvoices = [
    [archiveInvoice, archiveDocument],
    [restoreInvoice, restoreDocument],
  ] as const;
  for (const [contract, verb] of ofInvoices)
    router.endpoint(contract, {
      run: (ctx, { params: { id } }) =>
        verb(ctx, { id, type: "invoice", expectedVersion: ctx.expectedVersion }),
      present: (row, ctx) => ({ body: presentInvoice(row, ctx), etag: row.version }),
    });
  const ofCreditNotes = [
    [archiveCreditNote, archiveDocument],
    [restoreCreditNote, restoreDocument],
  ] as const;
  for (const [contract, verb] of ofCreditNotes)
    router.endpoint(contract, {
      run: (ctx, { params: { id } }) =>
        verb(ctx, { id, type: "credit_note", expectedVersion: ctx.expectedVersion }),
      present: (row, ctx) => ({ body: presentCreditNote(row, ctx), etag: row.version }),
    });
}
