import type { Session } from "../../platform/database/session.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { productById } from "./product-statements.ts";

/** One product of the business. Throws `not_found`. */
export async function getProduct({ session }: { session: Session }, id: string): Promise<ProductRow> {
  const [[product]] = await session.read([productById(session, id)]);
  return knownProduct(product, id);
}

/** The product if it was found. Throws `not_found`. */
export function knownProduct(product: ProductRow | undefined, id: string): ProductRow {
  if (!product) throw refusal("not_found", { what: "product", id });
  return product;
}
