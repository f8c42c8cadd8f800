/** Lines of drafts that name a product of the catalogue. */
import { describe, it } from "vitest";
import { type Answer, type Api, aLine, aProduct, createBusiness } from "../support/business.ts";
import { rowsOf } from "../support/rows.ts";

const faults = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];

const SCREEN = {
  number: "SCR-27",
  description: "Screen",
  details: "27 inches",
  unit: "HUR",
  unit_price_cents: 24_900,
  tax_rate: 10,
  tax_category: "S",
  kind: "goods",
};

const AS_A_LINE = {
  description: "Screen",
  details: "27 inches",
  reference: "SCR-27",
  unit: "HUR",
  unit_price_cents: 24_900,
  tax_rate: 10,
  tax_category: "S",
  kind: "goods",
};

interface Shop {
  api: Api;
  product_id: string;
  /** Asks for a draft with these lines. */
  post(lines: object[], headers?: Record<string, string>): Promise<Answer>;
}

async function aShop(over: object = {}): Promise<Shop> {
  const api = await createBusiness();
  const client = await api.ok("POST", "/clients", { name: "Ada", country: "FR" });
  const { id: product_id } = await aProduct(api, { ...SCREEN, ...over });
  const post: Shop["post"] = (lines, headers) =>
    api.call("POST", "/invoices", { client_id: client.id, currency: "EUR", lines }, headers);
  return { api, product_id, post };
}

describe("a line that names a product", () => {
  it("copies all that it leaves out, and is counted with it", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const { status, body } = await post([{ product_id, quantity: 2 }, aLine]);
    expect(status).toBe(201);
    expect(body.lines).toMatchObject([{ ...AS_A_LINE, quantity: 2, net_cents: 49_800 }, aLine]);
    expect(body.subtotal_cents).toBe(49_800 + aLine.unit_price_cents);
    expect(await api.ok("GET", `/invoices/${body.id}`)).toMatchObject({ lines: body.lines });
  });

  it.for([
    [{ description: "Screen, used", unit_price_cents: 9_900 }, {}],
    [{ details: null, reference: null, kind: null }, {}],
    [{ unit: "C62", kind: "service", details: "Mounted", reference: "X" }, {}],
    [{ tax_rate: 20 }, { tax_category: "S" }],
    [{ tax_rate: 0 }, { tax_category: "Z" }],
    [{ tax_rate: 0, tax_category: "E", tax_exemption_reason: "Art. 261" }, {}],
    [{ unit_price_cents: 0 }, {}],
  ] as const)("and says itself %j, keeps what it says", async ([says, follows], { expect }) => {
    const { product_id, post } = await aShop();
    const { body } = await post([{ product_id, quantity: 1, ...says }]);
    expect(body.lines).toMatchObject([{ ...AS_A_LINE, ...says, ...follows }]);
  });

  it("takes the category with the rate of the product", async ({ expect }) => {
    const { product_id, post } = await aShop({ tax_rate: 0, tax_category: "E" });
    for (const says of [{}, { tax_rate: 0 }])
      expect((await post([{ product_id, quantity: 1, ...says }])).body.lines[0].tax_category).toBe("E");
    expect((await post([{ product_id, quantity: 1, tax_rate: 20 }])).body.lines[0].tax_category).toBe("S");
  });

  it("has a price that is finer than a cent to the last digit", async ({ expect }) => {
    const { api, product_id, post } = await aShop({ unit_price_cents: 0.0125 });
    const { body } = await post([{ product_id, quantity: 1_000_000 }]);
    expect(body.lines).toMatchObject([{ unit_price_cents: 0.0125, net_cents: 12_500 }]);
    expect(await api.ok("PATCH", `/invoices/${body.id}`, { lines: body.lines })).toEqual(body);
  });

  it("stays as it was written when the product changes, and in a copy", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const { body: draft } = await post([{ product_id, quantity: 1 }]);
    await api.ok("PUT", `/products/${product_id}`, { description: "Other", unit_price_cents: 1 });
    await api.ok("DELETE", `/products/${product_id}`);
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ lines: [AS_A_LINE] });
    expect(await api.ok("POST", `/invoices/${draft.id}/duplicate`)).toMatchObject({ lines: [AS_A_LINE] });
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`)).toMatchObject({ lines: [AS_A_LINE] });
  });

  it("can be written into a draft by an edit, as the product is then", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const { body: draft } = await post([aLine]);
    await api.ok("PUT", `/products/${product_id}`, { unit_price_cents: 19_900 });
    const edited = await api.ok("PATCH", `/invoices/${draft.id}`, {
      lines: [...draft.lines, { product_id, quantity: 1 }],
    });
    expect(edited.lines).toMatchObject([aLine, { ...AS_A_LINE, unit_price_cents: 19_900 }]);
    expect(edited).toMatchObject({ subtotal_cents: 69_900, version: 2 });
    const same = { lines: [draft.lines[0], { product_id, quantity: 1 }] };
    expect(await api.ok("PATCH", `/invoices/${draft.id}`, same)).toEqual(edited);
  });

  it("is previewed as it would be written", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const lines = [{ product_id, quantity: 2 }];
    const { body: draft } = await post(lines);
    const { client_id, currency } = draft;
    const preview = await api.ok("POST", "/invoices/preview", { client_id, currency, lines });
    expect(preview).toMatchObject({ lines: draft.lines, total_cents: draft.total_cents });
  });

  it("is answered the same to a repetition, whatever the product is by then", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const key = { "Idempotency-Key": "order-1" };
    const lines = [{ product_id, quantity: 1 }];
    const first = await post(lines, key);
    await api.ok("PUT", `/products/${product_id}`, { unit_price_cents: 1 });
    await api.ok("DELETE", `/products/${product_id}`);
    const again = await post(lines, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect((await rowsOf(api.id)).invoices).toHaveLength(1);
  });
});

describe("refused are", () => {
  it("products that are unknown, another business's or archived, each at its line", async ({ expect }) => {
    const { api, product_id, post } = await aShop();
    const { body: draft } = await post([aLine]);
    const unknown = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
    const { product_id: foreign } = await aShop();
    const { id: archived } = await aProduct(api, { description: "Old screen" });
    await api.ok("DELETE", `/products/${archived}`);
    const lines = [unknown, product_id, foreign, archived].map((id) => ({ product_id: id, quantity: 1 }));
    const expected = [
      422,
      "/lines/0/product_id unknown_product",
      "/lines/2/product_id unknown_product",
      "/lines/3/product_id product_archived",
    ];
    const created = await post(lines);
    expect(faults(created)).toEqual(expected);
    expect(created.body.errors[2].detail).toBe(
      "“Old screen” is archived; restore it, or say the line yourself.",
    );
    expect(faults(await api.call("PATCH", `/invoices/${draft.id}`, { lines }))).toEqual(expected);
    const asked = { client_id: draft.client_id, currency: draft.currency, lines };
    expect(faults(await api.call("POST", "/invoices/preview", asked))).toEqual(expected);
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ lines: draft.lines, version: 1 });
    expect((await rowsOf(api.id)).invoices).toHaveLength(1);
  });

  it.for([
    [{ quantity: 1 }, ["description required", "unit_price_cents required", "tax_rate required"]],
    [
      { quantity: "1", description: "A" },
      ["quantity wrong_type", "unit_price_cents required", "tax_rate required"],
    ],
    [{ ...aLine, description: undefined }, ["description required"]],
    [{ ...aLine, product_id: "A-1" }, ["product_id invalid_uuid"]],
    [{ ...aLine, product_id: null }, ["product_id wrong_type"]],
  ] as const)("lines that neither say all nor name a product: %j", async ([line, expected], { expect }) => {
    const { post } = await aShop();
    expect(faults(await post([line]))).toEqual([422, ...expected.map((fault) => `/lines/0/${fault}`)]);
  });

  it("a product without a quantity, and a category that the product's rate does not have", async ({
    expect,
  }) => {
    const { product_id, post } = await aShop();
    expect(faults(await post([{ product_id }]))).toEqual([422, "/lines/0/quantity required"]);
    expect(faults(await post([{ product_id, quantity: 1, tax_category: "E" }]))).toEqual([
      422,
      "/lines/0/tax_category tax_category_mismatch",
    ]);
  });
});
