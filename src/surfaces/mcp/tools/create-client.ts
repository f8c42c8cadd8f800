import { z } from "@hono/zod-openapi";
import { createClient } from "../../../capabilities/clients/create-client.ts";
import { vatNumber } from "../../../platform/http/code-types.ts";
import { country, email, lineText, multilineText, phone } from "../../../platform/http/field-types.ts";
import { CLIENT_TYPES } from "../../../schema/vocabularies/clients.ts";
import { LOCALES } from "../../../schema/vocabularies/locales.ts";
import { ClientResult, presentClient } from "../results/client.ts";
import { defineTool, idempotencyKey } from "../tool.ts";

export const createClientTool = defineTool({
  name: "create_client",
  title: "Create a client",
  description:
    "Creates a client. Nothing is sent. Look with find_clients first. An invoice needs the client's address; a business abroad also its VAT number.",
  access: "write",
  arguments: z.strictObject({
    name: lineText(200, 1).describe("Of the company or the person."),
    type: z
      .enum(CLIENT_TYPES)
      .optional()
      .describe("`business` when absent; `consumer` is a private person, `public` a public body."),
    email: email().optional().describe("Where invoices go."),
    phone: phone().optional().describe("E.164, such as +33612345678."),
    address: multilineText(500).optional().describe("Street and number."),
    postal_code: lineText(20).optional().describe("Of the address."),
    city: lineText(100).optional().describe("Of the address."),
    country: country().optional().describe("ISO 3166-1 alpha-2, such as FR."),
    vat_number: vatNumber().optional().describe("With its country, such as FR44732829320."),
    registration_number: lineText(50).optional().describe("Such as a SIREN, CVR or organisation number."),
    locale: z.enum(LOCALES).optional().describe("Language of its invoices; the business's when absent."),
    number: lineText(50, 1).optional().describe("The client's number in the business; unique."),
    external_id: lineText(255, 1).optional().describe("An id of the user's own; unique."),
    idempotency_key: idempotencyKey().optional(),
  }),
  result: z.object({ client: ClientResult }),
  run: (ctx, { idempotency_key: _, ...client }) => createClient(ctx, client),
  present: (client) => ({ client: presentClient(client) }),
});
