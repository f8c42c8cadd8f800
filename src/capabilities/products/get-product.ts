import type { Session } from "../../platform/database/session.ts";
import { keyText, type RecordKey } from "../../platform/record-key.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { refusal } from "../refusals.ts";
import { productByKey } from "./product-statements.ts";

/** One product of the business. Throws `not_found`. */
export async function getProduct({ session }: { session: Session }, key: RecordKey): Promise<ProductRow> {
  const [[product]] = await session.read([productByKey(session, key)]);
  return knownProduct(product, key);
}

/** The product if it was found. Throws `not_found`. */
export function knownProduct(product: ProductRow | undefined, key: RecordKey): ProductRow {
  if (!product) throw refusal("not_found", { what: "product", id: keyText(key) });
  return product;
}
