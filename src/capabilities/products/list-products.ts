import type { Context } from "../../platform/context.ts";
import { sliceOfNamed } from "../../platform/database/named-rows.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { type ProductFilter, productSlice, productsByRefs } from "./product-statements.ts";

/** A slice of the catalogue, ordered by designation; one round trip. */
export async function listProducts(
  { session }: Context,
  filter: ProductFilter,
  slice: Slice,
): Promise<Sliced<ProductRow>> {
  const [rows] = await session.read([productSlice(session, filter, slice)]);
  return sliceOf(rows, slice);
}

/**
 * A slice, by offset, of those of the products with certain refs that have the number, if one is named; archived
 * ones included, ordered by designation; one round trip. All are read, so the caller bounds how many refs there are.
 */
export async function listProductsByRefs(
  { session }: Context,
  { refs, number }: { refs: readonly number[] } & Pick<ProductFilter, "number">,
  slice: Slice,
): Promise<Sliced<ProductRow>> {
  const [rows] = await session.read([productsByRefs(session, refs, number)]);
  return sliceOfNamed(rows, slice);
}
