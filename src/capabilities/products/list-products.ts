import type { Context } from "../../platform/context.ts";
import { sliceOfNamed } from "../../platform/database/named-rows.ts";
import { type BoundedCount, boundedCount, type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ProductRow } from "../../schema/rows.ts";
import {
  countOfProducts,
  type ProductFilter,
  type ProductPageQuery,
  productPage,
  productSlice,
  productsByRefs,
} from "./product-statements.ts";

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

export interface ProductPage {
  products: ProductRow[];
  total: BoundedCount;
  /** Of all products in use, whatever the text. */
  total_unfiltered: BoundedCount;
}

/** Products in use, in either order, and how many there are; one round trip. */
export async function pageOfProducts(
  { session }: Context,
  query: ProductPageQuery,
  slice: { limit: number; offset: number },
): Promise<ProductPage> {
  const [products, [found], [all]] = await session.read([
    productPage(session, query, slice),
    countOfProducts(session, query),
    countOfProducts(session, {}),
  ]);
  return { products, total: boundedCount(found), total_unfiltered: boundedCount(all) };
}
