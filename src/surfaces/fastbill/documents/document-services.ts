/** The services that list documents: `revenue.get`, `invoice.get` and `item.get`. */
import { z } from "@hono/zod-openapi";
import { type DocumentList, listDocuments } from "../../../capabilities/invoices/list-documents.ts";
import { instant } from "../../../platform/clock.ts";
import type { HttpContext } from "../../../platform/http/context.ts";
import { id } from "../fields/basic-fields.ts";
import { type Asked, defineService } from "../service.ts";
import { type DocumentFilters, documentFilters, documentQuery } from "./document-filters.ts";
import { itemsOf } from "./item-fields.ts";
import { presentInvoices, presentRevenues } from "./present-document.ts";

const list = (ctx: HttpContext, { fields, limit, offset }: Asked<DocumentFilters>): Promise<DocumentList> =>
  listDocuments(ctx, documentQuery(fields, instant(ctx.clock)), { limit, offset });

export const documentServices = [
  defineService({
    name: "revenue.get",
    access: "read",
    fields: documentFilters,
    run: list,
    present: (found, ctx, { amount }) => ({ REVENUES: presentRevenues(found, ctx, amount) }),
  }),
  defineService({
    name: "invoice.get",
    access: "read",
    fields: documentFilters,
    run: list,
    present: (found, ctx, { amount }) => ({ INVOICES: presentInvoices(found, ctx, amount) }),
  }),
  defineService({
    name: "item.get",
    access: "read",
    fields: z.object({ INVOICE_ID: id() }),
    run: (ctx, { fields }) => listDocuments(ctx, { refs: [fields.INVOICE_ID] }, { limit: 1, offset: 0 }),
    present: ({ documents }, _, { limit, offset, amount }) => ({
      ITEMS: documents.flatMap((document) => itemsOf(document, amount)).slice(offset, offset + limit),
    }),
  }),
];
