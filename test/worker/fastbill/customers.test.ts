/** Customers, contacts and articles of FastBill: what is found, what is written, and what is wrong with a request. */
import { env } from "cloudflare:workers";
import { beforeAll, describe, it } from "vitest";
import { type Api, aProduct, createBusiness } from "../../support/business.ts";
import { type Fastbill, fastbillWith } from "../../support/fastbill.ts";
import { watchedDatabase } from "../../support/watched-database.ts";
import { appWith } from "../../support/worker.ts";

const database = watchedDatabase(env.DB);
const watched = appWith({ DB: database.binding });

/** A business of its own, asked by both of its APIs. */
async function aBusiness(): Promise<{ api: Api; fastbill: Fastbill }> {
  const api = await createBusiness();
  return { api, fastbill: fastbillWith(api, watched) };
}

const FIRM = { CUSTOMER_TYPE: "business", ORGANIZATION: "Nordlys AS" };

let api: Api;
let fastbill: Fastbill;
beforeAll(async () => {
  ({ api, fastbill } = await aBusiness());
});

const found = async (filter: object, parts: object = {}, by = fastbill): Promise<string[]> =>
  (await by.ok("customer.get", { FILTER: filter, ...parts })).CUSTOMERS.map(
    ({ ORGANIZATION, LAST_NAME }: Record<string, string>) => ORGANIZATION || LAST_NAME,
  );

describe("customer.get", () => {
  let ids: Record<string, string>;
  beforeAll(async () => {
    ({ api, fastbill } = await aBusiness());
    const common = { CUSTOMER_TYPE: "business", COUNTRY_CODE: "DE", CITY: "Köln" };
    const customers = [
      { ...common, ORGANIZATION: "Ärzte am Rhein", ADDRESS: "Straße 5", TAGS: "vip, retainer" },
      { ...common, ORGANIZATION: "Bäcker", CITY: "Köln-Deutz", ZIPCODE: "50679", CUSTOMER_NUMBER: "B-1" },
      {
        ...common,
        ORGANIZATION: "Cobalt",
        COUNTRY_CODE: "FR",
        ADDRESS_2: "Hinterhaus",
        EMAIL: "c@köln.example",
      },
      { CUSTOMER_TYPE: "consumer", LAST_NAME: "Deutz", FIRST_NAME: "de" },
      { ...common, ORGANIZATION: "Elster" },
    ];
    ids = {};
    for (const customer of customers) {
      const { CUSTOMER_ID } = await fastbill.ok("customer.create", { DATA: customer });
      ids[("ORGANIZATION" in customer && customer.ORGANIZATION) || "Deutz"] = String(CUSTOMER_ID);
    }
    await fastbill.ok("customer.delete", { DATA: { CUSTOMER_ID: ids.Elster } });
  });

  it.for<[object, string[]]>([
    [{}, ["Ärzte am Rhein", "Bäcker", "Cobalt", "Deutz"]],
    [{ COUNTRY_CODE: "de" }, ["Ärzte am Rhein", "Bäcker"]],
    [{ COUNTRY_CODE: "CH" }, []],
    [{ CITY: "KÖLN" }, ["Ärzte am Rhein", "Cobalt"]],
    [{ CITY: "koln-deutz", COUNTRY_CODE: "DE" }, ["Bäcker"]],
    [{ CITY: "Deutz" }, []],
    [{ CUSTOMER_NUMBER: "B-1" }, ["Bäcker"]],
    [{ TERM: "ärzte" }, ["Ärzte am Rhein"]],
    [{ TERM: "strasse" }, ["Ärzte am Rhein"]],
    [{ TERM: "retainer" }, ["Ärzte am Rhein"]],
    [{ TERM: "50679" }, ["Bäcker"]],
    [{ TERM: "hinterhaus" }, ["Cobalt"]],
    [{ TERM: "köln.example" }, ["Cobalt"]],
    [{ TERM: "de deutz" }, ["Deutz"]],
    [{ TERM: "de/" }, []],
    [{ TERM: "a", CITY: "köln", COUNTRY_CODE: "FR" }, ["Cobalt"]],
  ])("finds by %o", async ([filter, names], { expect }) => {
    expect(await found(filter)).toEqual(names);
  });

  it("finds by one id or several, those that were deleted too, and by none of another business", async ({
    expect,
  }) => {
    expect(await found({ CUSTOMER_ID: Number(ids.Cobalt) })).toEqual(["Cobalt"]);
    expect(await found({ CUSTOMER_ID: [ids.Cobalt, ids.Bäcker, "999999"] })).toEqual(["Bäcker", "Cobalt"]);
    expect(await found({ CUSTOMER_ID: [ids.Cobalt, ids.Bäcker], CUSTOMER_NUMBER: "B-1" })).toEqual([
      "Bäcker",
    ]);
    expect(await found({ CUSTOMER_ID: [ids.Cobalt, ids.Bäcker] }, { LIMIT: 1, OFFSET: 1 })).toEqual([
      "Cobalt",
    ]);
    const [deleted] = (await fastbill.ok("customer.get", { FILTER: { CUSTOMER_ID: ids.Elster } })).CUSTOMERS;
    expect(deleted).toMatchObject({ ORGANIZATION: "Elster", DELETED_DATE: expect.stringMatching(/^20/) });
    const other = await aBusiness();
    expect(await found({ CUSTOMER_ID: ids.Cobalt }, {}, other.fastbill)).toEqual([]);
  });

  it("pages, in one trip that reads no other customer than it passes", async ({ expect }) => {
    expect(await found({}, { LIMIT: 2, OFFSET: 1 })).toEqual(["Bäcker", "Cobalt"]);
    expect(await found({}, { OFFSET: 10_000 })).toEqual([]);
    // D1 counts an entry of an index with the row that it leads to as one: four customers, the key and the business.
    const reads = async (filter: object, parts: object = {}): Promise<number[]> => {
      database.takeTrips();
      database.takeRows();
      await found(filter, parts);
      return [database.takeTrips(), database.takeRows()];
    };
    const [trips, all = 0] = await reads({});
    expect(trips).toBe(1);
    expect(all).toBeLessThan(20);
    expect(await reads({ CITY: "nowhere" })).toEqual([1, all]);
    expect(await reads({ COUNTRY_CODE: "CH" })).toEqual([1, all]);
    expect(await reads({ TERM: "nobody" })).toEqual([1, all]);
    expect(await reads({}, { LIMIT: 1 })).toEqual([1, all - 2]);
    expect((await reads({ CUSTOMER_ID: ids.Cobalt }))[1]).toBeLessThan(all);
  });

  it("names all that is wrong with a filter", async ({ expect }) => {
    expect(
      await fastbill.errors("customer.get", {
        FILTER: { CUSTOMER_ID: "abc", COUNTRY_CODE: "Germany", CITY: "x".repeat(101), TERM: { a: 1 } },
        LIMIT: 0,
        OFFSET: -1,
      }),
    ).toEqual([
      "missing / invalid field: CUSTOMER_ID[1] (must be a number, such as 4711)",
      "missing / invalid field: COUNTRY_CODE (must be an ISO 3166-1 alpha-2 code in capitals, such as FR)",
      "missing / invalid field: CITY (at most 100 characters)",
      "missing / invalid field: TERM (must be a string, not an object)",
      "missing / invalid field: LIMIT (must be a whole number from 1 to 100)",
      "missing / invalid field: OFFSET (must be a whole number from 0 to 1000000)",
    ]);
  });
});

describe("customer.create", () => {
  it("makes a client, with the number that is sent or the next one, in one trip", async ({ expect }) => {
    const own = await aBusiness();
    const create = (data: object) => own.fastbill.ok("customer.create", { DATA: { ...FIRM, ...data } });
    database.takeTrips();
    expect(await create({})).toEqual({ STATUS: "success", CUSTOMER_ID: 1, CUSTOMER_NUMBER: "1" });
    expect(database.takeTrips()).toBe(1);
    expect(await create({ CUSTOMER_NUMBER: 80 })).toMatchObject({ CUSTOMER_ID: 2, CUSTOMER_NUMBER: "80" });
    expect(await create({ CUSTOMER_NUMBER: "C-9000" })).toMatchObject({ CUSTOMER_NUMBER: "C-9000" });
    expect(await create({ CUSTOMER_NUMBER: "9" })).toMatchObject({ CUSTOMER_NUMBER: "9" });
    expect(await create({ CUSTOMER_NUMBER: "" })).toMatchObject({ CUSTOMER_ID: 5, CUSTOMER_NUMBER: "81" });
    expect((await own.api.ok("GET", "/clients?q=81")).data).toMatchObject([
      { number: "81", name: "Nordlys AS" },
    ]);
    expect((await own.api.ok("POST", "/clients", { name: "v1" })).number).toBeNull();
    expect(
      await own.fastbill.errors("customer.create", { DATA: { ...FIRM, CUSTOMER_NUMBER: "80" } }),
    ).toEqual([
      "missing / invalid field: CUSTOMER_NUMBER (another customer has this number; a deleted one keeps its own)",
    ]);
  });

  it("gives no number and no id twice, however many come at once", async ({ expect }) => {
    const own = await aBusiness();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => own.fastbill.ok("customer.create", { DATA: FIRM })),
    );
    const numbers = answers.map(({ CUSTOMER_NUMBER }) => Number(CUSTOMER_NUMBER));
    const twenty = Array.from({ length: 20 }, (_, index) => index + 1);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(twenty);
    expect(answers.map(({ CUSTOMER_ID }) => CUSTOMER_ID).toSorted((a, b) => a - b)).toEqual(twenty);
  });

  it("takes what a client sends that leaves nothing out", async ({ expect }) => {
    const data = {
      ...{ CUSTOMER_ID: null, CUSTOMER_NUMBER: null, CUSTOMER_EXT_UID: null, CREATED: null, HASH: null },
      ...{ customer_type: "business", Organization: "Acme", ADDRESS: null, COUNTRY_CODE: "US", TAGS: null },
      ...{ PAYMENT_TYPE: 6, CURRENCY_CODE: "4", ZIPCODE: 14480 },
    };
    const { CUSTOMER_ID } = await fastbill.ok("customer.create", { DATA: data });
    const [customer] = (await fastbill.ok("customer.get", { FILTER: { CUSTOMER_ID } })).CUSTOMERS;
    expect(customer).toMatchObject({
      PAYMENT_TYPE: "6",
      CURRENCY_CODE: "USD",
      ZIPCODE: "14480",
      ADDRESS: "",
    });
  });

  it("happens once for a key, and answers the same again", async ({ expect }) => {
    const own = await aBusiness();
    const headers = { "Idempotency-Key": "customer-1" };
    const first = await own.fastbill.ok("customer.create", { DATA: FIRM }, headers);
    expect(await own.fastbill.ok("customer.create", { DATA: FIRM }, headers)).toEqual(first);
    expect(await found({}, {}, own.fastbill)).toHaveLength(1);
  });

  it.for<[string, object, string[]]>([
    [
      "nothing",
      {},
      ["CUSTOMER_TYPE (required: one of business, consumer)", "ORGANIZATION (required of a business)"],
    ],
    ["a consumer without a name", { CUSTOMER_TYPE: "consumer" }, ["LAST_NAME (required of a consumer)"]],
    [
      "a debit without an account",
      { ...FIRM, PAYMENT_TYPE: 2 },
      [
        "BANK_NAME (required for PAYMENT_TYPE 2, which is direct debit)",
        "BANK_IBAN (required for PAYMENT_TYPE 2, which is direct debit)",
      ],
    ],
    [
      "much that is wrong",
      {
        ...{ CUSTOMER_TYPE: "firm", SALUTATION: "Dr", PAYMENT_TYPE: 7, DAYS_FOR_PAYMENT: 366, EMAIL: "ada" },
        ...{ VAT_ID: "DE1", BANK_IBAN: "DE00", BANK_BIC: "X", GLN: "1", CURRENCY_CODE: "XXX", TOP: "yes" },
        ...{ COUNTRY_CODE: "UK", TAGS: "x".repeat(51), FIRST_NAME: "x".repeat(100), FAX: ["1"] },
      },
      [
        "CUSTOMER_TYPE (must be one of business, consumer)",
        "SALUTATION (must be one of mr, mrs, family)",
        "FIRST_NAME (at most 99 characters)",
        "COUNTRY_CODE (there is no such country in ISO 3166-1; the United Kingdom is GB, and Greece is GR)",
        "FAX (must be a string, not a list)",
        "EMAIL (must be an email address, such as ada@example.com)",
        "VAT_ID (must be a VAT number in the form of its country, such as DE123456796)",
        "CURRENCY_CODE (must be a currency's code, such as EUR)",
        "TAGS (must be up to 50 tags of up to 50 characters, parted by commas)",
        "BANK_IBAN (must be an IBAN whose check digits are right)",
        "BANK_BIC (must be a BIC of 8 or 11 characters)",
        "PAYMENT_TYPE (must be 1 (transfer), 2 (direct debit), 3 (cash), 4 (PayPal), 5 (advance payment) or 6 (credit card))",
        "DAYS_FOR_PAYMENT (must be a whole number from 0 to 365)",
        "TOP (must be 0 or 1)",
        "GLN (must be a GLN: 13 digits, the last of which is the check digit)",
        "ORGANIZATION (required of a business)",
      ],
    ],
  ])("names all that is wrong with %s", async ([_, data, sentences], { expect }) => {
    const errors = await fastbill.errors("customer.create", { DATA: data });
    expect(errors.toSorted()).toEqual(sentences.map((text) => `missing / invalid field: ${text}`).toSorted());
  });
});

describe("customer.update", () => {
  it("changes what is sent, in two trips, and is seen by v1", async ({ expect }) => {
    const { CUSTOMER_ID } = await fastbill.ok("customer.create", {
      DATA: { ...FIRM, CITY: "Oslo", FAX: "1", PHONE: "22 00 00 00", PAYMENT_TYPE: 4 },
    });
    database.takeTrips();
    const update = (data: object) => fastbill.ok("customer.update", { DATA: { CUSTOMER_ID, ...data } });
    expect(await update({ CITY: "Bergen", EMAIL: null, FAX: "" })).toEqual({
      STATUS: "success",
      CUSTOMER_ID,
    });
    expect(database.takeTrips()).toBe(2);
    const [customer] = (await fastbill.ok("customer.get", { FILTER: { CUSTOMER_ID } })).CUSTOMERS;
    expect(customer).toMatchObject({ CITY: "Bergen", FAX: "", PHONE: "22 00 00 00", PAYMENT_TYPE: "4" });
    const [client] = (await api.ok("GET", `/clients?number=${customer.CUSTOMER_NUMBER}`)).data;
    expect(client).toMatchObject({ city: "Bergen", payment_method: "other", phone: null, version: 2 });
    expect(Object.keys(client)).not.toEqual(expect.arrayContaining(["kept"]));
    await update(customer);
    await api.ok("PUT", `/clients/${client.id}`, { city: "Ås", phone: "+4722000000" });
    const again = (await fastbill.ok("customer.get", { FILTER: { CITY: "As", CUSTOMER_ID } })).CUSTOMERS;
    expect(again).toMatchObject([{ CITY: "Ås", PHONE: "+4722000000", PAYMENT_TYPE: "4" }]);
    expect((await api.ok("GET", `/clients/${client.id}`)).version).toBe(3);
  });

  it("names what it needs, and what there is not", async ({ expect }) => {
    expect(await fastbill.errors("customer.update", { DATA: { CITY: "Oslo", EMAIL: "x" } })).toEqual([
      "missing / invalid field: EMAIL (must be an email address, such as ada@example.com)",
      "missing / invalid field: CUSTOMER_ID (required: a number, such as 4711)",
    ]);
    for (const service of ["customer.update", "customer.delete"])
      expect(await fastbill.errors(service, { DATA: { CUSTOMER_ID: 987654 } })).toEqual([
        "missing / invalid field: CUSTOMER_ID (there is no customer 987654)",
      ]);
    const { CUSTOMER_ID } = await fastbill.ok("customer.create", { DATA: FIRM });
    expect(await fastbill.errors("customer.update", { DATA: { CUSTOMER_ID, CUSTOMER_TYPE: "" } })).toEqual([
      "missing / invalid field: CUSTOMER_TYPE (must not be empty)",
    ]);
  });
});

it("customer.delete archives, once", async ({ expect }) => {
  const { CUSTOMER_ID } = await fastbill.ok("customer.create", {
    DATA: { ...FIRM, CUSTOMER_NUMBER: "gone" },
  });
  const DATA = { CUSTOMER_ID, ORGANIZATION: "the whole customer is sent", EMAIL: "" };
  for (const _ of [1, 2])
    expect(await fastbill.ok("customer.delete", { DATA })).toEqual({ STATUS: "success" });
  expect(await found({ CUSTOMER_NUMBER: "gone" })).toEqual([]);
  expect((await api.ok("GET", "/clients?number=gone&archived=true")).data).toHaveLength(1);
});

describe("contacts", () => {
  let first: number;
  let second: number;
  const names = async (filter: object, parts: object = {}): Promise<string[]> =>
    (await fastbill.ok("contact.get", { FILTER: filter, ...parts })).CONTACTS.map(
      ({ LAST_NAME }: Record<string, string>) => LAST_NAME,
    );
  beforeAll(async () => {
    ({ api, fastbill } = await aBusiness());
    for (const data of [FIRM, { ...FIRM, CUSTOMER_NUMBER: "N-2" }])
      [first, second] = [second, (await fastbill.ok("customer.create", { DATA: data })).CUSTOMER_ID];
  });

  it("are made, found, changed and deleted as the people of a customer", async ({ expect }) => {
    const create = (CUSTOMER_ID: number, data: object, headers = {}) =>
      fastbill.ok("contact.create", { DATA: { CUSTOMER_ID, ...data } }, headers);
    database.takeTrips();
    const hopper = await create(first, {
      FIRST_NAME: "Grace",
      LAST_NAME: "Hopper",
      CITY: "Dresden",
      MOBILE: "1",
    });
    expect([hopper, database.takeTrips()]).toEqual([{ STATUS: "success", CONTACT_ID: 1 }, 1]);
    const headers = { "Idempotency-Key": "contact-1" };
    for (const _ of [1, 2])
      expect(await create(second, { LAST_NAME: "Ünal", EMAIL: "u@example.com" }, headers)).toMatchObject({
        CONTACT_ID: 2,
      });
    await create(first, { LAST_NAME: "Kay" });
    expect(await names({ CUSTOMER_ID: first })).toEqual(["Hopper", "Kay"]);
    expect(await names({ CUSTOMER_NUMBER: "N-2" })).toEqual(["Ünal"]);
    expect(await names({ CONTACT_ID: 3 })).toEqual(["Kay"]);
    expect(await names({ CONTACT_ID: 3, CUSTOMER_ID: second })).toEqual([]);
    expect(await names({ TERM: "unal" })).toEqual(["Ünal"]);
    expect(await names({ TERM: "a", CUSTOMER_ID: first })).toEqual(["Hopper", "Kay"]);
    expect(await names({})).toEqual(["Hopper", "Kay", "Ünal"]);
    expect(await names({}, { LIMIT: 1, OFFSET: 1 })).toEqual(["Kay"]);
    database.takeTrips();
    const change = { CUSTOMER_ID: first, CONTACT_ID: 1, POSITION: "Admiral", MOBILE: "" };
    expect(await fastbill.ok("contact.update", { DATA: change })).toEqual({
      STATUS: "success",
      CONTACT_ID: 1,
    });
    expect(database.takeTrips()).toBe(2);
    const [contact] = (await fastbill.ok("contact.get", { FILTER: { CONTACT_ID: 1 } })).CONTACTS;
    expect(contact).toMatchObject({
      CUSTOMER_ID: String(first),
      FIRST_NAME: "Grace",
      POSITION: "Admiral",
      CITY: "Dresden",
      MOBILE: "",
    });
    const DATA = { CUSTOMER_ID: first, CONTACT_ID: 1 };
    database.takeTrips();
    expect(await fastbill.ok("contact.delete", { DATA })).toEqual({ STATUS: "success" });
    expect(database.takeTrips()).toBe(2);
    expect(await fastbill.errors("contact.delete", { DATA })).toEqual([
      "missing / invalid field: CONTACT_ID (there is no contact 1)",
    ]);
    expect((await create(first, { LAST_NAME: "New" })).CONTACT_ID).toBe(4);
    await fastbill.ok("customer.delete", { DATA: { CUSTOMER_ID: second } });
    expect([await names({}), await names({ TERM: "u" })]).toEqual([["Kay", "New"], []]);
    expect(await names({ CUSTOMER_ID: second })).toEqual(["Ünal"]);
  });

  it("are not made for nobody, without a name, or for another business's customer", async ({ expect }) => {
    expect(await fastbill.errors("contact.create", { DATA: { EMAIL: "x", SALUTATION: "y" } })).toEqual([
      "missing / invalid field: SALUTATION (must be one of mr, mrs, family)",
      "missing / invalid field: EMAIL (must be an email address, such as ada@example.com)",
      "missing / invalid field: CUSTOMER_ID (required: a number, such as 4711)",
    ]);
    const [error] = await fastbill.errors("contact.create", { DATA: { CUSTOMER_ID: first, CITY: "Oslo" } });
    expect(error).toBe(
      "missing / invalid field: LAST_NAME (A contact has a first or a last name; a department's name will do as LAST_NAME)",
    );
    expect(await fastbill.errors("contact.create", { DATA: { CUSTOMER_ID: 99, LAST_NAME: "x" } })).toEqual([
      "missing / invalid field: CUSTOMER_ID (there is no customer 99)",
    ]);
    expect(await fastbill.errors("contact.update", { DATA: { CUSTOMER_ID: second, CONTACT_ID: 3 } })).toEqual(
      ["missing / invalid field: CONTACT_ID (there is no contact 3)"],
    );
  });
});

describe("articles", () => {
  const ARTICLE = { ARTICLE_NUMBER: "HOSTING", TITLE: "Hosting", UNIT_PRICE: "29,00", VAT_PERCENT: 19 };
  beforeAll(async () => {
    ({ api, fastbill } = await aBusiness());
  });

  it("are products of the catalogue, of either API", async ({ expect }) => {
    database.takeTrips();
    const DATA = { ...ARTICLE, TYPE: "digital_product", UNIT: "Monat", IS_GROSS: 1, UNIT_PRICE: 0.0125 };
    const headers = { "Idempotency-Key": "article-1" };
    for (const _ of [1, 2])
      expect(await fastbill.ok("article.create", { DATA }, headers)).toEqual({
        STATUS: "success",
        ARTICLE_ID: 1,
      });
    expect(database.takeTrips()).toBe(2);
    await aProduct(api, { number: "A-1" });
    const list = async (parts: Record<string, unknown>) => (await fastbill.ok("article.get", parts)).ARTICLES;
    expect(await list({ FILTER: { ARTICLE_NUMBER: "HOSTING" } })).toEqual([
      {
        ...{
          ARTICLE_ID: "1",
          ARTICLE_NUMBER: "HOSTING",
          TYPE: "digital_product",
          TITLE: "Hosting",
          DESCRIPTION: "",
        },
        ...{
          UNIT: "Monat",
          UNIT_PRICE: 0.0125,
          CURRENCY_CODE: "EUR",
          VAT_PERCENT: "19.00",
          IS_GROSS: 1,
          TAGS: "",
        },
      },
    ]);
    const numbers = (articles: { ARTICLE_NUMBER: string }[]) => articles.map((one) => one.ARTICLE_NUMBER);
    expect(numbers(await list({})).toSorted()).toEqual(["A-1", "HOSTING"]);
    expect(numbers(await list({ FILTER: { ARTICLE_ID: ["2", 9] } }))).toEqual(["A-1"]);
    const [product] = (await api.ok("GET", "/products?number=HOSTING")).data;
    expect(product).toMatchObject({
      unit_price_cents: 1.25,
      kind: "service",
      unit: "C62",
      tax_category: "S",
    });
    expect(product).not.toHaveProperty("kept");
    database.takeTrips();
    const change = { ARTICLE_ID: 1, TITLE: "Hosting Pro", VAT_PERCENT: "0", UNIT: "", TAGS: "a" };
    expect(await fastbill.ok("article.update", { DATA: change })).toEqual({ STATUS: "success" });
    expect(database.takeTrips()).toBe(2);
    expect(await list({ FILTER: { ARTICLE_ID: 1 } })).toMatchObject([
      {
        TITLE: "Hosting Pro",
        VAT_PERCENT: "0.00",
        UNIT: "",
        TAGS: "a",
        UNIT_PRICE: 0.0125,
        TYPE: "digital_product",
      },
    ]);
    for (const _ of [1, 2]) await fastbill.ok("article.delete", { DATA: { ARTICLE_ID: 1 } });
    expect(numbers(await list({}))).toEqual(["A-1"]);
    expect(numbers(await list({ FILTER: { ARTICLE_ID: 1 } }))).toEqual(["HOSTING"]);
    expect(await fastbill.errors("article.create", { DATA: ARTICLE })).toEqual([
      "missing / invalid field: ARTICLE_NUMBER (another article has this number; a deleted one keeps its own)",
    ]);
  });

  it("say all that is wrong with them", async ({ expect }) => {
    expect(
      await fastbill.errors("article.create", {
        DATA: { UNIT_PRICE: "0.00001", VAT_PERCENT: "101", TYPE: "x", IS_GROSS: 2, CURRENCY_CODE: "EURO" },
      }),
    ).toEqual([
      "missing / invalid field: ARTICLE_NUMBER (required: a string)",
      "missing / invalid field: TITLE (required: a string)",
      "missing / invalid field: UNIT_PRICE (must be a price with at most 4 decimals, such as 9.5 or 0.0125)",
      "missing / invalid field: VAT_PERCENT (must be a number from 0 to 100, such as 19)",
      "missing / invalid field: TYPE (must be one of product, digital_product, service, none)",
      "missing / invalid field: CURRENCY_CODE (must be a currency's code, such as EUR)",
      "missing / invalid field: IS_GROSS (must be 0 or 1)",
    ]);
    expect(await fastbill.errors("article.update", { DATA: { ARTICLE_ID: 2, TITLE: "" } })).toEqual([
      "missing / invalid field: TITLE (must not be empty)",
    ]);
    for (const service of ["article.update", "article.delete"])
      expect(await fastbill.errors(service, { DATA: { ARTICLE_ID: 99 } })).toEqual([
        "missing / invalid field: ARTICLE_ID (there is no article 99)",
      ]);
  });
});
