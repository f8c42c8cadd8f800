/** The catalogue: what a business sells. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Answer, aProduct, createBusiness } from "../support/business.ts";

const problem = ({ status, body }: Answer) => [status, body.code];
const faults = ({ status, body }: Answer) => [
  status,
  ...(body.errors ?? []).map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
];
const names = ({ data }: { data: { description: string }[] }) => data.map(({ description }) => description);

const ALL = {
  number: "CONS-1",
  description: "Consulting",
  details: "On site,\ntravel included",
  unit: "HUR",
  unit_price_cents: 39.9925,
  tax_rate: 5.5,
  tax_category: "S",
  kind: "service",
  external_id: "sku-1",
};

describe("a product", () => {
  it("is created with all that it has, and read, edited, archived and restored", async ({ expect }) => {
    const api = await createBusiness();
    const created = await api.call("POST", "/products", ALL);
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ ...ALL, version: 1, archived_at: null });
    const path = `/products/${created.body.id}`;
    const read = await api.call("GET", path);
    expect([read.body, read.headers.get("ETag")]).toEqual([created.body, '"1"']);
    const edited = await api.ok("PUT", path, { unit_price_cents: 0.0001, details: null, kind: null });
    expect(edited).toMatchObject({ ...ALL, unit_price_cents: 0.0001, details: null, kind: null, version: 2 });
    expect(await api.ok("PUT", path, edited)).toEqual(edited);
    const archived = await api.ok("DELETE", path);
    expect(archived.archived_at).not.toBeNull();
    expect(await api.ok("DELETE", path)).toEqual(archived);
    expect(await api.ok("GET", path)).toEqual(archived);
    expect(names(await api.ok("GET", "/products"))).toEqual([]);
    expect(names(await api.ok("GET", "/products?archived=true"))).toEqual(["Consulting"]);
    expect(await api.ok("POST", `${path}/restore`)).toMatchObject({ archived_at: null, version: 4 });
    expect(await api.ok("POST", `${path}/restore`)).toMatchObject({ archived_at: null, version: 4 });
  });

  it("has defaults: pieces, and the category of its rate", async ({ expect }) => {
    const api = await createBusiness();
    const empty = { number: null, details: null, kind: null, external_id: null, unit: "C62" };
    expect(await aProduct(api)).toMatchObject({ ...empty, tax_category: "S" });
    expect(await aProduct(api, { tax_rate: 0 })).toMatchObject({ ...empty, tax_category: "Z" });
  });

  it.for([9_007_199_254_740_991, -9_007_199_254_740_991, 0, 0.0001, 1e-4, 12_345_678.9012, -39.99, 100])(
    "costs %d to the last digit, also in the answer to a repetition",
    async (price, { expect }) => {
      const api = await createBusiness();
      const body = { description: "A", unit_price_cents: price, tax_rate: 19.9999 };
      const first = await api.ok("POST", "/products", body, { "Idempotency-Key": "k" });
      const again = await api.call("POST", "/products", body, { "Idempotency-Key": "k" });
      expect(again.body).toEqual(first);
      expect(await api.ok("GET", `/products/${first.id}`)).toMatchObject(body);
      const { results } = await env.DB.prepare(
        "select unit_price_cents as price, typeof(unit_price_cents) as type from products where id = ?",
      )
        .bind(first.id)
        .all();
      expect(results).toEqual([{ price: JSON.stringify(price), type: "text" }]);
    },
  );

  it("is changed only at the version that is named", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await aProduct(api);
    const path = `/products/${id}`;
    const stale = { "If-Match": '"7"' };
    expect(problem(await api.call("PUT", path, { kind: "goods" }, stale))).toEqual([412, "stale_version"]);
    expect(problem(await api.call("DELETE", path, undefined, stale))).toEqual([412, "stale_version"]);
    expect(problem(await api.call("POST", `${path}/restore`, undefined, stale))).toEqual([
      412,
      "stale_version",
    ]);
    expect((await api.call("PUT", path, { kind: "goods" }, { "If-Match": '"1"' })).headers.get("ETag")).toBe(
      '"2"',
    );
  });

  it("of another business is not there", async ({ expect }) => {
    const [api, other] = [await createBusiness(), await createBusiness()];
    const { id } = await aProduct(other, { number: "A-1" });
    for (const [method, path] of [
      ["GET", ""],
      ["PUT", ""],
      ["DELETE", ""],
      ["POST", "/restore"],
    ] as const) {
      const body = method === "PUT" ? {} : undefined;
      expect(problem(await api.call(method, `/products/${id}${path}`, body))).toEqual([404, "not_found"]);
    }
    expect((await api.call("POST", "/products", { ...ALL, number: "A-1" })).status).toBe(201);
  });
});

describe("the catalogue refuses", () => {
  it("an article number or an external_id that another product has, an archived one included", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const first = await aProduct(api, { number: "A-1", external_id: "x" });
    const second = await aProduct(api, { number: "A-2" });
    await api.ok("DELETE", `/products/${first.id}`);
    const path = `/products/${second.id}`;
    const taken = await api.call("PUT", path, { number: "A-1" });
    expect([problem(taken), faults(taken)]).toEqual([
      [409, "product_number_taken"],
      [409, "/number product_number_taken"],
    ]);
    const body = { description: "C", unit_price_cents: 1, tax_rate: 20 };
    expect(problem(await api.call("POST", "/products", { ...body, number: "A-1" }))).toEqual([
      409,
      "product_number_taken",
    ]);
    expect(problem(await api.call("POST", "/products", { ...body, external_id: "x" }))).toEqual([
      409,
      "external_id_taken",
    ]);
    expect(await api.ok("GET", path)).toEqual(second);
  });

  it.for([
    [{ description: "" }, "/description too_small"],
    [{ description: undefined }, "/description required"],
    [{ description: "Two\nlines" }, "/description invalid_text"],
    [{ unit_price_cents: undefined }, "/unit_price_cents required"],
    [{ unit_price_cents: 1.00001 }, "/unit_price_cents too_many_decimals"],
    [{ unit_price_cents: 2 ** 53 }, "/unit_price_cents too_big"],
    [{ unit_price_cents: "10" }, "/unit_price_cents wrong_type"],
    [{ tax_rate: undefined }, "/tax_rate required"],
    [{ tax_rate: 101 }, "/tax_rate too_big"],
    [{ tax_rate: 5.55555 }, "/tax_rate too_many_decimals"],
    [{ tax_category: "E" }, "/tax_category tax_category_mismatch"],
    [{ tax_rate: 0, tax_category: "S" }, "/tax_category tax_category_mismatch"],
    [{ unit: "QQQ" }, "/unit unknown_unit"],
    [{ kind: "gift" }, "/kind invalid_value"],
    [{ version: 1 }, "/version read_only"],
    [{ colour: "red" }, "/colour unknown_field"],
  ] as const)("%j", async ([wrong, fault], { expect }) => {
    const api = await createBusiness();
    const body = { description: "A", unit_price_cents: 100, tax_rate: 20, ...wrong };
    expect(faults(await api.call("POST", "/products", body))).toEqual([422, fault]);
    expect((await api.ok("GET", "/products")).data).toEqual([]);
  });

  it("a change after which the category does not have the rate", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await aProduct(api);
    expect(faults(await api.call("PUT", `/products/${id}`, { tax_rate: 0 }))).toEqual([
      422,
      "/tax_category tax_category_mismatch",
    ]);
    expect(await api.ok("PUT", `/products/${id}`, { tax_rate: 0, tax_category: "E" })).toMatchObject({
      tax_category: "E",
    });
  });
});

describe("the list of products", () => {
  it("is ordered by designation, whatever its case and accents, and searched in all that one sees", async ({
    expect,
  }) => {
    const api = await createBusiness();
    await aProduct(api, { description: "Écran", number: "SCR-27", details: "27 pouces" });
    await aProduct(api, { description: "câble", number: "CAB-1", external_id: "sku-1" });
    await aProduct(api, { description: "Zubehör" });
    const list = async (query: string) => names(await api.ok("GET", `/products?${query}`));
    expect(await list("")).toEqual(["câble", "Écran", "Zubehör"]);
    expect(await list("q=ZUBEHOR")).toEqual(["Zubehör"]);
    expect(await list("q=scr")).toEqual(["Écran"]);
    expect(await list("q=pouces")).toEqual(["Écran"]);
    expect(await list("q=none")).toEqual([]);
    expect(await list("number=CAB-1")).toEqual(["câble"]);
    expect(await list("number=CAB")).toEqual([]);
    expect(await list("external_id=sku-1")).toEqual(["câble"]);
    expect(await list("number=CAB-1&q=ecran")).toEqual([]);
  });

  it("finds by the text as it is after an edit", async ({ expect }) => {
    const api = await createBusiness();
    const { id } = await aProduct(api, { number: "OLD" });
    await api.ok("PUT", `/products/${id}`, { number: "NEW" });
    expect(names(await api.ok("GET", "/products?q=old"))).toEqual([]);
    expect(names(await api.ok("GET", "/products?q=new"))).toEqual(["Consulting"]);
  });

  it("gives each once by pages and by cursor, also those of one name", async ({ expect }) => {
    const api = await createBusiness();
    for (let i = 0; i < 7; i++) await aProduct(api, { description: i < 5 ? "Same" : `Item ${i}` });
    const all = (await api.ok("GET", "/products?per_page=100")).data;
    expect(all).toHaveLength(7);
    for (const by of ["page", "cursor"] as const) {
      const seen = [];
      let next: string | number | null = by === "page" ? 1 : "";
      while (next !== null) {
        const query: string = next === "" ? "" : `&${by}=${next}`;
        const page = await api.ok("GET", `/products?per_page=3${query}`);
        seen.push(...page.data);
        next = !page.has_more ? null : by === "page" ? page.page + 1 : page.next_cursor;
      }
      expect(seen).toEqual(all);
    }
  });
});
