import { z } from "@hono/zod-openapi";
import { createProduct } from "../../../capabilities/products/create-product.ts";
import { getProduct } from "../../../capabilities/products/get-product.ts";
import { listProducts } from "../../../capabilities/products/list-products.ts";
import {
  archiveProduct,
  restoreProduct,
  updateProduct,
} from "../../../capabilities/products/update-product.ts";
import { uuid } from "../../../platform/http/field-types.ts";
import type { Reply, Router } from "../../../platform/http/router.ts";
import type { ProductRow } from "../../../schema/rows.ts";
import { defineContract } from "../http/describe-contract.ts";
import { pageAsked, pageOf, presentPage } from "../http/paging.ts";
import { fieldsToChange } from "../http/read-only-fields.ts";
import { presentProduct } from "./present-product.ts";
import {
  NewProductSchema,
  PRODUCT_READ_ONLY,
  ProductChangesSchema,
  ProductFilterSchema,
  ProductSchema,
} from "./product-json.ts";

const params = z.strictObject({ id: uuid() });
const tag = "Products";
const success = { status: 200, description: "The product.", schema: ProductSchema } as const;
const one = (product: ProductRow): Reply => ({ body: presentProduct(product), etag: product.version });

const list = defineContract({
  method: "get",
  path: "/products",
  operationId: "listProducts",
  summary: "List products by designation",
  tag,
  query: ProductFilterSchema,
  success: { status: 200, description: "A page of products.", schema: pageOf(ProductSchema) },
  problems: [],
});

const create = defineContract({
  method: "post",
  path: "/products",
  operationId: "createProduct",
  summary: "Create a product",
  tag,
  body: NewProductSchema,
  readOnly: PRODUCT_READ_ONLY,
  versioned: true,
  location: "/products/{id}",
  success: { ...success, status: 201 },
  problems: ["product_number_taken", "external_id_taken"],
});

const get = defineContract({
  method: "get",
  path: "/products/{id}",
  operationId: "getProduct",
  summary: "Get a product",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

const update = defineContract({
  method: "put",
  path: "/products/{id}",
  operationId: "updateProduct",
  summary: "Edit a product",
  description:
    "Changes the fields that are present; `null` clears one. Lines that named the product keep what they copied.",
  tag,
  params,
  body: ProductChangesSchema,
  versioned: true,
  success,
  problems: ["product_number_taken", "external_id_taken"],
});

const archive = defineContract({
  method: "delete",
  path: "/products/{id}",
  operationId: "archiveProduct",
  summary: "Archive a product",
  description:
    "Never deletes. An archived product is left out of lists, and no line can name it until it is restored. Lines that named it before keep what they copied.",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

const restore = defineContract({
  method: "post",
  path: "/products/{id}/restore",
  operationId: "restoreProduct",
  summary: "Restore an archived product",
  tag,
  params,
  versioned: true,
  success,
  problems: [],
});

export function productRoutes(router: Router): void {
  router.endpoint(list, {
    async run(ctx, { query }) {
      const page = pageAsked(query, 2);
      const { q: text, ...filter } = query;
      return { found: await listProducts(ctx, { ...filter, text }, page.slice), page };
    },
    present: ({ found, page }) => ({
      body: presentPage(found, page, (product) => [product.sort_name, product.id], presentProduct),
    }),
  });
  router.endpoint(create, { run: (ctx, { body }) => createProduct(ctx, body), present: one });
  router.endpoint(get, { run: (ctx, { params: { id } }) => getProduct(ctx, id), present: one });
  router.endpoint(update, {
    run: (ctx, { params: { id }, body }) =>
      updateProduct(ctx, {
        id,
        expectedVersion: ctx.expectedVersion,
        changes: (current) => fieldsToChange(body, presentProduct(current), PRODUCT_READ_ONLY),
      }),
    present: one,
  });
  router.endpoint(archive, {
    run: (ctx, { params: { id } }) => archiveProduct(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
  router.endpoint(restore, {
    run: (ctx, { params: { id } }) => restoreProduct(ctx, { id, expectedVersion: ctx.expectedVersion }),
    present: one,
  });
}
