import type { z } from "@hono/zod-openapi";
import type { DeliveryRow } from "../../../schema/rows.ts";
import type { DeliverySchema } from "./delivery-json.ts";

/** A delivery as the API returns it. `url` is the document's public page, for the channel `link` only. */
export function presentDelivery(
  { business_id: _, invoice_id: __, provider_id: ___, held: ____, ...delivery }: DeliveryRow,
  url: string,
): z.output<typeof DeliverySchema> {
  return { ...delivery, bcc: delivery.bcc ?? [], url: delivery.channel === "link" ? url : null };
}
