/** `article.get`, `article.create`, `article.update` and `article.delete`. */
import { z } from "@hono/zod-openapi";
import { createProduct } from "../../../capabilities/products/create-product.ts";
import { listProducts, listProductsByRefs } from "../../../capabilities/products/list-products.ts";
import { archiveProduct, updateProduct } from "../../../capabilities/products/update-product.ts";
import { amountInXml } from "../answers/amount.ts";
import { percentText } from "../answers/percent.ts";
import { SUCCESS } from "../answers/success.ts";
import { id, ids, longText, oneOf, text } from "../fields/basic-fields.ts";
import { price, vatPercent } from "../fields/number-fields.ts";
import { currencyCode, flagText } from "../fields/party-fields.ts";
import { changesOf } from "../records/changes.ts";
import { defineService } from "../service.ts";
import { newProduct, productChanges, shownArticle } from "./article-fields.ts";

const ARTICLE_ID = id();
const required = {
  ARTICLE_NUMBER: text(100),
  TITLE: text(500),
  UNIT_PRICE: price(),
  VAT_PERCENT: vatPercent().transform(percentText),
};
const created = z.object({
  ...required,
  ...z
    .object({
      TYPE: oneOf(["product", "digital_product", "service", "none"]),
      DESCRIPTION: longText(5000),
      UNIT: text(40),
      CURRENCY_CODE: currencyCode(),
      IS_GROSS: flagText(),
      TAGS: text(500),
    })
    .partial().shape,
});

/** The names here of what v1 calls otherwise. */
const names = {
  number: "ARTICLE_NUMBER",
  description: "TITLE",
  details: "DESCRIPTION",
  kind: "TYPE",
  tax_category: "VAT_PERCENT",
};

export const articleServices = [
  defineService({
    name: "article.get",
    access: "read",
    fields: z.object({ ARTICLE_ID: ids(), ARTICLE_NUMBER: text(100) }).partial(),
    run(ctx, { fields: { ARTICLE_ID: refs, ARTICLE_NUMBER: number }, limit, offset }) {
      const slice = { limit, offset, after: null };
      return refs ? listProductsByRefs(ctx, { refs, number }, slice) : listProducts(ctx, { number }, slice);
    },
    present: ({ rows }, _, { amount }) => ({ ARTICLES: rows.map((row) => shownArticle(row, amount)) }),
  }),
  defineService({
    name: "article.create",
    access: "write",
    fields: created,
    repeatable: true,
    names,
    run: (ctx, { fields }) => createProduct(ctx, newProduct(fields)),
    present: ({ ref }) => ({ ...SUCCESS, ARTICLE_ID: ref }),
  }),
  defineService({
    name: "article.update",
    access: "write",
    fields: created.partial().extend({ ARTICLE_ID }),
    names,
    run: (ctx, { fields: { ARTICLE_ID: ref, ...sent }, emptied }) =>
      updateProduct(ctx, {
        id: { ref },
        expectedVersion: null,
        changes: (current) =>
          productChanges(
            current,
            changesOf(textsOf(shownArticle(current, amountInXml)), sent, {
              emptied,
              required: Object.keys(required),
            }),
          ),
      }),
    present: () => SUCCESS,
  }),
  defineService({
    name: "article.delete",
    access: "write",
    fields: z.object({ ARTICLE_ID }),
    run: (ctx, { fields: { ARTICLE_ID: ref } }) =>
      archiveProduct(ctx, { id: { ref }, expectedVersion: null }),
    present: () => SUCCESS,
  }),
];

/** What is shown, as texts. */
const textsOf = <N extends string>(shown: Readonly<Record<N, unknown>>) =>
  Object.fromEntries(Object.entries(shown).map(([name, value]) => [name, String(value)])) as Record<
    N,
    string
  >;
