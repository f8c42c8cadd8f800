import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { ProductRow } from "../../schema/rows.ts";
import type { EventType } from "../../schema/vocabularies/event-types.ts";
import { aProduct, tell } from "../events/event-statements.ts";
import { type ProductFields, requireFittingRate } from "./create-product.ts";
import { getProduct, knownProduct } from "./get-product.ts";
import {
  isActiveProduct,
  productByKey,
  productOutcome,
  searchColumns,
  updateProduct as updateRow,
} from "./product-statements.ts";

/** Changes to a product. Absent fields stay as they are. */
export type ProductChanges = { [F in keyof ProductFields]?: ProductFields[F] | undefined };

interface Which {
  id: RecordKey;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a product. A value equal to the stored one is no change. Lines that name it already keep what
 * they copied. `changes` is called with the product as read, so that a surface can check its input against it.
 * Throws `not_found`, `product_number_taken`, `external_id_taken`, `stale_version`, `concurrent_change`, and the
 * fault `tax_category_mismatch`.
 */
export async function updateProduct(
  ctx: Context,
  { id, expectedVersion, changes }: Which & { changes: (current: ProductRow) => ProductChanges },
): Promise<ProductRow> {
  const product = await getProduct(ctx, id);
  requireVersion(expectedVersion, product.version);
  const changed = changedFields<ProductRow>(product, changes(product));
  if (Object.keys(changed).length === 0) return product;
  const after = { ...product, ...changed };
  requireFittingRate(after);
  return save(ctx, product, "updated", { ...changed, ...searchColumns(after) });
}

/**
 * Archives a product: no line can name it any more, and lists leave it out unless asked for archived products.
 * Archiving twice changes nothing. Throws `not_found`, `stale_version`, `concurrent_change`.
 */
export async function archiveProduct(ctx: Context, { id, expectedVersion }: Which): Promise<ProductRow> {
  const product = await getProduct(ctx, id);
  requireVersion(expectedVersion, product.version);
  if (product.archived_at) return product;
  return save(ctx, product, "archived", { archived_at: instant(ctx.clock) });
}

/** Undoes archiving. Restoring twice changes nothing. Throws as `archiveProduct` does. */
export async function restoreProduct(
  ctx: Context,
  { id, expectedVersion }: Which & { id: string },
): Promise<ProductRow> {
  const { session } = ctx;
  const { found, isDone } = await session.readOrAnswer([productByKey(session, id)], {
    done: isActiveProduct(id, expectedVersion),
    outcome: productOutcome(id),
  });
  const product = knownProduct(found[0][0], id);
  requireVersion(expectedVersion, product.version);
  return isDone ? product : save(ctx, product, "restored", { archived_at: null });
}

/** Saves changes of the product as read, and tells of them. */
async function save(
  ctx: Context,
  product: ProductRow,
  type: EventType,
  changes: Partial<ProductRow>,
): Promise<ProductRow> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: updateRow(session, product, { ...changes, updated_at: instant(ctx.clock) }),
    follow: [tell(ctx, aProduct(product.id), type)],
    outcome: productOutcome(product.id),
  });
  const [row] = changed;
  if (!row) throw changedMeanwhile();
  return row;
}
