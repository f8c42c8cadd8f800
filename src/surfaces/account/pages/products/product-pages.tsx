/** One product: looked at, made, edited, archived. */
import { mayDo } from "../../../../capabilities/accounts/role-actions.ts";
import { type Pricing, readPricing, readProduct } from "../../../../capabilities/products/catalogue.ts";
import { createProduct } from "../../../../capabilities/products/create-product.ts";
import {
  archiveProduct,
  restoreProduct,
  updateProduct,
} from "../../../../capabilities/products/update-product.ts";
import { formatsFor } from "../../../../platform/i18n/locale-formats.ts";
import { defaultTaxCategory } from "../../../../platform/money/tax-categories.ts";
import type { ProductRow } from "../../../../schema/rows.ts";
import type { MemberContext } from "../../../api-access/admit-member.ts";
import type { Desk } from "../../http/desk.tsx";
import { faultsOfIssues, notationOf, readEntry } from "../../http/entry.ts";
import { faultsOf, NO_FAULTS, refusalIn } from "../../http/form-faults.ts";
import { goTo } from "../../http/headers.ts";
import { idIn, madeOnce, onceIn, versionIn } from "../../http/record-request.ts";
import { Facts, textFact } from "../../layout/facts.tsx";
import { ButtonForm, Card } from "../../layout/parts.tsx";
import type { FormState } from "../../layout/record-form.tsx";
import type { Seat } from "../../layout/seat.ts";
import { timeText } from "../../layout/times.ts";
import { priceText } from "./list.tsx";
import { firstValues, ProductForm, productEntry, productValues } from "./product-form.tsx";

/** The form for another product; one round trip. */
export async function newProduct(desk: Desk) {
  const ctx = desk.open("createProduct");
  const pricing = await readPricing(ctx);
  const locale = desk.locale(ctx);
  return showNew(desk, ctx, { pricing, state: { values: firstValues(pricing, locale), faults: NO_FAULTS } });
}

async function showNew(
  desk: Desk,
  ctx: MemberContext,
  { pricing, state }: { pricing: Pricing; state: FormState },
) {
  const seat = await desk.seat(ctx);
  const { make } = seat.words.products;
  return desk.page(
    { ctx, section: "products", title: make, status: state.faults === NO_FAULTS ? 200 : 422 },
    <>
      <div class="heading">
        <h1>{make}</h1>
      </div>
      <ProductForm
        seat={seat}
        action={`${seat.base}/products/new`}
        back={`${seat.base}/products`}
        state={state}
        pricing={pricing}
        once={ctx.ids.uuid()}
      />
    </>,
  );
}

/** Makes a product. The decimals of its price are those of the business's currency, which is read first. */
export async function makeProduct(desk: Desk) {
  const fields = await desk.form();
  const values = Object.fromEntries(fields);
  const ctx = desk.open("createProduct");
  const pricing = await readPricing(ctx);
  const entry = productEntry(pricing.default_currency, notationOf(fields));
  const { data, issues } = readEntry(entry, fields);
  if (issues)
    return showNew(desk, ctx, {
      pricing,
      state: { values, faults: faultsOfIssues(issues, await desk.seat(ctx)) },
    });
  try {
    const making = createProduct(desk.open("createProduct", onceIn(fields, "product")), data);
    return goTo(desk.c, `${desk.base}/products/${await madeOnce(making)}`);
  } catch (error) {
    return showNew(desk, ctx, { pricing, state: { values, faults: faultsOf(error, await desk.seat(ctx)) } });
  }
}

interface Found {
  product: ProductRow;
  pricing: Pricing;
}

/** A product: its form for who may change it, and what it is for the others; one round trip. */
export async function showProduct(desk: Desk) {
  const id = idIn(desk);
  const ctx = desk.open("getProduct");
  const found = await readProduct(ctx, id);
  const seat = await desk.seat(ctx);
  const values = productValues(found.product, found.pricing, seat.locale);
  return show(desk, ctx, { ...found, state: { values, faults: NO_FAULTS } });
}

async function show(
  desk: Desk,
  ctx: MemberContext,
  { product, pricing, state }: Found & { state: FormState },
) {
  const seat = await desk.seat(ctx);
  const path = `${seat.base}/products/${product.id}`;
  const mayWrite = mayDo(seat.person.role, "write");
  const status = state.faults === NO_FAULTS ? 200 : 422;
  return desk.page(
    { ctx, section: "products", title: product.description, status },
    <>
      <Head seat={seat} product={product} path={path} mayWrite={mayWrite} />
      {mayWrite ? (
        <ProductForm
          seat={seat}
          action={path}
          back={`${seat.base}/products`}
          state={state}
          pricing={pricing}
          version={product.version}
        />
      ) : (
        <Card>
          <Known seat={seat} product={product} pricing={pricing} />
        </Card>
      )}
    </>,
  );
}

interface HeadProps {
  seat: Seat;
  product: ProductRow;
  path: string;
  mayWrite: boolean;
}

const Head = ({ seat, product, path, mayWrite }: HeadProps) => {
  const { products, records, invoices } = seat.words;
  const { archived_at } = product;
  return (
    <div class="headed">
      <div class="heading">
        <h1>
          <bdi>{product.description}</bdi>
        </h1>
        <p class="dim">
          {archived_at
            ? `${records.archivedOn(timeText(archived_at, seat))}. ${products.archivedHint}`
            : products.editHint}
        </p>
      </div>
      {mayWrite && (
        <ButtonForm
          action={`${path}/${archived_at ? "restore" : "archive"}`}
          token={seat.token}
          label={archived_at ? invoices.chosen.restore : invoices.chosen.archive}
          about={product.description}
        />
      )}
    </div>
  );
};

const Known = ({ seat, product, pricing }: { seat: Seat } & Found) => {
  const { products, records } = seat.words;
  const { fields, kinds, categories } = products;
  return (
    <Facts
      facts={[
        { label: fields.price, value: priceText(product, pricing, seat) },
        { label: fields.rate, value: formatsFor(seat.locale).percent(product.tax_rate) },
        { label: fields.category, value: categories[product.tax_category] },
        product.kind && { label: fields.kind, value: kinds[product.kind] },
        textFact(fields.text, product.details),
        textFact(records.number, product.number),
        textFact(records.externalId, product.external_id),
      ]}
    />
  );
};

/** Saves a product, unless somebody changed it meanwhile: then both stand beside each other. */
export async function saveProduct(desk: Desk) {
  const fields = await desk.form();
  const id = idIn(desk);
  const values = Object.fromEntries(fields);
  const ctx = desk.open("updateProduct");
  const { product, pricing } = await readProduct(ctx, id);
  const seat = await desk.seat(ctx);
  const { data, issues } = readEntry(productEntry(pricing.default_currency, notationOf(fields)), fields);
  const seen = { ...product, version: versionIn(fields)?.[0] ?? product.version };
  if (issues)
    return show(desk, ctx, {
      product: seen,
      pricing,
      state: { values, faults: faultsOfIssues(issues, seat) },
    });
  try {
    const changes = { ...data, tax_category: data.tax_category ?? defaultTaxCategory(data.tax_rate) };
    await updateProduct(ctx, { id, expectedVersion: versionIn(fields), changes: () => changes });
    return goTo(desk.c, `${desk.base}/products/${id}`);
  } catch (error) {
    const faults = faultsOf(error, seat);
    if (refusalIn(error)?.code !== "stale_version")
      return show(desk, ctx, { product: seen, pricing, state: { values, faults } });
    const stored = productValues(product, pricing, seat.locale);
    return show(desk, ctx, { product, pricing, state: { values, faults, stored } });
  }
}

export async function archiveOne(desk: Desk) {
  await desk.form();
  const id = idIn(desk);
  await archiveProduct(desk.open("archiveProduct"), { id, expectedVersion: null });
  return goTo(desk.c, `${desk.base}/products/${id}`);
}

export async function restoreOne(desk: Desk) {
  await desk.form();
  const id = idIn(desk);
  await restoreProduct(desk.open("restoreProduct"), { id, expectedVersion: null });
  return goTo(desk.c, `${desk.base}/products/${id}`);
}
