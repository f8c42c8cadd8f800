import type { z } from "@hono/zod-openapi";
import type { DeliveryRow } from "../../../schema/rows.ts";
import type { DeliverySchema } from "./delivery-json.ts";

/** A delivery as answers show it. `url` is the invoice's public page, shown for the channel `link`. */
export function presentDelivery(
  { business_id: _, invoice_id: __, provider_id: ___, ...delivery }: DeliveryRow,
  url: string,
): z.output<typeof DeliverySchema> {
  return { ...delivery, url: delivery.channel === "link" ? url : null };
}
