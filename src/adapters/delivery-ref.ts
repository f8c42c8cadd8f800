import { z } from "zod";
import type { DeliveryRef } from "./message-ports.ts";

const Ref = z.object({ shard: z.string().regex(/^[0-9a-z]$/), business_id: z.uuid(), id: z.uuid() });

/** The reference that a provider returned; null when it is not one of ours. */
export function readRef(fields: unknown): DeliveryRef | null {
  const ref = Ref.safeParse(fields);
  return ref.success ? ref.data : null;
}
