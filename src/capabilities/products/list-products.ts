import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { type ProductFilter, productSlice } from "./product-statements.ts";

/** A slice of the catalogue, ordered by designation; one round trip. */
export async function listProducts(
  { session }: Context,
  filter: ProductFilter,
  slice: Slice,
): Promise<Sliced<ProductRow>> {
  const [rows] = await session.read([productSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}
