/**
 * Each way in which a request can be wrong, and its documented answer. The tests' API client checks the
 * shape.
 */
import { env } from "cloudflare:workers";
import { afterEach, describe, type ExpectStatic, it, vi } from "vitest";
import { CURRENCIES } from "../../src/schema/vocabularies/currencies.ts";
import {
  type Answer,
  type Api,
  aDraft,
  aFailedDelivery,
  aLine,
  apiWith,
  createBusiness,
  keyOf,
} from "../support/business.ts";
import { racedDatabase } from "../support/hooked-database.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

afterEach(() => void vi.useRealTimers());

const ABSENT = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

/** The faults of an answer, each as `place code`. */
const faultsOf = ({ body }: Answer): string[] =>
  (body.errors ?? []).map(
    ({ pointer, parameter, header, code }: Record<string, string>) =>
      `${pointer ?? (parameter ? `?${parameter}` : `${header}:`)} ${code}`,
  );

const problem = (answer: Answer) => [answer.status, answer.body.code, ...faultsOf(answer)];

/** A refusal reveals nothing about the implementation. */
function expectDiscreet(expect: ExpectStatic, { body }: Answer): void {
  expect(JSON.stringify(body)).not.toMatch(
    /select |insert |update |sqlite|D1_|drizzle|zod|\.ts\b|at \w+ \(|stack/i,
  );
}

const invoiceWith = (clientId: string, over: object = {}, line: object = {}) => ({
  client_id: clientId,
  currency: "EUR",
  lines: [{ ...aLine, ...line }],
  ...over,
});

describe("a body that cannot be read", () => {
  it.for([
    ["is not JSON", "{", {}, 400, "malformed_json"],
    ["is empty", "", {}, 400, "malformed_json"],
    ["is not UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22]), {}, 400, "malformed_json"],
    [
      "is a form",
      "name=Ada",
      { "Content-Type": "application/x-www-form-urlencoded" },
      415,
      "unsupported_media_type",
    ],
    [
      "has no content type",
      new TextEncoder().encode("{}"),
      { "Content-Type": "" },
      415,
      "unsupported_media_type",
    ],
    ["is plain text", "{}", { "Content-Type": "text/plain" }, 415, "unsupported_media_type"],
    ["is over 1 MB", JSON.stringify({ name: "x".repeat(1_048_576) }), {}, 413, "body_too_large"],
  ] as const)("%s", async ([_, body, headers, status, code], { expect }) => {
    const api = await createBusiness();
    const answer = await api.call("POST", "/clients", body, headers);
    expect(problem(answer)).toEqual([status, code]);
    expectDiscreet(expect, answer);
    expect((await api.ok("GET", "/clients")).data).toEqual([]);
  });

  it("may be none at all where no field of it must be there", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const money = { amount_cents: 100, method: "cash" };
    const refund = async () =>
      `/invoices/${draft.id}/payments/${(await api.ok("POST", `/invoices/${draft.id}/payments`, money)).id}/refund`;
    for (const headers of [{}, { "Content-Type": "application/json" }])
      expect((await api.call("POST", await refund(), undefined, headers)).status).toBe(200);
    expect((await api.call("POST", `${await aFailedDelivery(api)}/resend`)).status).toBe(201);
    expect(problem(await api.call("POST", await refund(), "{"))).toEqual([400, "malformed_json"]);
    const plain = { "Content-Type": "text/plain" };
    expect(problem(await api.call("POST", await refund(), "{}", plain))).toEqual([
      415,
      "unsupported_media_type",
    ]);
    expect(problem(await api.call("POST", "/clients"))).toEqual([415, "unsupported_media_type"]);
  });

  it("is over 1 MB without saying so beforehand", async ({ expect }) => {
    const api = await createBusiness();
    const chunk = new TextEncoder().encode("x".repeat(300_000));
    const body = new ReadableStream({
      start(controller) {
        for (let i = 0; i < 4; i++) controller.enqueue(chunk);
        controller.close();
      },
    });
    expect(problem(await api.call("POST", "/clients", body))).toEqual([413, "body_too_large"]);
  });

  it("may be JSON of any name, with a charset", async ({ expect }) => {
    const api = await createBusiness();
    for (const type of [
      "application/json; charset=utf-8",
      "APPLICATION/JSON",
      "application/merge-patch+json",
    ])
      expect((await api.call("POST", "/clients", { name: "Ada" }, { "Content-Type": type })).status).toBe(
        201,
      );
  });
});

describe("a client that is not valid", () => {
  it.for([
    ["a list instead of an object", [], ["/ wrong_type"]],
    ["null", null, ["/ wrong_type"]],
    ["no name", {}, ["/name required"]],
    ["an empty name", { name: "  " }, ["/name too_small"]],
    ["a name that nobody sees", { name: "\u200b\u3164\u2800\u202e" }, ["/name too_small"]],
    ["a tag that nobody sees", { name: "Ada", tags: ["\u2060"] }, ["/tags/0 too_small"]],
    ["a number for a name", { name: 4 }, ["/name wrong_type"]],
    ["a field that is misspelt", { name: "Ada", emial: "a@b.example" }, ["/emial unknown_field"]],
    ["a field whose name needs escaping", { name: "Ada", "a/b~c": 1 }, ["/a~1b~0c unknown_field"]],
    ["no email address", { name: "Ada", email: "ada" }, ["/email invalid_format"]],
    ["an email address with a space", { name: "Ada", email: "a da@b.example" }, ["/email invalid_format"]],
    [
      "an email address in escapes",
      { name: "Ada", email: "ada@m%C3%BCller.example" },
      ["/email invalid_format"],
    ],
    [
      "a second header",
      { name: "Ada", email: "ada@b.example\r\nBcc: c@d.example" },
      ["/email invalid_format"],
    ],
    ["a machine for a domain", { name: "Ada", email: "ada@127.0.0.1" }, ["/email invalid_format"]],
    ["a field named __proto__", '{"name": "Ada", "__proto__": 1}', ["/__proto__ unknown_field"]],
    ["a field named constructor", { name: "Ada", constructor: 1 }, ["/constructor unknown_field"]],
    ["a phone number of one country", { name: "Ada", phone: "06 12 34 56 78" }, ["/phone invalid_format"]],
    ["a country in words", { name: "Ada", country: "France" }, ["/country invalid_format"]],
    ["letters of no country", { name: "Ada", country: "XI" }, ["/country unknown_country"]],
    [
      "a VAT number of another form",
      { name: "Ada", vat_number: "DE 12" },
      ["/vat_number invalid_vat_number"],
    ],
    ["a locale that we do not speak", { name: "Ada", locale: "xx" }, ["/locale invalid_value"]],
    ["NUL in a text", { name: "A\u0000da" }, ["/name invalid_text"]],
    ["a control character in a text", { name: "Ada\u001b[31m" }, ["/name invalid_text"]],
    ["a line break in a line", { name: "Ada\nBob" }, ["/name invalid_text"]],
    ["a lone surrogate", '{"name": "A\\ud800"}', ["/name invalid_text"]],
    ["a text that is too long", { name: "x".repeat(201) }, ["/name too_big"]],
    ["too many tags", { name: "Ada", tags: Array.from({ length: 51 }, String) }, ["/tags too_big"]],
    ["our own fields", { name: "Ada", id: ABSENT, version: 1 }, ["/id read_only", "/version read_only"]],
    [
      "several faults at once",
      { email: 1, x: 1 },
      ["/name required", "/email wrong_type", "/x unknown_field"],
    ],
  ] as const)("has %s", async ([_, body, faults], { expect }) => {
    const api = await createBusiness();
    const answer = await api.call("POST", "/clients", body);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe("validation_failed");
    expect(
      faultsOf(answer)
        .map((fault) => fault.replace(/^ /, "/ "))
        .sort(),
    ).toEqual([...faults].sort());
    expectDiscreet(expect, answer);
  });
});

describe("an invoice that is not valid", () => {
  const day = (text: string) => ({ due_date: text });
  it.for([
    ["a currency that is not supported", { currency: "XOF" }, {}, "/currency invalid_value"],
    ["no lines", { lines: [] }, {}, "/lines too_small"],
    ["1,001 lines", { lines: Array.from({ length: 1001 }, () => aLine) }, {}, "/lines too_big"],
    ["a line that is null", { lines: [null] }, {}, "/lines/0 wrong_type"],
    ["an unknown client", { client_id: ABSENT }, {}, "/client_id unknown_client"],
    ["a client id that is no UUID", { client_id: "42" }, {}, "/client_id invalid_uuid"],
    ["30 February", day("2026-02-30"), {}, "/due_date invalid_date"],
    ["29 February of a common year", day("2027-02-29"), {}, "/due_date invalid_date"],
    ["month 13", day("2026-13-01"), {}, "/due_date invalid_date"],
    ["a time for a day", day("2026-12-31T00:00:00Z"), {}, "/due_date invalid_date"],
    ["a year of six digits", day("+020261-01-01"), {}, "/due_date invalid_date"],
    ["a quantity of 7 decimals", {}, { quantity: 0.1234567 }, "/lines/0/quantity too_many_decimals"],
    ["a tiny quantity", {}, { quantity: 1e-7 }, "/lines/0/quantity too_many_decimals"],
    ["a quantity in quotes", {}, { quantity: "1" }, "/lines/0/quantity wrong_type"],
    ["a quantity beyond reason", {}, { quantity: 1e10 }, "/lines/0/quantity too_big"],
    ["half a cent", {}, { unit_price_cents: 0.5 }, "/lines/0/unit_price_cents wrong_type"],
    [
      "cents beyond the safe integers",
      {},
      { unit_price_cents: 2 ** 53 },
      "/lines/0/unit_price_cents too_big",
    ],
    ["a tax rate of 5 decimals", {}, { tax_rate: 20.00001 }, "/lines/0/tax_rate too_many_decimals"],
    ["a tax rate above 100", {}, { tax_rate: 100.5 }, "/lines/0/tax_rate too_big"],
    ["a negative tax rate", {}, { tax_rate: -1 }, "/lines/0/tax_rate too_small"],
    ["a description that nobody sees", {}, { description: "\u200b" }, "/lines/0/description too_small"],
    ["an empty description", {}, { description: " " }, "/lines/0/description too_small"],
    ["NUL in a description", {}, { description: "a\u0000" }, "/lines/0/description invalid_text"],
    ["a line field that is misspelt", {}, { taxrate: 20 }, "/lines/0/taxrate unknown_field"],
    ["a unit that no list has", {}, { unit: "PCE" }, "/lines/0/unit unknown_unit"],
    ["a unit in lower case", {}, { unit: "hur" }, "/lines/0/unit invalid_format"],
    ["a computed net", {}, { net_cents: 50000 }, "/lines/0/net_cents read_only"],
    [
      "a rate that the category excludes",
      {},
      { tax_category: "AE" },
      "/lines/0/tax_category tax_category_mismatch",
    ],
    [
      "no rate where the category wants one",
      {},
      { tax_category: "S", tax_rate: 0 },
      "/lines/0/tax_category tax_category_mismatch",
    ],
    ["a line out of range", {}, { quantity: 1e9, unit_price_cents: 2 ** 50 }, "/lines/0 amount_out_of_range"],
    [
      "a sum out of range",
      { lines: [1, 2].map(() => ({ ...aLine, unit_price_cents: 2 ** 53 - 1 })) },
      {},
      "/lines amount_out_of_range",
    ],
    ["tax that leaves the range", {}, { unit_price_cents: 2 ** 53 - 1 }, "/lines amount_out_of_range"],
    ["a negative total", {}, { unit_price_cents: -1 }, "/lines negative_total"],
    ["a total", { total_cents: 60000 }, {}, "/total_cents read_only"],
    ["a number", { number: "2026-00001" }, {}, "/number read_only"],
    ["a status", { status: "sent" }, {}, "/status read_only"],
    ["metadata that is no text", { metadata: { a: 1 } }, {}, "/metadata/a wrong_type"],
    ["metadata that is a list", { metadata: [] }, {}, "/metadata wrong_type"],
    ["a key of metadata twice", { metadata: { a: "1", " a": "2" } }, {}, "/metadata/ a repeated"],
    ["an empty key of metadata", { metadata: { "": "x" } }, {}, "/metadata/ too_small"],
    [
      "51 keys of metadata",
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`k${i}`, ""])) },
      {},
      "/metadata too_big",
    ],
    ["notes beyond 5,000 characters", { notes: "x".repeat(5001) }, {}, "/notes too_big"],
  ] as const)("has %s", async ([_, over, line, fault], { expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const answer = await api.call("POST", "/invoices", invoiceWith(client.id, over, line));
    expect(problem(answer)).toEqual([422, "validation_failed", fault]);
    expectDiscreet(expect, answer);
    expect((await api.ok("GET", "/invoices")).data).toEqual([]);
  });

  it("hears of the faults of every line at once", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const lines = [{ ...aLine, quantity: "1" }, aLine, { ...aLine, tax_rate: 101, unit: "!" }];
    const answer = await api.call("POST", "/invoices", invoiceWith(client.id, { lines, due_date: "soon" }));
    expect(faultsOf(answer).sort()).toEqual([
      "/due_date invalid_date",
      "/lines/0/quantity wrong_type",
      "/lines/2/tax_rate too_big",
      "/lines/2/unit invalid_format",
    ]);
    expect(answer.body.detail).toContain("4 faults");
  });

  it("takes what stands right at the limits", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const most = { unit_price_cents: Number.MAX_SAFE_INTEGER, tax_rate: 0 };
    const invoice = await api.ok("POST", "/invoices", invoiceWith(client.id, {}, most));
    expect(invoice.total_cents).toBe(Number.MAX_SAFE_INTEGER);
    const exact = await api.ok(
      "POST",
      "/invoices",
      invoiceWith(client.id, {}, { quantity: 0.000001, tax_rate: 5.1234 }),
    );
    expect(exact.lines[0]).toMatchObject({ quantity: 0.000001, tax_rate: 5.1234 });
    const long = await api.ok(
      "POST",
      "/invoices",
      invoiceWith(client.id, { lines: Array.from({ length: 1000 }, () => aLine) }),
    );
    expect(long.subtotal_cents).toBe(50_000_000);
  });

  it("may give something back as long as the total is not below zero", async ({ expect }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const lines = [aLine, { ...aLine, unit_price_cents: -50000 }];
    expect((await api.ok("POST", "/invoices", invoiceWith(client.id, { lines }))).total_cents).toBe(0);
  });
});

describe("the words of a fault", () => {
  it.for<[unknown, string]>([
    [{}, "3 faults; see `errors` for each."],
    [{ client_id: 5 }, "`/client_id`: Must be a string, not a number."],
    [{ client_id: "x" }, "`/client_id`: Must be a UUID."],
    [{ currency: undefined }, `\`/currency\`: Required: one of ${CURRENCIES.join(", ")}.`],
    [{ currency: "XXX" }, `\`/currency\`: Must be one of ${CURRENCIES.join(", ")}.`],
    [{ lines: [] }, "`/lines`: At least 1 item."],
    [{ lines: "x" }, "`/lines`: Must be a list, not a string."],
    [{ notes: 1 }, "`/notes`: Must be a string, not a number."],
    [{ metadata: { "": "x" } }, "`/metadata/`: Must not be empty."],
    [{ metadata: "x" }, "`/metadata`: Must be an object, not a string."],
    [{ due_date: "2026-02-30" }, "`/due_date`: Must be a day that exists, as YYYY-MM-DD."],
    [{ due_date: "9999-12-31" }, "`/due_date`: Must lie between 1900-01-01 and 2999-12-31."],
    [{ purchase_order: "x".repeat(101) }, "`/purchase_order`: At most 100 characters."],
    [{ colour: 1 }, "`/colour`: There is no such field; check its spelling."],
    [
      { lines: [{ ...aLine, unit_price_cents: 10.5 }] },
      "`/lines/0/unit_price_cents`: Must be a whole number, not 10.5; minor units: 10.50 EUR is 1050, 1050 JPY is 1050.",
    ],
    [{ lines: [{ ...aLine, tax_rate: 101 }] }, "`/lines/0/tax_rate`: At most 100."],
    [{ lines: [{ ...aLine, tax_rate: null }] }, "`/lines/0/tax_rate`: Must be a number, not null."],
  ])("say what would be right: %j", async ([over, detail], { expect }) => {
    const api = await createBusiness();
    const body = Object.keys(over as object).length === 0 ? {} : invoiceWith(ABSENT, over as object);
    expect((await api.call("POST", "/invoices", body)).body.detail).toBe(detail);
  });

  it("name the query's parameter and the path's id that is meant", async ({ expect }) => {
    const api = await createBusiness();
    const query = await api.call("GET", "/invoices?updated_since=yesterday");
    expect(query.body.detail).toBe(
      "Parameter `updated_since`: Must be a date and time with its zone (RFC 3339), such as 2026-11-20T09:30:00Z.",
    );
    const path = await api.call("POST", `/invoices/${ABSENT}/payments/1/refund`, {});
    expect([path.body.detail, ...problem(path)]).toEqual([
      "`1` is not an id of ours; ids are UUIDs.",
      404,
      "not_found",
      "?payment_id invalid_uuid",
    ]);
    expect((await api.call("POST", "/clients", "", {})).body.detail).toBe(
      "The body is empty; send a JSON object.",
    );
  });
});

describe("a request of a great many faults", () => {
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  /** Names of three letters, so that many of them fit into 1 MB. */
  const nameOf = (index: number) => [12, 6, 0].map((bits) => LETTERS[(index >> bits) & 63]).join("");
  const fields = (count: number, before = "") =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [before + nameOf(index), 0]));
  const size = ({ body }: Answer) => JSON.stringify(body).length;

  it.for<[string, string, unknown, number, string]>([
    [
      "has 101 unknown fields",
      "/clients",
      { name: "Ada", ...fields(101) },
      100,
      "101 faults; `errors` lists the first 100.",
    ],
    [
      "has 15,000 unknown fields",
      "/clients",
      { name: "Ada", ...fields(15_000) },
      100,
      "15000 faults; `errors` lists the first 100.",
    ],
    [
      "has 125,000 unknown fields",
      "/clients",
      fields(125_000),
      1,
      "The body: May hold at most 20000 fields and items in all; this holds 125000.",
    ],
    [
      "is a list in a list, half a million deep",
      "/clients",
      `{"name":${"[".repeat(500_000)}${"]".repeat(500_000)}}`,
      1,
      "The body: May hold at most 20000 fields and items in all; this holds 500000.",
    ],
    [
      "repeats a parameter",
      `/invoices?${"page=1&".repeat(500)}`,
      undefined,
      100,
      "499 faults; `errors` lists the first 100.",
    ],
    [
      "has a rate at odds with its category on each of 1,000 lines",
      "/invoices",
      invoiceWith(ABSENT, {
        lines: Array.from({ length: 1000 }, () => ({ ...aLine, tax_category: "AE" })),
      }),
      100,
      "1000 faults; `errors` lists the first 100.",
    ],
  ])("%s", async ([_, path, body, listed, detail], { expect }) => {
    const api = await createBusiness();
    const answer = await api.call(body === undefined ? "GET" : "POST", path, body);
    expect([answer.status, answer.body.errors.length, answer.body.detail]).toEqual([422, listed, detail]);
    expect(size(answer)).toBeLessThan(30_000);
  });

  it("has 15,000 wrong entries of metadata", async ({ expect }) => {
    const api = await createBusiness();
    const metadata = fields(15_000, "x".repeat(40));
    const answer = await api.call("POST", "/invoices", { ...invoiceWith(ABSENT), metadata });
    expect([answer.status, answer.body.errors.length <= 100]).toEqual([422, true]);
    expect(size(answer)).toBeLessThan(30_000);
  });

  it("asks for a rate that an invoice of 200 rates does not have", async ({ expect }) => {
    const api = await createBusiness();
    const lines = Array.from({ length: 200 }, (_, index) => ({ ...aLine, tax_rate: index / 100 }));
    const { draft } = await aDraft(api, { lines });
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const amounts = [{ tax_rate: 99, taxable_cents: 1 }];
    const answer = await api.call("POST", "/credit-notes", { invoice_id: draft.id, amounts });
    expect(problem(answer)).toEqual([422, "validation_failed", "/amounts/0/tax_rate unknown_rate"]);
    expect(answer.body.errors[0].detail).toMatch(
      /^The invoice has the rates 1\.99 % .*, 1\.9 % \(S\), 190 more\.$/,
    );
    expect(size(answer)).toBeLessThan(30_000);
  });

  it("has a pattern that is mostly one unknown token", async ({ expect }) => {
    const api = await createBusiness();
    const pattern = `{${"x".repeat(500_000)}}`;
    const answer = await api.call("PUT", "/business", { invoice_number_pattern: pattern });
    expect([...problem(answer), answer.body.detail]).toEqual([
      422,
      "validation_failed",
      "/invoice_number_pattern too_big",
      "`/invoice_number_pattern`: At most 60 characters.",
    ]);
  });

  it("hears a name only as far as it helps", async ({ expect }) => {
    const api = await createBusiness();
    const long = "x".repeat(5000);
    const shown = `${"x".repeat(100)}…`;
    const field = await api.call("POST", "/clients", { name: "Ada", [long]: 1 });
    expect(problem(field)).toEqual([422, "validation_failed", `/${shown} unknown_field`]);
    const parameter = await api.call("GET", `/clients?${long}=1`);
    expect(problem(parameter)).toEqual([422, "validation_failed", `?${shown} unknown_parameter`]);
  });
});

describe("the wrong state", () => {
  it("an archived client cannot be invoiced", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    await api.ok("DELETE", `/clients/${client.id}`);
    const second = await api.ok("POST", "/clients", { name: "Bob" });
    const own = await api.ok("POST", "/invoices", invoiceWith(second.id));
    const refused = [409, "client_archived", "/client_id client_archived"];
    expect(problem(await api.call("POST", "/invoices", invoiceWith(client.id)))).toEqual(refused);
    expect(problem(await api.call("POST", `/invoices/${draft.id}/duplicate`))).toEqual(refused);
    expect(problem(await api.call("PATCH", `/invoices/${own.id}`, { client_id: client.id }))).toEqual(
      refused,
    );
    for (const [path, body] of [
      ["finalize", undefined],
      ["send", { channels: ["link"] }],
      ["send", { channels: ["email", "sms"] }],
    ] as const) {
      const answer = await api.call("POST", `/invoices/${draft.id}/${path}`, body);
      expect(problem(answer)).toEqual([409, "client_archived"]);
      expect(answer.body.detail).toContain("restore it");
    }
    expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({ status: "draft" });
    await api.ok("POST", `/clients/${client.id}/restore`);
    expect((await api.call("POST", "/invoices", invoiceWith(client.id))).status).toBe(201);
    expect(await api.ok("POST", `/invoices/${draft.id}/finalize`)).toMatchObject({ status: "finalized" });
    // What is issued lives on: it can be sent, reminded of, paid and credited.
    await api.ok("DELETE", `/clients/${client.id}`);
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"], reminder: true });
    await api.ok("POST", "/credit-notes", { invoice_id: draft.id });
  });

  it.for([
    ["POST", "/finalize", undefined],
    ["POST", "/send", { channels: ["link"] }],
    ["PATCH", "", { client_id: "" }],
  ] as const)(
    "a client who is archived at the very moment is not invoiced by %s %s",
    async ([method, path, body], { expect }) => {
      const api = await createBusiness();
      const { client, draft } = await aDraft(api);
      const other = await api.ok("POST", "/clients", { name: "Bob" });
      const archived = method === "PATCH" ? other : client;
      const meanwhile = () => api.ok("DELETE", `/clients/${archived.id}`);
      const raced = apiWith(api.key, appWith({ DB: racedDatabase(env.DB, meanwhile) }));
      const asked = method === "PATCH" ? { client_id: other.id } : body;
      const answer = await raced.call(method, `/invoices/${draft.id}${path}`, asked);
      expect(problem(answer)).toEqual([409, method === "PATCH" ? "concurrent_change" : "client_archived"]);
      expect(await api.ok("GET", `/invoices/${draft.id}`)).toMatchObject({
        status: "draft",
        client_id: client.id,
      });
    },
  );

  it("an external_id is taken", async ({ expect }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api, { external_id: "order-1" });
    const { draft } = await aDraft(api, { external_id: "order-2" });
    const taken = [409, "external_id_taken", "/external_id external_id_taken"];
    expect(
      problem(await api.call("POST", "/invoices", invoiceWith(client.id, { external_id: "order-1" }))),
    ).toEqual(taken);
    expect(problem(await api.call("PATCH", `/invoices/${draft.id}`, { external_id: "order-1" }))).toEqual(
      taken,
    );
    await api.ok("POST", "/clients", { name: "Ada", external_id: "c-1" });
    expect(problem(await api.call("POST", "/clients", { name: "Eve", external_id: "c-1" }))).toEqual(taken);
    expect(problem(await api.call("PUT", `/clients/${client.id}`, { external_id: "c-1" }))).toEqual(taken);
  });

  it("an issued invoice is not edited, deleted or reminded of when nothing is due", async ({ expect }) => {
    const api = await createBusiness();
    const { draft } = await aDraft(api, { lines: [{ ...aLine, unit_price_cents: 0 }] });
    const path = `/invoices/${draft.id}`;
    expect(problem(await api.call("POST", `${path}/send`, { channels: ["link"], reminder: true }))).toEqual([
      409,
      "invoice_not_issued",
    ]);
    await api.ok("POST", `${path}/finalize`);
    expect(problem(await api.call("PATCH", path, { notes: "x" }))).toEqual([409, "invoice_not_draft"]);
    expect(problem(await api.call("DELETE", path))).toEqual([409, "invoice_not_draft"]);
    expect(problem(await api.call("POST", `${path}/send`, { channels: ["link"], reminder: true }))).toEqual([
      409,
      "nothing_due",
    ]);
  });

  it("a version is stale", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const stale = { "If-Match": '"7"' };
    const writes: [string, string, unknown?][] = [
      ["PUT", "/business", { city: "Lyon" }],
      ["PUT", `/clients/${client.id}`, { city: "Lyon" }],
      ["DELETE", `/clients/${client.id}`],
      ["POST", `/clients/${client.id}/restore`],
      ["PATCH", `/invoices/${draft.id}`, { notes: "x" }],
      ["POST", `/invoices/${draft.id}/finalize`],
      ["POST", `/invoices/${draft.id}/send`, { channels: ["link"] }],
      ["DELETE", `/invoices/${draft.id}`],
    ];
    for (const [method, path, body] of writes) {
      const answer = await api.call(method, path, body, stale);
      expect([method, path, ...problem(answer)]).toEqual([method, path, 412, "stale_version"]);
      expect(answer.headers.get("ETag")).toBe('"1"');
      expect((await api.call(method, path, body, { "If-Match": "gibberish" })).status).toBe(412);
    }
    for (const fresh of ['"1"', 'W/"1"', '"9", "1"', "*"])
      expect((await api.call("PUT", `/clients/${client.id}`, {}, { "If-Match": fresh })).status).toBe(200);
  });

  it("a client without an address cannot be reached by that channel, and nothing happens", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const client = await api.ok("POST", "/clients", { name: "Ada" });
    const draft = await api.ok("POST", "/invoices", invoiceWith(client.id));
    const send = (channels: unknown) => api.call("POST", `/invoices/${draft.id}/send`, { channels });
    expect(problem(await send(["email"]))).toEqual([
      422,
      "validation_failed",
      "/channels/0 client_without_email",
    ]);
    expect(problem(await send(["link", "sms", "email"]))).toEqual([
      422,
      "validation_failed",
      "/channels/1 client_without_phone",
      "/channels/2 client_without_email",
    ]);
    expect(problem(await send([]))).toEqual([422, "validation_failed", "/channels too_small"]);
    expect(problem(await send(["link", "link"]))).toEqual([422, "validation_failed", "/channels repeated"]);
    expect(problem(await send(["fax"]))).toEqual([422, "validation_failed", "/channels/0 invalid_value"]);
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("draft");
  });

  it("a business profile that is not valid", async ({ expect }) => {
    const api = await createBusiness();
    const wrong = {
      iban: "FR7630006000011234567890188",
      bic: "XX",
      time_zone: "Mars/Olympus",
      invoice_number_pattern: "{YYYY}",
      accent_color: "red",
      payment_terms_days: 366,
      next_invoice_number: 0,
      name: null,
      sandbox: false,
      logo: "https://elsewhere.example/logo.png",
    };
    const answer = await api.call("PUT", "/business", { ...wrong, sandbox: undefined, logo: undefined });
    expect(faultsOf(answer).sort()).toEqual([
      "/accent_color invalid_format",
      "/bic invalid_format",
      "/iban invalid_iban",
      "/invoice_number_pattern invalid_number_pattern",
      "/name wrong_type",
      "/next_invoice_number too_small",
      "/payment_terms_days too_big",
      "/time_zone invalid_time_zone",
    ]);
    const elsewhere = await api.call("PUT", "/business", {
      bic: "AGRIXXPP",
      country: "EL",
      vat_number: "FR1",
    });
    expect(faultsOf(elsewhere).sort()).toEqual([
      "/bic invalid_bic",
      "/country unknown_country",
      "/vat_number invalid_vat_number",
    ]);
    expect(problem(await api.call("PUT", "/business", { sandbox: false }))).toEqual([
      422,
      "validation_failed",
      "/sandbox read_only",
    ]);
    expect(problem(await api.call("PUT", "/business", { logo: wrong.logo }))).toEqual([
      422,
      "validation_failed",
      "/logo invalid_logo",
    ]);
    const notAnImage = `data:image/png;base64,${btoa("not an image")}`;
    expect(problem(await api.call("PUT", "/business", { logo: notAnImage }))).toEqual([
      422,
      "validation_failed",
      "/logo invalid_logo",
    ]);
  });
});

describe("a query that is not valid", () => {
  it.for([
    ["page=0", "?page"],
    ["page=-1", "?page"],
    ["page=1e9", "?page"],
    ["page=1000000000", "?page"],
    ["page=1.5", "?page"],
    ["page=", "?page"],
    ["per_page=0", "?per_page"],
    ["per_page=101", "?per_page"],
    ["pages=1", "?pages unknown_parameter"],
    ["page=1&page=2", "?page repeated_parameter"],
    ["__proto__=1", "?__proto__ unknown_parameter"],
    ["constructor=1", "?constructor unknown_parameter"],
    ["cursor=garbage", "?cursor invalid_cursor"],
    ["cursor=", "?cursor"],
    [`cursor=${btoa('["1"]')}`, "?cursor invalid_cursor"],
    [`cursor=${btoa('[1,{"a":1}]')}`, "?cursor invalid_cursor"],
    [`cursor=${btoa("[1e99,1]")}`, "?cursor invalid_cursor"],
    [`cursor=${btoa('[2,"a","b"]')}&page=2`, "?page page_with_cursor"],
    ["status=nonsense", "?status"],
    ["client_id=42", "?client_id invalid_uuid"],
    ["issued_from=2026-02-30", "?issued_from invalid_date"],
    ["due_to=9999-12-32", "?due_to invalid_date"],
    ["updated_since=9999-12-31T23:59:59-23:00", "?updated_since invalid_format"],
    ["updated_since=yesterday", "?updated_since"],
    ["expand=lines", "?expand"],
    ["q=", "?q"],
    ["q=%00", "?q invalid_text"],
  ] as const)("%s", async ([query, fault], { expect }) => {
    const api = await createBusiness();
    const answer = await api.call("GET", `/invoices?${query}`);
    expect(answer.status).toBe(422);
    expect(faultsOf(answer)).toEqual([expect.stringContaining(fault)]);
    expectDiscreet(expect, answer);
  });

  it("is far beyond the last page: an empty one", async ({ expect }) => {
    const api = await createBusiness();
    expect(await api.ok("GET", "/invoices?page=1000000")).toEqual({
      data: [],
      page: 1_000_000,
      per_page: 50,
      has_more: false,
      next_cursor: null,
    });
  });

  it("is sent where none is taken", async ({ expect }) => {
    const api = await createBusiness();
    expect(problem(await api.call("GET", "/business?x=1"))).toEqual([
      422,
      "validation_failed",
      "?x unknown_parameter",
    ]);
    expect(faultsOf(await api.call("GET", "/business?__proto__=1"))).toEqual([
      "?__proto__ unknown_parameter",
    ]);
    expect(problem(await api.call("GET", "/clients?archived=maybe"))).toEqual([
      422,
      "validation_failed",
      expect.stringContaining("?archived"),
    ]);
  });
});

describe("an address that leads nowhere", () => {
  it("ids that are not UUIDs are not found", async ({ expect }) => {
    const api = await createBusiness();
    for (const id of [
      "42",
      "%00",
      "%zz",
      "..%2f..",
      "019AA3F0",
      `${ABSENT}x`,
      "🦊",
      "%F0%9F%A6%8A",
      "'--",
      "%ed%a0%80",
    ]) {
      const answer = await api.call("GET", `/invoices/${id}`);
      expect([id, ...problem(answer)]).toEqual([id, 404, "not_found", "?id invalid_uuid"]);
      expectDiscreet(expect, answer);
    }
    expect(problem(await api.call("GET", `/invoices/${ABSENT}`))).toEqual([404, "not_found"]);
    expect((await api.call("GET", `/clients/${ABSENT.toUpperCase()}`)).status).toBe(404);
  });

  it("paths are not found, methods not allowed", async ({ expect }) => {
    const api = await createBusiness();
    expect(problem(await api.call("GET", "/nothing"))).toEqual([404, "not_found"]);
    expect(problem(await api.call("GET", "/invoices/a/b/c"))).toEqual([404, "not_found"]);
    const allowed = async (method: string, path: string) => {
      const answer = await api.call(method, path);
      expect(problem(answer)).toEqual([405, "method_not_allowed"]);
      return answer.headers.get("Allow")?.split(", ").sort().join(" ");
    };
    expect(await allowed("PATCH", "/business")).toBe("GET HEAD PUT");
    expect(await allowed("DELETE", "/clients")).toBe("GET HEAD POST");
    expect(await allowed("PUT", `/invoices/${ABSENT}`)).toBe("DELETE GET HEAD PATCH");
    expect(await allowed("GET", `/invoices/${ABSENT}/send`)).toBe("POST");
    expect(await allowed("POST", "/openapi.json")).toBe("GET HEAD");
  });

  it("answers in the one form that it has", async ({ expect }) => {
    const api = await createBusiness();
    const accepting = (accept: string) => api.call("GET", "/business", undefined, { Accept: accept });
    for (const accept of ["text/html", "application/json;q=0", "application/xml, image/*"])
      expect(problem(await accepting(accept))).toEqual([406, "not_acceptable"]);
    for (const accept of ["*/*", "application/*", "text/html, application/json;q=0.1", ""])
      expect((await accepting(accept)).status).toBe(200);
  });
});

describe("credentials", () => {
  it("both headers are equivalent; at odds they are refused", async ({ expect }) => {
    const api = await createBusiness();
    const second = await keyOf(api.id);
    const withHeaders = (headers: Record<string, string>) =>
      apiWith("").call("GET", "/business", undefined, headers);
    const bearer = (key: string) => ({ Authorization: `Bearer ${key}` });
    expect((await withHeaders(bearer(api.key))).status).toBe(200);
    expect((await withHeaders({ Authorization: `bearer   ${api.key} ` })).status).toBe(200);
    expect((await withHeaders({ "X-Api-Key": api.key, ...bearer(api.key) })).status).toBe(200);
    const odd = await withHeaders({ "X-Api-Key": api.key, ...bearer(second.key) });
    expect(problem(odd)).toEqual([401, "conflicting_keys"]);
    expect(problem(await withHeaders({}))).toEqual([401, "missing_key"]);
    expect(problem(await withHeaders({ Authorization: "Basic YTpi" }))).toEqual([401, "missing_key"]);
    expect(JSON.stringify(odd.body)).not.toContain("ffk_");
  });

  it("a revoked key stops at once", async ({ expect }) => {
    const api = await createBusiness();
    const made = await api.ok("POST", "/api-keys", { name: "Short-lived" });
    const holder = apiWith(made.key);
    expect((await holder.call("GET", "/business")).status).toBe(200);
    await api.ok("DELETE", `/api-keys/${made.id}`);
    expect(problem(await holder.call("GET", "/business"))).toEqual([401, "unknown_key"]);
    expect(problem(await holder.call("POST", "/clients", { name: "Ada" }))).toEqual([401, "unknown_key"]);
  });

  const wrong: [string, string, unknown, Record<string, string>][] = [
    ["POST", "/clients", {}, {}],
    ["POST", "/clients", "{", {}],
    ["POST", "/clients", "{}", { "Content-Type": "text/plain" }],
    ["POST", "/clients", JSON.stringify({ name: "x".repeat(1_048_576) }), {}],
    ["POST", "/clients", { name: "Ada" }, { "Idempotency-Key": "a b" }],
    ["POST", "/clients", { name: "Ada" }, { "If-Match": '"1"' }],
    ["POST", "/invoices", invoiceWith(ABSENT, {}, { tax_category: "AE" }), {}],
    ["GET", "/business", undefined, { Accept: "text/html" }],
    ["GET", "/business", undefined, { "X-D1-Bookmark": "?" }],
    ["GET", "/invoices?nonsense=1", undefined, {}],
    ["GET", "/invoices?cursor=nonsense", undefined, {}],
    ["GET", "/invoices/42", undefined, {}],
  ];
  const invented = `ffk_live_0_${"x".repeat(43)}`;

  it("who has no known key learns that alone, whatever else is wrong", async ({ expect }) => {
    const api = await createBusiness();
    const made = await api.ok("POST", "/api-keys", { name: "Short-lived" });
    await api.ok("DELETE", `/api-keys/${made.id}`);
    for (const [method, path, body, headers] of wrong) {
      expect((await api.call(method, path, body, headers)).status).not.toBe(401);
      for (const key of [invented, made.key])
        expect(problem(await apiWith(key).call(method, path, body, headers))).toEqual([401, "unknown_key"]);
    }
  });

  it("who may only read hears that first", async ({ expect }) => {
    const reader = await createBusiness({}, "read");
    expect(problem(await reader.call("POST", "/clients", {}))).toEqual([403, "read_only_key"]);
  });

  it("are looked up with the first batch, and by themselves only where there is none", async ({ expect }) => {
    const api = await createBusiness();
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const trips = async (key: string, ...call: Parameters<Api["call"]>) => {
      const { status } = await apiWith(key, appWith({ DB: binding })).call(...call);
      return [status, takeTrips()];
    };
    expect(await trips(api.key, "POST", "/clients", { name: "Ada" })).toEqual([201, 1]);
    expect(await trips(api.key, "GET", "/business")).toEqual([200, 1]);
    expect(await trips(api.key, "POST", "/clients", {})).toEqual([422, 1]);
    expect(await trips(invented, "POST", "/clients", {})).toEqual([401, 1]);
    expect(await trips(invented, "POST", "/clients", { name: "Ada" })).toEqual([401, 1]);
    expect(await trips("nonsense", "POST", "/clients", { name: "Ada" })).toEqual([401, 0]);
  });

  it("that fail too often are refused by address, and good ones are not", async ({ expect }) => {
    const api = await createBusiness();
    const failed: string[] = [];
    const limiter = {
      async limit({ key }: { key: string }) {
        failed.push(key);
        return { success: failed.filter((one) => one === key).length <= 3 };
      },
    };
    const fetch = appWith({ FAILED_KEY_LIMITER: limiter as RateLimit });
    const ask = async (key: string, address: string) => {
      const headers = { "CF-Connecting-IP": address };
      const answer = await apiWith(key, fetch).call("POST", "/clients", {}, headers);
      return [answer.status, answer.headers.get("Retry-After")];
    };
    for (const key of [invented, "nonsense", invented])
      expect(await ask(key, "192.0.2.1")).toEqual([401, null]);
    for (const key of [invented, invented, "nonsense"])
      expect(await ask(key, "192.0.2.1")).toEqual([429, "60"]);
    expect(await ask(api.key, "192.0.2.1")).toEqual([422, null]);
    expect(await ask(invented, "2001:db8::1")).toEqual([401, null]);
    expect(new Set(failed)).toEqual(new Set(["192.0.2.1", "2001:db8:0:0"]));
  });
});

describe("the request id", () => {
  it("is kept when sane, replaced when not, and stands in the problem", async ({ expect }) => {
    const api = await createBusiness();
    const asked = async (id: string) => {
      const { headers, body } = await api.call("GET", "/nothing", undefined, { "X-Request-Id": id });
      expect(body.request_id).toBe(headers.get("X-Request-Id"));
      return headers.get("X-Request-Id");
    };
    expect(await asked("order-42_a.b")).toBe("order-42_a.b");
    expect(await asked("x".repeat(100))).toBe("x".repeat(100));
    for (const insane of ["x".repeat(101), "a b", "<script>", "a;b", "{}"])
      expect(await asked(insane)).toMatch(/^[0-9a-f-]{36}$/);
    const ok = await api.call("GET", "/business", undefined, { "X-Request-Id": "mine" });
    expect(ok.headers.get("X-Request-Id")).toBe("mine");
  });

  it("comes with a complete problem", async ({ expect }) => {
    const api = await createBusiness();
    const { headers, body } = await api.call("POST", "/clients", {}, { "X-Request-Id": "r-1" });
    expect(headers.get("Content-Type")).toBe("application/problem+json");
    expect(body).toEqual({
      type: "urn:fastfaktura:problem:validation_failed",
      title: "The request is not valid",
      status: 422,
      detail: expect.stringMatching(/./),
      code: "validation_failed",
      request_id: "r-1",
      errors: [{ pointer: "/name", code: "required", detail: expect.stringMatching(/./) }],
    });
  });
});

describe("what was read can be sent back", () => {
  const readAndReturn = async (api: Api, read: string, method: string, path: string) => {
    const shown = (await api.call("GET", read)).body;
    return { shown, answer: await api.call(method, path, shown) };
  };

  it("whole, and changes nothing", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api, {
      notes: "Thanks",
      due_date: "2999-12-31",
      metadata: { b: "2", a: "1" },
      lines: [
        aLine,
        { ...aLine, tax_rate: 0, unit: "HUR", quantity: 1.005, tax_exemption_reason: "Art. 44" },
      ],
    });
    const trips: [string, string, string][] = [
      ["/business", "PUT", "/business"],
      [`/clients/${client.id}`, "PUT", `/clients/${client.id}`],
      [`/invoices/${draft.id}`, "PATCH", `/invoices/${draft.id}`],
      [`/invoices/${draft.id}?expand=client`, "PATCH", `/invoices/${draft.id}`],
    ];
    for (const [read, method, path] of trips) {
      const { shown, answer } = await readAndReturn(api, read, method, path);
      expect([read, answer.status]).toEqual([read, 200]);
      expect(shown).toMatchObject(answer.body);
      expect((await api.call("GET", read)).body).toEqual(shown);
    }
  });

  it("with a change beside it", async ({ expect }) => {
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const shown = await api.ok("GET", `/clients/${client.id}`);
    const changed = await api.ok("PUT", `/clients/${client.id}`, { ...shown, city: "Oslo" });
    expect(changed).toEqual({ ...shown, city: "Oslo", version: 2, updated_at: expect.any(String) });
  });

  it("whose instants somebody wrote in another form", async ({ expect }) => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-20T09:30:00Z") });
    const api = await createBusiness();
    const { client } = await aDraft(api);
    const put = async (created_at: string) => api.call("PUT", `/clients/${client.id}`, { created_at });
    for (const same of ["2026-11-20T09:30:00Z", "2026-11-20T10:30:00.0+01:00", client.created_at])
      expect((await put(same)).body.created_at).toBe("2026-11-20T09:30:00.000Z");
    expect(problem(await put("2026-11-20T09:30:01Z"))).toEqual([
      422,
      "validation_failed",
      "/created_at read_only",
    ]);
    expect(problem(await put("20 November"))).toEqual([
      422,
      "validation_failed",
      "/created_at invalid_format",
    ]);
  });

  it("but not with another value of what is ours", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const cases: [string, string, object, string[]][] = [
      ["PUT", "/business", { id: ABSENT, version: 9 }, ["/id read_only", "/version read_only"]],
      [
        "PUT",
        `/clients/${client.id}`,
        { archived_at: "2026-01-01T00:00:00.000Z" },
        ["/archived_at read_only"],
      ],
      [
        "PATCH",
        `/invoices/${draft.id}`,
        { status: "paid", number: "1", total_cents: 1, tax_breakdown: [] },
        ["/number read_only", "/status read_only", "/tax_breakdown read_only", "/total_cents read_only"],
      ],
      [
        "PATCH",
        `/invoices/${draft.id}`,
        { lines: [{ ...aLine, net_cents: 1 }] },
        ["/lines/0/net_cents read_only"],
      ],
    ];
    for (const [method, path, body, faults] of cases) {
      const answer = await api.call(method, path, body);
      expect([answer.status, ...faultsOf(answer).sort()]).toEqual([422, ...faults]);
    }
  });
});
