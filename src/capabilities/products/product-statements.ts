/** SQL of the catalogue. Every change of a product is written here. */
import { asc, desc, eq, getTableColumns, isNull, sql } from "drizzle-orm";
import { fragment, type NewRow, statement } from "../../platform/database/define-statement.ts";
import {
  listedByName,
  mentions,
  type NameFilter,
  readingByName,
} from "../../platform/database/named-rows.ts";
import { among } from "../../platform/database/query.ts";
import { idByKey, nextRef } from "../../platform/database/ref-statements.ts";
import { rowJson } from "../../platform/database/row-sql.ts";
import type { ExpectedVersion } from "../../platform/expected-version.ts";
import type { Slice } from "../../platform/paging.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { fold } from "../../platform/text/fold-accents.ts";
import { products } from "../../schema/products.ts";
import type { ProductRow } from "../../schema/rows.ts";

/** Filters of the catalogue; an absent one matches everything, except `archived`. */
export interface ProductFilter extends NameFilter {
  number?: string | undefined;
  external_id?: string | undefined;
}

const idOfProduct = idByKey(products);

export const productByKey = statement(
  (key: RecordKey) => ({ id: idOfProduct(key) }),
  (owned, at) => owned.select(products, eq(products.id, at.id)),
);

/** The products with these ids that there are, archived ones included. */
export const productsByIds = statement(
  (ids: readonly string[]) => ({ ids }),
  (owned, at) => owned.select(products, sql`${products.id} in ${among(at.ids)}`),
);

/** The products with these article numbers, archived ones included. */
export const productsByNumbers = statement(
  (numbers: readonly string[]) => ({ numbers }),
  (owned, at) => owned.select(products, sql`${products.number} in ${among(at.numbers)}`),
);

/** The slice, ordered by designation, plus one row to tell whether more follow. */
export const productSlice = statement(
  ({ archived, text, ...filter }: ProductFilter, slice: Slice) => ({
    ...filter,
    ...readingByName({ archived, text }, slice),
  }),
  (owned, at) =>
    listedByName(
      owned,
      products,
      at,
      at.number && eq(products.number, at.number),
      at.external_id && eq(products.external_id, at.external_id),
    ),
);

/** The products with these refs, archived ones included, in no order. */
export const productsByRefs = statement(
  (refs: readonly number[], number: string | undefined) => ({ refs: JSON.stringify(refs), number }),
  (owned, at) =>
    owned.select(
      products,
      sql`${products.ref} in ${among(at.refs)}`,
      // The plus leaves the search to the refs.
      at.number && sql`+${products.number} = ${at.number}`,
    ),
);

/** Which products of those in use, in which order. */
export interface ProductPageQuery {
  /** A part of the number, the designation or the text under it; case and accents are ignored. */
  text?: string | undefined;
  order: "designation" | "creation";
  descending: boolean;
}

const pageValues = ({ text }: Pick<ProductPageQuery, "text">) => ({
  text: text === undefined ? undefined : fold(text),
});

/** Products in use, in either order: at most `limit` after `offset`. */
export const productPage = statement(
  ({ text, order, descending }: ProductPageQuery, { limit, offset }: { limit: number; offset: number }) => ({
    ...pageValues({ text }),
    byCreation: order === "creation" || undefined,
    descending: descending || undefined,
    limit,
    offset,
  }),
  (owned, at) => {
    const direction = at.descending ? desc : asc;
    // Ids are in the order of creation. The plus leaves the search to their index.
    const inUse = at.byCreation ? sql`+${products.archived_at} is null` : isNull(products.archived_at);
    const order = at.byCreation ? [products.id] : [products.sort_name, products.id];
    return owned
      .select(products, inUse, at.text && mentions(products, at.text))
      .orderBy(...order.map((column) => direction(column)))
      .limit(at.limit)
      .offset(at.offset);
  },
);

/** How many products in use there are with a text, up to one more than `MOST_COUNTED`. */
export const countOfProducts = statement(pageValues, (owned, at) =>
  owned.count(
    sql`select 1 from ${products} where ${owned.owns(products, isNull(products.archived_at), at.text && mentions(products, at.text))}`,
  ),
);

/** A product to insert. What the database computes may be a fragment. */
type NewProductRow = Omit<ProductRow, "business_id" | "ref" | Computed> &
  Pick<NewRow<typeof products>, Computed>;

type Computed = "tax_category" | "created_at" | "updated_at";

/** Inserts a product if the session is allowed to; returns the row. */
export const insertProduct = statement(
  (row: NewProductRow) => ({ ...row, ...numbersAsText(row) }),
  (owned, row) =>
    owned.insertReturningOnly(products, { ...row, ref: nextRef(owned, products) }, owned.allowed, [
      "business_id",
      "ref",
      "tax_category",
      "created_at",
      "updated_at",
    ]),
  (rows, row): ProductRow[] => rows.map((computed) => ({ ...row, ...computed })),
);

/** Changes a product if it is still the version that was read; returns the row. */
export const updateProduct = statement(
  ({ id, version }: ProductRow, changes: Partial<ProductRow>) => ({
    ...changes,
    ...numbersAsText(changes),
    id,
    asRead: version,
    version: version + 1,
  }),
  (owned, { id, asRead, ...changes }) =>
    owned.update(products, changes, eq(products.id, id), eq(products.version, asRead)).returning(),
);

/** The stored answer to a repeated request: the product as it was then. */
export const productOutcome = fragment(
  (id: string) => ({ id }),
  (owned, at) =>
    sql`(select ${rowJson(getTableColumns(products))} from ${products} where ${owned.owns(products, eq(products.id, at.id))})`,
);

/** Condition: this product exists, is not archived, and has one of the versions, if any are named. */
export const isActiveProduct = fragment(
  (id: string, versions: ExpectedVersion): { id: string; versions?: readonly number[] | undefined } => ({
    id,
    versions: versions ?? undefined,
  }),
  (owned, at) =>
    sql`exists ${owned.select(
      products,
      eq(products.id, at.id),
      isNull(products.archived_at),
      at.versions && sql`${products.version} in ${among(at.versions)}`,
    )}`,
);

/** The price and the rate as text. As numbers they would come to the database as floats. */
function numbersAsText({
  unit_price_cents,
  tax_rate,
}: Partial<Pick<ProductRow, "unit_price_cents" | "tax_rate">>) {
  return {
    ...(unit_price_cents !== undefined && { unit_price_cents: JSON.stringify(unit_price_cents) }),
    ...(tax_rate !== undefined && { tax_rate: JSON.stringify(tax_rate) }),
  };
}

/** The columns by which the catalogue is ordered and searched. */
export function searchColumns({
  number,
  description,
  details,
}: Pick<ProductRow, "number" | "description" | "details">) {
  return {
    sort_name: fold(description),
    search_text: fold([number, description, details].filter(Boolean).join("\n")),
  };
}
