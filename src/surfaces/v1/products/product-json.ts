import { z } from "@hono/zod-openapi";
import {
  booleanParameter,
  instantText,
  lineText,
  multilineText,
  uuid,
  versioned,
} from "../../../platform/http/field-types.ts";
import { unitCode } from "../../../platform/http/unit-field.ts";
import { LINE_KINDS } from "../../../schema/vocabularies/invoices.ts";
import { pageParameters } from "../http/paging.ts";
import { taxCategory, taxRate, unitPrice } from "../http/price-fields.ts";

const number = () => lineText(100, 1);

const required = {
  description: lineText(500, 1).openapi({ description: "The designation.", example: "Consulting" }),
  unit_price_cents: unitPrice().openapi({
    description:
      "In the minor unit of the document that names the product, with at most 4 decimals; with tax if the document's prices are.",
  }),
  tax_rate: taxRate(),
};

const optional = {
  number: number()
    .nullable()
    .openapi({ description: "The article number; unique among the products.", example: "CONS-1" }),
  details: multilineText(5000)
    .nullable()
    .openapi({ description: "Text under the designation.", example: "On site, travel included" }),
  unit: unitCode(),
  tax_category: taxCategory(),
  kind: z.enum(LINE_KINDS).nullable().openapi({ description: "What is sold.", example: "service" }),
  external_id: lineText(255, 1)
    .nullable()
    .openapi({ description: "Your own id; unique among the products.", example: "sku-4711" }),
};

/** Fields that only we set. A PUT may send their current values. */
const readOnly = { id: uuid(), archived_at: instantText().nullable(), ...versioned };
export const PRODUCT_READ_ONLY = Object.keys(readOnly) as (keyof typeof readOnly)[];

const EXAMPLE = {
  number: "CONS-1",
  description: "Consulting",
  details: "On site, travel included",
  unit: "HUR",
  unit_price_cents: 9500,
  tax_rate: 20,
  tax_category: "S",
  kind: "service",
  external_id: "sku-4711",
} as const;

export const ProductSchema = z.strictObject({ ...readOnly, ...required, ...optional }).openapi("Product", {
  example: {
    id: "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d",
    ...EXAMPLE,
    archived_at: null,
    version: 1,
    created_at: "2026-11-20T09:30:00.000Z",
    updated_at: "2026-11-20T09:30:00.000Z",
  },
});

const optionalFields = z.object(optional).partial().shape;

export const NewProductSchema = z
  .strictObject({ ...required, ...optionalFields })
  .openapi("NewProduct", { example: EXAMPLE });

export const ProductChangesSchema = z
  .strictObject({
    ...z.object(required).partial().shape,
    ...optionalFields,
    ...z.object(readOnly).partial().shape,
  })
  .openapi("ProductChanges", { example: { unit_price_cents: 9900 } });

export const ProductFilterSchema = z.strictObject({
  ...pageParameters,
  q: lineText(200, 1).optional().openapi({ description: "Search in number, description and details." }),
  number: number().optional(),
  external_id: lineText(255, 1).optional(),
  archived: booleanParameter()
    .optional()
    .openapi({ type: "boolean", description: "`true` lists the archived ones instead." }),
});
