/** What every endpoint of Abby's surface has in common: who is admitted, how errors look, which paths there are. */
import { beforeAll, describe, it } from "vitest";
import { type Abby, abby } from "../../support/abby/client.ts";
import { type Api, aProduct, createBusiness, keyOf } from "../../support/business.ts";
import { appWith } from "../../support/worker.ts";

const ME = "/v2/company/me";
const ID = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

let business: Api;
let own: Abby;
beforeAll(async () => {
  business = await createBusiness({
    name: "Atelier Lumière",
    registration_number: "73282932000074",
    legal_form: "S.A.S.U.",
    city: "Lyon",
    details: { full_name: "Ada Lovelace" },
  });
  own = abby(business);
});

describe("the company", () => {
  it("is the business of the key", async ({ expect }) => {
    expect(await own.get(ME)).toMatchObject({
      company: {
        id: business.id,
        commercialName: "Atelier Lumière",
        siret: "73282932000074",
        legalStatut: "sasu",
        city: "Lyon",
        isInTestMode: true,
      },
      user: { firstname: "Ada", lastname: "Lovelace", fullname: "Ada Lovelace" },
    });
  });

  it("has a payment account if Stripe takes its payments", async ({ expect }) => {
    expect(await own.refused("GET", "/v2/billing/payment-account")).toMatchObject({ status: 404 });
    const connected = await createBusiness({ stripe_account_id: "acct_1", stripe_charges_enabled: false });
    expect(await abby(connected).get("/v2/billing/payment-account")).toEqual({
      id: "acct_1",
      externalId: "acct_1",
      provider: "stripe_connect",
      status: "disabled",
      reason: "UNKNOWN",
    });
  });
});

describe("the catalogue", () => {
  const product = {
    type: "sale_of_manufactured_goods",
    unit: "overnight_stay",
    designation: "Lampe",
    amountInCents: 12_000,
    taxesIncluded: true,
    vatCode: "FR_2000",
    purchasePrice: 4000,
    productMargin: 150.5,
    reference: "L-1",
    stock: 12,
    generatedId: "x",
  };

  it("takes a product, keeps all that was said, and v1 has it, too", async ({ expect }) => {
    const api = await createBusiness();
    const made = await abby(api).post("/v2/catalog/product", product);
    const { generatedId: _, amountInCents: __, ...said } = product;
    expect(made).toMatchObject({
      ...said,
      description: null,
      isDeliveryOfGood: true,
      lockUnitPrice: false,
      unitPrice: 10_000,
      priceWithoutTaxes: 10_000,
      vatAmount: 2000,
      priceWithTaxes: 12_000,
      isStockable: true,
    });
    expect(await api.ok("GET", `/products/${made.id}`)).toMatchObject({
      description: "Lampe",
      number: "L-1",
      unit: "C62",
      unit_price_cents: 12_000,
      tax_rate: 20,
      tax_category: "S",
      kind: "goods",
    });
    const [listed] = (await abby(api).get("/v2/catalog")).docs;
    expect(listed).toEqual(made);
  });

  it("has its smallest product exempt and without a price, and says what v1 made", async ({ expect }) => {
    const api = await createBusiness();
    const smallest = { type: "service_delivery", unit: "hour", designation: "Conseil" };
    expect(await abby(api).post("/v2/catalog/product", smallest)).toMatchObject({
      vatCode: "FR_00HT",
      unitPrice: 0,
      isDeliveryOfGood: false,
      stock: 0,
      isStockable: false,
    });
    await aProduct(api, { unit: "KGM", tax_rate: 5.5, unit_price_cents: 1.5, kind: "goods" });
    const { docs } = await abby(api).get("/v2/catalog?limit=1");
    expect(docs).toMatchObject([
      { type: "sale_of_goods", unit: "kilogram", vatCode: "FR_550", unitPrice: 1.5, priceWithTaxes: 2 },
    ]);
  });

  it("is listed by name or by age, searched, and paged", async ({ expect }) => {
    const api = await createBusiness();
    const client = abby(api);
    for (const designation of ["Élagage", "Abat-jour", "Lampe"])
      await client.post("/v2/catalog/product", { ...product, designation, reference: undefined });
    const names = async (query: string) => {
      const { docs, ...page } = await client.get(`/v2/catalog?${query}`);
      return [docs.map(({ designation }: { designation: string }) => designation), page.totalDocs];
    };
    expect(await names("")).toEqual([["Lampe", "Abat-jour", "Élagage"], 3]);
    expect(await names("orderDirection=ASC")).toEqual([["Élagage", "Abat-jour", "Lampe"], 3]);
    expect(await names("orderBy=designation&orderDirection=ASC")).toEqual([
      ["Abat-jour", "Élagage", "Lampe"],
      3,
    ]);
    expect(await names("search=ela")).toEqual([["Élagage"], 1]);
    expect(await client.get("/v2/catalog?search=a&page=2&limit=2")).toMatchObject({
      countWithoutFilters: 3,
      totalDocs: 3,
      totalPages: 2,
      hasNextPage: false,
      nextPage: 0,
      prevPage: 1,
    });
    await api.ok("DELETE", `/products/${(await client.get("/v2/catalog")).docs[0].id}`);
    expect(await names("")).toEqual([["Abat-jour", "Élagage"], 2]);
  });

  it("refuses what it cannot sell, all faults at once, and a number that is taken", async ({ expect }) => {
    const client = abby(await createBusiness());
    const wrong = { type: 2, unit: "barrel", amountInCents: "12", vatCode: "FR_2001", reference: ["x"] };
    expect(await client.refused("POST", "/v2/catalog/product", wrong)).toMatchObject({
      status: 400,
      errors: [
        expect.stringMatching(/^type: Must be one of sale_of_goods, /),
        expect.stringMatching(/^unit: There is no `barrel` here. Must be one of unit, gram, /),
        "designation: Required: a string.",
        "amountInCents: Must be a number, not a string.",
        expect.stringMatching(/^vatCode: There is no `FR_2001` here. Must be one of FR_210, /),
        "reference: Must be a string, not a list.",
      ],
    });
    expect(await client.refused("POST", "/v2/catalog/product")).toMatchObject({
      status: 400,
      message: expect.stringMatching(/^type: Required: one of .* There are 2 more faults; see `errors`\.$/),
    });
    await client.post("/v2/catalog/product", product);
    const { status, body } = await client.call("POST", "/v2/catalog/product", product);
    expect([status, body.param, body.message]).toEqual([
      409,
      "reference",
      "Another product of this business, perhaps an archived one, has this article number.",
    ]);
  });
});

describe("a request", () => {
  it.for<[string, string, string]>([
    ["no key", "", "Send an API key of ours"],
    ["a key of Abby's", "suk_eyJhbGciOiJIUzI1NiJ9", "Keys of Abby are not known here."],
    ["an unknown key", `ffk_live_0_${"a".repeat(43)}`, "does not exist or has been revoked"],
  ])("with %s is refused in Abby's shape", async ([_, key, words], { expect }) => {
    const { status, body, headers } = await abby({ key }).call("GET", ME);
    expect([status, body]).toEqual([
      401,
      {
        statusCode: 401,
        message: expect.stringContaining(words),
        error: "Unauthorized",
        code: "token_failure",
        param: null,
      },
    ]);
    expect(headers.get("WWW-Authenticate")).toContain("Bearer");
  });

  it("finds its path with two slashes in front, and with one behind", async ({ expect }) => {
    for (const path of [`/${ME}`, `${ME}/`, `/${ME}/?x=1`])
      expect((await own.call("GET", path, undefined)).body.company.id).toBe(business.id);
  });

  it("may say what it accepts, or nothing sensible", async ({ expect }) => {
    expect((await own.call("GET", ME, undefined, { Accept: "text/csv" })).status).toBe(200);
  });

  it("keeps its id", async ({ expect }) => {
    const { headers } = await own.call("GET", ME, undefined, { "X-Request-Id": "req-1" });
    expect(headers.get("X-Request-Id")).toBe("req-1");
  });

  it("is answered to HEAD without a body", async ({ expect }) => {
    const { status, body } = await own.call("HEAD", ME);
    expect([status, body.length]).toEqual([200, 0]);
  });

  it.for<[string, string, string, number, string]>([
    ["GET", "/v2", "nothing", 404, "There is nothing at this path."],
    ["GET", "/v2/nothing/at/all", "nothing", 404, "There is nothing at this path."],
    ["PUT", ME, "another method", 405, "PUT is not allowed here; GET, HEAD are."],
    [
      "POST",
      `/v2/billing/estimate/${ID}`,
      "an estimate",
      501,
      "Estimates are not supported yet: they will come with quotes.",
    ],
    ["GET", "/v2/opportunity/categories", "opportunities", 501, "Opportunities are not supported"],
  ])("%s %s: %s", async ([method, path, _, status, words], { expect }) => {
    const { body } = await own.call(method, path);
    expect(body).toMatchObject({ statusCode: status, message: expect.stringContaining(words) });
    if (status === 501) {
      expect(body).toMatchObject({ error: "Not Implemented", code: "not_supported" });
      expect((await abby({ key: "x" }).call(method, path)).status).toBe(401);
    }
  });

  it("with a key that may only read does not write", async ({ expect }) => {
    const reader = abby(await keyOf(business.id, "read"));
    expect(await reader.refused("POST", `/v2/billing/estimate/${ID}`)).toMatchObject({
      status: 403,
      message: "This API key may only read. Use one that may also write.",
    });
  });
});

describe("a body", () => {
  const send = (body: unknown, headers?: Record<string, string>) =>
    own.call("POST", "/v2/catalog/product", body, headers);

  it.for<[string, unknown, number, string]>([
    ["no JSON", "{type: 1}", 400, "The body cannot be read as JSON: "],
    ["a part of JSON", '{"type":', 400, "The body cannot be read as JSON: "],
    ["a form's fields", "type=1", 400, "The body cannot be read as JSON: "],
    ["no UTF-8", new Uint8Array([0x22, 0xff, 0x22]), 400, "The body is not valid UTF-8."],
    ["a list", [], 400, "The body: Must be an object, not a list."],
    ["null", "null", 400, "The body: Must be an object, not null."],
    ["lists without end", "[".repeat(500_000), 400, "The body cannot be read as JSON: "],
    ["too much", JSON.stringify({ x: Array(30_000).fill(1) }), 400, "May hold at most 20000 fields"],
    ["more than 1 MB", `{"x":"${"x".repeat(1_048_576)}"}`, 413, "The body may have at most 1 MB"],
  ])("that is %s is refused", async ([_, body, status, words], { expect }) => {
    const { body: answer } = await send(body);
    expect(answer).toMatchObject({ statusCode: status, message: expect.stringContaining(words) });
    expect(JSON.stringify(answer).length).toBeLessThan(600);
  });

  it("is JSON, whatever its type says", async ({ expect }) => {
    const product = JSON.stringify({ type: "sale_of_goods", unit: "unit", designation: "Vase" });
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=x"])
      expect((await send(product, { "Content-Type": type })).status).toBe(201);
  });

  it("that comes twice with a key of its own makes one thing", async ({ expect }) => {
    const product = { type: "sale_of_goods", unit: "unit", designation: "Une fois" };
    const once = () => send(product, { "Idempotency-Key": "once" });
    const [first, second] = [await once(), await once()];
    expect(second.body).toEqual(first.body);
    expect(second.headers.get("Idempotent-Replayed")).toBe("true");
    expect(await own.get("/v2/catalog?search=une fois")).toMatchObject({ totalDocs: 1 });
  });
});

describe("a caller who asks too much", () => {
  it("is told when to come again", async ({ expect }) => {
    const busy = { limit: async () => ({ success: false }) };
    const { status, body, headers } = await abby(business, appWith({ RATE_LIMITER: busy })).call("GET", ME);
    expect([status, headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(body).toMatchObject({ error: "Too Many Requests", code: "rate_limited" });
  });
});

describe("a failure before the surface", () => {
  it("has Abby's shape on Abby's paths", async ({ expect }) => {
    const unset = abby(business, appWith({ SIGNING_SECRET: "" }));
    for (const path of [ME, "/contacts", "//organization/x", "/company"])
      expect((await unset.call("GET", path)).body).toMatchObject({
        statusCode: 503,
        message: "The service is not configured yet.",
      });
  });
});
