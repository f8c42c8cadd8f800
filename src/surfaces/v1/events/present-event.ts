import type { z } from "@hono/zod-openapi";
import type { TimelineEvent } from "../../../capabilities/invoices/get-invoice.ts";
import type { EventSchema } from "./event-json.ts";

export const presentEvent = ({
  id,
  type,
  created_at,
  data,
}: TimelineEvent): z.output<typeof EventSchema> => ({
  id,
  type,
  created_at,
  data,
});
