/** `template.get`: one template for each kind of document. */
import { z } from "@hono/zod-openapi";
import { defineService } from "../service.ts";

const TEMPLATES = [
  { TEMPLATE_ID: "1", TEMPLATE_NAME: "Invoice", TEMPLATE_HASH: "invoice" },
  { TEMPLATE_ID: "2", TEMPLATE_NAME: "Credit note", TEMPLATE_HASH: "credit_note" },
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
