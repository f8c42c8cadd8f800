/** Lines that name a product of the catalogue. */
import type { Context } from "../../platform/context.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { ProductRow } from "../../schema/rows.ts";
import { productsByIds } from "../products/product-statements.ts";
import { fault, requireNoFaults } from "../refusals.ts";
import type { LineInput } from "./price-document.ts";

/**
 * A line as it is written. With a product it may leave out what the product says; without one it is complete.
 * The product itself is not kept: a line says what it was when the line was written.
 */
export type WrittenLine = Pick<LineInput, "quantity"> & {
  [F in keyof LineInput]?: LineInput[F] | undefined;
} & { product_id?: string | undefined };

/**
 * The lines with the values of their products as they are now; what a line says itself stands. One round trip,
 * and none if no line names a product. Throws the faults `unknown_product` and `product_archived`.
 */
export async function completeLines(
  { session }: Context,
  lines: readonly WrittenLine[],
): Promise<readonly LineInput[]> {
  const ids = new Set(lines.flatMap(({ product_id }) => product_id ?? []));
  if (ids.size === 0) return lines.map((line) => complete(line));
  const [found] = await session.read([productsByIds(session, [...ids])]);
  const products = new Map(found.map((product) => [product.id, product]));
  requireNoFaults(lines.flatMap((line, index) => productFaults(line, index, products)));
  return lines.map(({ product_id, ...line }) => complete(line, products.get(product_id ?? "")));
}

function productFaults(
  { product_id: id }: WrittenLine,
  index: number,
  products: ReadonlyMap<string, ProductRow>,
): InputFault[] {
  if (id === undefined) return [];
  const product = products.get(id);
  const field = ["lines", index, "product_id"];
  if (!product) return [fault(field, "unknown_product", { id })];
  return product.archived_at ? [fault(field, "product_archived", { description: product.description })] : [];
}

/** A line as it is written by who knows products by their article numbers. */
export type NumberedLine = Omit<WrittenLine, "product_id"> & { product_number?: string | undefined };

/**
 * The lines with the values of these products, which a line names by its number; what a line says itself stands. One
 * that says all that it must needs no product: its number is then the line's own. Also what is wrong with them:
 * `unknown_product` and `product_archived`.
 */
export function linesByNumber(
  lines: readonly NumberedLine[],
  products: readonly ProductRow[],
): { lines: LineInput[]; faults: InputFault[] } {
  const byNumber = new Map(products.map((product) => [product.number, product]));
  const completed: LineInput[] = [];
  const faults: InputFault[] = [];
  for (const [index, { product_number: number, ...said }] of lines.entries()) {
    const product = number === undefined ? undefined : byNumber.get(number);
    const line = number === undefined ? said : { ...said, reference: number };
    const field = ["lines", index, "product_id"];
    if (product && !product.archived_at) completed.push(complete(line, product));
    else if (isComplete(line)) completed.push(line);
    else if (product) faults.push(fault(field, "product_archived", { description: product.description }));
    else faults.push(fault(field, "unknown_product", { id: number ?? "" }));
  }
  return { lines: completed, faults };
}

const isComplete = (line: WrittenLine): line is LineInput =>
  line.description !== undefined && line.unit_price_cents !== undefined && line.tax_rate !== undefined;

function complete(line: WrittenLine, product?: ProductRow): LineInput {
  const description = line.description ?? product?.description;
  const unit_price_cents = line.unit_price_cents ?? product?.unit_price_cents;
  const tax_rate = line.tax_rate ?? product?.tax_rate;
  if (description === undefined || unit_price_cents === undefined || tax_rate === undefined)
    throw new Error("a line that is not complete and names no product");
  const own = { ...line, description, unit_price_cents, tax_rate };
  return product ? { ...own, ...unsaid(own, product) } : own;
}

/** What the product says and the line does not. A line's null is said. The category goes with the rate. */
function unsaid(line: LineInput, { unit, kind, details, number, tax_category, tax_rate }: ProductRow) {
  return {
    ...(line.unit === undefined && { unit }),
    ...(line.kind === undefined && { kind }),
    ...(line.details === undefined && { details }),
    ...(line.reference === undefined && { reference: number }),
    ...(line.tax_category === undefined && line.tax_rate === tax_rate && { tax_category }),
  };
}
