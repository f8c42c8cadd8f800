import type { z } from "@hono/zod-openapi";
import type { ProductRow } from "../../../schema/rows.ts";
import type { ProductSchema } from "./product-json.ts";

/** A product as the API returns it. */
export function presentProduct(row: ProductRow): z.output<typeof ProductSchema> {
  const { business_id: _, ref: __, sort_name: ___, search_text: ____, kept: _____, ...product } = row;
  return product;
}
