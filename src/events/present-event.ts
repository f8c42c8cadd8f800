import type { z } from "@hono/zod-openapi";
import type { EventSchema } from "./schemas.ts";
import type { EventRow } from "./store.ts";

export const presentEvent = ({ id, type, created_at, data }: EventRow): z.output<typeof EventSchema> => ({
  id,
  type,
  created_at,
  data,
});
