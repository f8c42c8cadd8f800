/** The catalogue as people see it: with what the business's prices depend on. */
import type { Context } from "../../platform/context.ts";
import { type Slice, type Sliced, sliceOf } from "../../platform/paging.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { type OwnPricing, ownPricing, pricingIn } from "../business/business-statements.ts";
import { knownProduct } from "./get-product.ts";
import { type ProductFilter, productByKey, productSlice } from "./product-statements.ts";

/** What a business's prices depend on: its currency, its country, and whether it charges VAT at all. */
export type Pricing = OwnPricing;

/** A slice of the catalogue, ordered by designation; one round trip. */
export async function readCatalogue(
  { session }: Context,
  filter: ProductFilter,
  slice: Slice,
): Promise<Sliced<ProductRow> & { pricing: Pricing }> {
  const [own, rows] = await session.read([ownPricing(session), productSlice(session, filter, slice)]);
  return { ...sliceOf(rows, slice), pricing: pricingIn(own) };
}

/** The product with an id; one round trip. Throws `not_found`. */
export async function readProduct(
  { session }: Context,
  id: string,
): Promise<{ product: ProductRow; pricing: Pricing }> {
  const [own, [product]] = await session.read([ownPricing(session), productByKey(session, id)]);
  return { product: knownProduct(product, id), pricing: pricingIn(own) };
}

/** What a new product's price depends on; one round trip. */
export async function readPricing({ session }: Context): Promise<Pricing> {
  const [own] = await session.read([ownPricing(session)]);
  return pricingIn(own);
}
