/** `type` of a line: finer than a kind of ours, so the word itself is kept beside it. */
import type { LineKind } from "../../../schema/vocabularies/invoices.ts";

export const PRODUCT_TYPES = [
  "sale_of_goods",
  "service_delivery",
  "commercial_or_craft_services",
  "sale_of_manufactured_goods",
  "disbursement",
] as const;
export type ProductType = (typeof PRODUCT_TYPES)[number];

const KINDS: Readonly<Record<ProductType, LineKind>> = {
  sale_of_goods: "goods",
  service_delivery: "service",
  commercial_or_craft_services: "service",
  sale_of_manufactured_goods: "goods",
  disbursement: "disbursement",
};

const TYPES: Readonly<Record<LineKind, ProductType>> = {
  goods: "sale_of_goods",
  service: "service_delivery",
  disbursement: "disbursement",
};

/** The kind that a type means. */
export const kindOfType = (type: ProductType): LineKind => KINDS[type];

const isType = (text: string): text is ProductType => (PRODUCT_TYPES as readonly string[]).includes(text);

/** The type of a kind: the one that was kept with it, while that still means it; none of an unknown kind. */
export function typeOfKind(kind: LineKind | undefined, kept?: string): ProductType | undefined {
  if (kind === undefined) return undefined;
  return kept !== undefined && isType(kept) && KINDS[kept] === kind ? kept : TYPES[kind];
}
