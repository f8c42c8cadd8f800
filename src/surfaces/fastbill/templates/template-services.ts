/** `template.get`: one template for each kind of document. */
import { z } from "@hono/zod-openapi";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { defineService } from "../service.ts";

export const TEMPLATE_IDS: Readonly<Record<InvoiceRow["type"], string>> = { invoice: "1", credit_note: "2" };

/** Neither ids nor hashes ever change. */
const TEMPLATES = [
  { TEMPLATE_ID: TEMPLATE_IDS.invoice, TEMPLATE_NAME: "Invoice", TEMPLATE_HASH: "invoice" },
  { TEMPLATE_ID: TEMPLATE_IDS.credit_note, TEMPLATE_NAME: "Credit note", TEMPLATE_HASH: "credit_note" },
];

export const templateServices = [
  defineService({
    name: "template.get",
    access: "read",
    fields: z.object({}),
    async run({ session }) {
      await session.authenticate();
      return TEMPLATES;
    },
    present: (templates, _, { limit, offset }) => ({ TEMPLATES: templates.slice(offset, offset + limit) }),
  }),
];
