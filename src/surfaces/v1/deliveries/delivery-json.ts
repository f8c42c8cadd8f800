import { z } from "@hono/zod-openapi";
import { instantText, uuid } from "../../../platform/http/field-types.ts";
import { CHANNELS, DELIVERY_KINDS, DELIVERY_STATUSES } from "../../../schema/vocabularies/deliveries.ts";
import { pageParameters } from "../http/paging.ts";

export const DeliverySchema = z
  .strictObject({
    id: uuid(),
    channel: z.enum(CHANNELS),
    kind: z.enum(DELIVERY_KINDS),
    recipient: z.string().nullable(),
    status: z.enum(DELIVERY_STATUSES),
    simulated: z.boolean().openapi({ description: "True in a sandbox: nothing left the system." }),
    reason: z.string().nullable().openapi({ description: "Why it failed or bounced." }),
    url: z.url().nullable().openapi({ description: "The public URL, for the channel `link`." }),
    cc: z.array(z.string()),
    bcc: z.array(z.string()).openapi({
      description: "Those of whom the other recipients did not learn.",
      example: ["books@example.com"],
    }),
    subject: z
      .string()
      .nullable()
      .openapi({ description: "That of this email alone.", example: "Invoice {number}" }),
    message: z.string().nullable(),
    automatic: z.boolean().openapi({ description: "Sent by the business's reminder schedule." }),
    resend_of: uuid().nullable().openapi({ description: "The failed delivery that this one repeats." }),
    created_at: instantText(),
    updated_at: instantText(),
  })
  .openapi("Delivery");

export const DeliveryFilterSchema = z.strictObject(pageParameters);

export const ResendSchema = z
  .strictObject({
    force: z.boolean().optional().openapi({
      default: false,
      description: "Send although the address bounced or its owner complained.",
    }),
  })
  .openapi("Resend");
