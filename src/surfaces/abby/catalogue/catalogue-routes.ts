/**
 * The catalogue. The vendor's document has none; its pages describe what creates a product and what lists them
 * (https://docs.abby.fr/api/produits).
 */
import { z } from "@hono/zod-openapi";
import { createProduct } from "../../../capabilities/products/create-product.ts";
import { pageOfProducts } from "../../../capabilities/products/list-products.ts";
import { lineText } from "../../../platform/http/field-types.ts";
import { type AbbyRouter, defineContract } from "../http/contract.ts";
import { pageParameters, presentPage, sliceOf } from "../http/paging.ts";
import { newProductBody, PRODUCT_NAMES, presentProduct, productOf } from "./product-fields.ts";

const create = defineContract({
  method: "post",
  path: "/v2/catalog/product",
  operationId: "createProduct",
  body: newProductBody,
  names: PRODUCT_NAMES,
  success: { status: 201, json: true },
});

const list = defineContract({
  method: "get",
  path: "/v2/catalog",
  operationId: "listProducts",
  query: z.object({
    ...pageParameters,
    search: lineText(200).optional(),
    orderBy: z.enum(["createdAt", "designation"]).default("createdAt"),
    orderDirection: z.enum(["ASC", "DESC"]).default("DESC"),
  }),
  success: { status: 200, json: true },
});

export function catalogueRoutes(router: AbbyRouter): void {
  router.endpoint(create, {
    run: (ctx, { body }) => createProduct(ctx, productOf(body)),
    present: (product) => ({ body: presentProduct(product) }),
  });
  router.endpoint(list, {
    run: (ctx, { query }) =>
      pageOfProducts(
        ctx,
        {
          text: query.search || undefined,
          order: query.orderBy === "designation" ? "designation" : "creation",
          descending: query.orderDirection === "DESC",
        },
        sliceOf(query),
      ),
    present: ({ products, total, total_unfiltered }, _, { query }) => ({
      body: presentPage(
        products.map(presentProduct),
        { total: total.count, all: total_unfiltered.count, isExact: total.is_exact },
        query,
      ),
    }),
  });
}
