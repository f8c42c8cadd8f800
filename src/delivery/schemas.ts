import { z } from "@hono/zod-openapi";
import { instantText, uuid } from "../platform/http/fields.ts";
import { CHANNELS, DELIVERY_KINDS, DELIVERY_STATUSES } from "./vocabulary.ts";

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
    created_at: instantText(),
    updated_at: instantText(),
  })
  .openapi("Delivery");
