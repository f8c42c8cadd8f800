import type { z } from "@hono/zod-openapi";
import type { ClientRow } from "../../../schema/rows.ts";
import type { ClientSchema } from "./client-json.ts";

/** A client as the API returns it. */
export function presentClient(row: ClientRow): z.output<typeof ClientSchema> {
  const {
    business_id: _,
    sort_name: __,
    search_text: ___,
    public_sector: ____,
    number: _____,
    details: ______,
    ...client
  } = row;
  return client;
}
