/** Documents as they are read, made, issued, put away and deleted. */

import { draftCreditNote } from "../../../capabilities/credit-notes/draft-credit-note.ts";
import { setArchived } from "../../../capabilities/documents/archive-document.ts";
import { deleteDocument } from "../../../capabilities/documents/delete-document.ts";
import { createDraftFor } from "../../../capabilities/documents/draft-for-customer.ts";
import { finalizeDocument } from "../../../capabilities/documents/finalize-document.ts";
import { readDocument } from "../../../capabilities/documents/read-document.ts";
import {
  documentWithSurroundings,
  type SurroundedDocument,
} from "../../../capabilities/invoices/whole-document.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { inCurrency } from "./currency.ts";
import { anId } from "./editing-routes.ts";
import { presentBilling } from "./present-billing.ts";
import type { FoundDocument } from "./shown-document.ts";

const document = { status: 200, json: true } as const;

const contracts = {
  create: defineContract({
    method: "post",
    path: "/v2/billing/invoice/{id}",
    operationId: "InvoiceController-createInvoiceByContactOrOrganizationId",
    params: anId,
    success: { status: 201, json: true },
  }),
  getInvoice: defineContract({
    method: "get",
    path: "/v2/billing/invoice/{id}",
    operationId: "InvoiceController-getInvoice",
    params: anId,
    success: document,
  }),
  getAsset: defineContract({
    method: "get",
    path: "/v2/billing/asset/{id}",
    operationId: "AssetController-getAsset",
    params: anId,
    success: document,
  }),
  get: defineContract({
    method: "get",
    path: "/v2/billing/{id}",
    operationId: "BillingController-getBillingById",
    params: anId,
    success: document,
  }),
  remove: defineContract({
    method: "delete",
    path: "/v2/billing/{id}",
    operationId: "BillingController-deleteBillingDocument",
    params: anId,
    success: { status: 204, empty: true },
  }),
  finalize: defineContract({
    method: "patch",
    path: "/v2/billing/{id}/finalize",
    operationId: "BillingController-finalize",
    params: anId,
    success: document,
  }),
  archive: defineContract({
    method: "patch",
    path: "/v2/billing/{id}/archive",
    operationId: "BillingController-archiveBillingDocument",
    params: anId,
    success: document,
  }),
  unarchive: defineContract({
    method: "patch",
    path: "/v2/billing/{id}/unarchive",
    operationId: "BillingController-unarchiveBillingDocument",
    params: anId,
    success: document,
  }),
  credit: defineContract({
    method: "post",
    path: "/v2/billing/invoice/{id}/asset",
    operationId: "InvoiceController-createAsset",
    params: anId,
    success: document,
  }),
};

const shown = (found: FoundDocument, ctx: HttpContext) => ({ body: presentBilling(found, ctx) });

/** A document that is read again: who repeats a request with an Idempotency-Key gets it as it is now. */
async function shownAnew({ id }: Pick<InvoiceRow, "id">, ctx: HttpContext) {
  const session = ctx.session.answering(null);
  return shown(await readDocument({ ...ctx, session }, id), ctx);
}

export function billingRoutes(router: AbbyRouter): void {
  router.endpoint(contracts.create, {
    run: (ctx, { params: { id } }) =>
      createDraftFor(ctx, id, (currency, business) => ({
        ...inCurrency({ currency }, { content: null, business }),
        lines: [],
      })),
    // An earlier answer to a repeated request is the row alone.
    present: (made: SurroundedDocument | InvoiceRow, ctx) =>
      "document" in made ? shown(made, ctx) : shownAnew(made, ctx),
  });
  router.endpoint(contracts.getInvoice, {
    run: (ctx, { params: { id } }) => documentWithSurroundings(ctx, id, "invoice"),
    present: shown,
  });
  router.endpoint(contracts.getAsset, {
    run: (ctx, { params: { id } }) => readDocument(ctx, id, "credit_note"),
    present: shown,
  });
  router.endpoint(contracts.get, {
    run: (ctx, { params: { id } }) => readDocument(ctx, id),
    present: shown,
  });
  router.endpoint(contracts.finalize, {
    run: (ctx, { params: { id } }) => finalizeDocument(ctx, id),
    present: shown,
  });
  router.endpoint(contracts.credit, {
    run: (ctx, { params: { id } }) => draftCreditNote(ctx, { invoice_id: id }),
    present: shownAnew,
  });
  router.endpoint(contracts.archive, {
    run: (ctx, { params: { id } }) => setArchived(ctx, id, true),
    present: shown,
  });
  router.endpoint(contracts.unarchive, {
    run: (ctx, { params: { id } }) => setArchived(ctx, id, false),
    present: shown,
  });
  router.endpoint(contracts.remove, {
    run: (ctx, { params: { id } }) => deleteDocument(ctx, id),
    present: () => ({ body: null }),
  });
}
