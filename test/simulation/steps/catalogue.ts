/** Steps about the catalogue. */
import { ask, remember } from "../caller.ts";
import { businessOf, type Plan, succeeded, tagOf } from "./place.ts";

export const createProduct: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const tag = tagOf(place, "product");
  const body = {
    description: `Article ${world.step} ~b${business.index}~`,
    number: `A-${random.between(1, 200)}`,
    unit_price_cents: random.pick([990, 39.9925, 12_500, 0.0125]),
    tax_rate: random.pick([20, 10, 5.5, 0]),
    kind: random.pick(["goods", "service", null]),
    external_id: tag,
  };
  return {
    what: `product b${business.index}`,
    businesses: [business],
    async run() {
      const wish = { kind: "product", business, method: "POST", path: "/products", body, tag };
      const intent = await ask(world, random, wish);
      return () => {
        remember(world, intent);
        if (succeeded(intent)) business.products.push(String(intent.answer.id));
        world.log(`product b${business.index} ${intent.status} ${intent.code}`);
      };
    },
  };
};

/** Edits, archives or restores a product. */
export const changeProduct: Plan = (place) => {
  const { world, random } = place;
  const business = businessOf(place);
  const id = random.pick(business.products);
  if (id === undefined) return createProduct(place);
  const path = `/products/${id}`;
  const change = random.pick([
    { method: "PUT", path, body: { unit_price_cents: random.between(1, 20_000) } },
    { method: "DELETE", path },
    { method: "POST", path: `${path}/restore` },
  ]);
  if (!change) return null;
  const tag = tagOf(place, "change-product");
  return {
    what: `change product b${business.index}`,
    businesses: [business],
    async run() {
      const { status } = await ask(world, random, { kind: "change product", business, tag, ...change });
      return () => world.log(`change product b${business.index} ${status}`);
    },
  };
};
