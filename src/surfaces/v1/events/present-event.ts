import type { z } from "@hono/zod-openapi";
import type { EventRow } from "../../../schema/rows.ts";
import type { EventSchema } from "./event-json.ts";

export const presentEvent = ({ id, type, created_at, data }: EventRow): z.output<typeof EventSchema> => ({
  id,
  type,
  created_at,
  data,
});
