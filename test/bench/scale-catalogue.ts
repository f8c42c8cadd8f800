/** Writes the catalogue of a business in the large database. */
import { searchColumns } from "../../src/capabilities/products/product-statements.ts";
import { createIds } from "../../src/platform/ids.ts";
import { products } from "../../src/schema/products.ts";
import type { BusinessRow, ProductRow } from "../../src/schema/rows.ts";
import { seeded } from "../support/seeded.ts";
import type { RowWriter } from "./row-writer.ts";

/** Writes `count` products; each twentieth is archived. Every second has an id of the caller's, `sku-{n}`. */
export function writeCatalogue(rows: RowWriter, business: BusinessRow, count: number): void {
  const { id: business_id, created_at } = business;
  const random = seeded(2);
  const ids = createIds({ now: () => new Date(created_at) }, (bytes) => {
    for (let index = 0; index < bytes.length; index++) bytes[index] = random() * 256;
  });
  for (let n = 0; n < count; n++) {
    const named = { number: `ART-${n}`, description: `Étagère n° ${n}`, details: "Chêne massif, 80 cm" };
    const row: ProductRow = {
      ...named,
      ...searchColumns(named),
      business_id,
      id: ids.uuid(),
      ref: n + 1,
      unit: "C62",
      unit_price_cents: 3999 + n,
      tax_rate: 20,
      tax_category: "S",
      kind: "goods",
      kept: null,
      external_id: n % 2 === 0 ? `sku-${n}` : null,
      archived_at: n % 20 === 19 ? created_at : null,
      version: 1,
      created_at,
      updated_at: created_at,
    };
    rows.insert(products, row);
  }
}
