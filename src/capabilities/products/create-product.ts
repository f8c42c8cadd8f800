import type { Context } from "../../platform/context.ts";
import { defaultTaxCategory, fitsTaxRate } from "../../platform/money/tax-categories.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { ifSmallBusiness, ownNow } from "../business/business-statements.ts";
import { aProduct, insertEvent } from "../events/event-statements.ts";
import { invalidInput } from "../refusals.ts";
import { insertProduct, productOutcome, searchColumns } from "./product-statements.ts";

/** The fields of a product that a business sets itself. */
export type ProductFields = Omit<
  ProductRow,
  | "business_id"
  | "id"
  | "ref"
  | "archived_at"
  | "sort_name"
  | "search_text"
  | "version"
  | "created_at"
  | "updated_at"
>;

type Required = "description" | "unit_price_cents" | "tax_rate";

/** A product to create. An absent field is empty or takes its default: the unit `C62`, the category of the rate. */
export type NewProduct = Pick<ProductFields, Required> & {
  [F in keyof ProductFields]?: ProductFields[F] | undefined;
};

/**
 * Creates a product in one round trip. Throws `product_number_taken`, `external_id_taken`, and the fault
 * `tax_category_mismatch`.
 */
export async function createProduct(
  { session, clock, ids }: Context,
  input: NewProduct,
): Promise<ProductRow> {
  const id = ids.uuid();
  const now = ownNow(clock);
  const number = input.number ?? null;
  const details = input.details ?? null;
  const { description, unit_price_cents, tax_rate } = input;
  const { tax_category = defaultTaxCategory(tax_rate) } = input;
  requireFittingRate({ tax_category, tax_rate });
  // What a small business sells is exempt: Directive 2006/112/EC art. 284.
  const isOpen = input.tax_category === undefined && tax_rate === 0;
  const { changed } = await session.change({
    change: insertProduct(session, {
      id,
      number,
      description,
      details,
      unit: input.unit ?? "C62",
      unit_price_cents,
      tax_rate,
      tax_category: isOpen ? ifSmallBusiness("E", tax_category) : tax_category,
      kind: input.kind ?? null,
      external_id: input.external_id ?? null,
      kept: input.kept ?? null,
      archived_at: null,
      ...searchColumns({ number, description, details }),
      version: 1,
      created_at: now,
      updated_at: now,
    }),
    follow: [
      insertEvent(session, aProduct(id), { id: ids.uuid(), type: "created", data: {}, created_at: now }),
    ],
    outcome: productOutcome(id),
  });
  const [created] = changed;
  if (!created) throw new Error("a product was not inserted");
  return created;
}

/** Throws the fault `tax_category_mismatch` if the category does not have the rate. */
export function requireFittingRate({
  tax_category,
  tax_rate,
}: Pick<ProductRow, "tax_category" | "tax_rate">): void {
  if (!fitsTaxRate(tax_category, tax_rate))
    throw invalidInput(["tax_category"], "tax_category_mismatch", { tax_category });
}
