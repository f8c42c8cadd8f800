import { z } from "@hono/zod-openapi";
import { createInvoice } from "../../../capabilities/invoices/create-invoice.ts";
import { InvoiceResult, presentInvoice } from "../results/invoice.ts";
import { defineTool, idempotencyKey } from "../tool.ts";
import { draftArguments, draftOf } from "./draft-arguments.ts";

export const createDraftTool = defineTool({
  name: "create_draft",
  title: "Create a draft",
  description:
    "Stores a draft of an invoice. It has no number yet, nothing is sent, and it can still be changed or deleted (in the account app or by the REST API). Issue it with finalize_and_send.",
  access: "write",
  arguments: z.strictObject({ ...draftArguments, idempotency_key: idempotencyKey().optional() }),
  result: z.object({ invoice: InvoiceResult }),
  run: (ctx, given) => createInvoice(ctx, draftOf(given)),
  present: (invoice, ctx) => ({ invoice: presentInvoice(invoice, ctx) }),
});
