/** The envelope of the FastBill endpoint: who is let in, what is echoed, and how errors are told. */
import { env, exports } from "cloudflare:workers";
import { beforeAll, describe, expect, it } from "vitest";
import { type Api, createBusiness } from "../../support/business.ts";
import { basic, type Fastbill, fastbillWith } from "../../support/fastbill.ts";
import { hookedDatabase } from "../../support/hooked-database.ts";
import { appWith } from "../../support/worker.ts";

const LOGIN = "LoginError: Wrong API KEY or user credentials.";

let api: Api;
let fastbill: Fastbill;
beforeAll(async () => {
  api = await createBusiness();
  fastbill = fastbillWith(api);
});

describe("a key", () => {
  it("is the password of Basic, whoever the user is", async ({ expect }) => {
    for (const user of ["ada@example.com", "somebody else", "ü"]) {
      const { status, body } = await fastbill.ask(
        "template.get",
        {},
        { Authorization: basic(api.key, user) },
      );
      expect([status, body.RESPONSE.TEMPLATES.length]).toEqual([200, 2]);
    }
  });

  it("may come as an add-on sends its user's, beside the add-on's own", async ({ expect }) => {
    const headers = { Authorization: basic("add-on", "app"), "X-Username": "ada", "X-Password": api.key };
    expect((await fastbill.ask("template.get", {}, headers)).status).toBe(200);
  });

  it.for<[string, Record<string, string>]>([
    ["none", { Authorization: "" }],
    ["no user", { Authorization: `Basic ${btoa(`:${"x".repeat(40)}`)}` }],
    ["no colon", { Authorization: `Basic ${btoa("abc")}` }],
    ["no Base64", { Authorization: "Basic %%%" }],
    ["Bearer", { Authorization: "Bearer abc" }],
    ["a key of FastBill's", { Authorization: basic("4a5d1f7d6dee9b9a5f4c6ad2e6ac4de4WZj1") }],
    ["an unknown key", { Authorization: basic(`ffk_live_0_${"a".repeat(43)}`) }],
    ["a user without a password", { "X-Username": "ada" }],
  ])("that is not good is refused as FastBill does: %s", async ([_, headers], { expect }) => {
    const { status, body, headers: answered } = await fastbill.ask("template.get", {}, headers);
    expect([status, body.RESPONSE]).toEqual([401, { ERRORS: [LOGIN] }]);
    expect(answered.get("WWW-Authenticate")).toContain("Basic");
    const unknown = await fastbill.ask("nothing.get", {}, headers);
    expect([unknown.status, unknown.body.RESPONSE.ERRORS]).toEqual([401, [LOGIN]]);
  });
});

describe("an answer", () => {
  it("echoes the request in upper case and its own order, with what is empty as lists", async ({
    expect,
  }) => {
    const sent = {
      service: "template.get",
      limit: 1,
      offset: null,
      filter: { a: { b: null, c: [] } },
      data: {},
    };
    const { text } = await fastbill.send(JSON.stringify({ ...sent, "Content-Type": "application/json" }));
    expect(text).toBe(
      '{"REQUEST":{"SERVICE":"template.get","LIMIT":1,"OFFSET":[],"FILTER":{"A":{"B":[],"C":[]}},"DATA":[]},' +
        '"RESPONSE":{"TEMPLATES":[{"TEMPLATE_ID":"1","TEMPLATE_NAME":"Invoice","TEMPLATE_HASH":"invoice"}]}}',
    );
  });

  it("is kept by no cache, and has the id of its request", async ({ expect }) => {
    const { headers } = await fastbill.ask("template.get", {}, { "X-Request-Id": "abc" });
    expect(headers.get("Cache-Control")).toContain("no-store");
    expect(headers.get("X-Request-Id")).toBe("abc");
    expect(headers.get("Content-Type")).toBe("application/json; charset=utf-8");
  });

  it("pages by LIMIT and OFFSET", async ({ expect }) => {
    const ids = async (parts: object) =>
      (await fastbill.ok("template.get", { ...parts })).TEMPLATES.map(
        ({ TEMPLATE_ID }: { TEMPLATE_ID: string }) => TEMPLATE_ID,
      );
    expect(await ids({ LIMIT: "1", OFFSET: "1" })).toEqual(["2"]);
    expect(await ids({ LIMIT: 1_000_000_000, OFFSET: 5 })).toEqual([]);
    expect(await ids({ LIMIT: "", OFFSET: [] })).toEqual(["1", "2"]);
  });

  it.for([[-1], [0], ["abc"], [1.5], [true], [[1]], [{ a: 1 }], ["1e2"], [1e300]])(
    "says what LIMIT and OFFSET may be: %j",
    async ([value], { expect }) => {
      expect(
        await fastbill.errors("template.get", { LIMIT: value, OFFSET: value === 0 ? -0.5 : value }),
      ).toEqual([
        "missing / invalid field: LIMIT (must be a whole number from 1 to 100)",
        "missing / invalid field: OFFSET (must be a whole number from 0 to 1000000)",
      ]);
    },
  );
});

describe("a service", () => {
  it.for([
    ["nothing.get", "unknown SERVICE: nothing.get (a service is named as"],
    ["", "unknown SERVICE:  (a service is named as"],
    ["estimate.get", "unknown SERVICE: estimate.get (FastFaktura has no such service"],
    ["__proto__", "unknown SERVICE: __proto__ ("],
  ])("that is not there is named: %j", async ([name = "", words], { expect }) => {
    const { status, body } = await fastbill.ask(name);
    expect(status).toBe(400);
    expect(body.REQUEST).toEqual({ SERVICE: name === "" ? name : name });
    expect(body.RESPONSE.ERRORS).toEqual([expect.stringContaining(words as string)]);
  });

  it("is asked by POST alone", async ({ expect }) => {
    for (const method of ["GET", "PUT", "DELETE", "OPTIONS", "PATCH"]) {
      const request = new Request("http://api.test/api/1.0/api.php", { method });
      const response = await exports.default.fetch(request);
      expect([response.status, response.headers.get("Allow")]).toEqual([405, "POST"]);
      expect((await response.json()) as object).toEqual({
        REQUEST: { SERVICE: "" },
        RESPONSE: { ERRORS: [`${method} is not allowed here; send every request with POST.`] },
      });
    }
  });
});

describe("what is not the caller's fault, or is too much, is told in the envelope", () => {
  const xml = "<FBAPI><SERVICE>template.get</SERVICE></FBAPI>";
  const told = (words: string) => expect.stringContaining(`<RESPONSE><ERRORS><ERROR>${words}`);
  const failing = (message: string) =>
    appWith({
      DB: hookedDatabase(env.DB, {
        before() {
          throw new Error(message);
        },
      }),
    });

  it("the key's rate is that of v1, and the answer says when to come again", async ({ expect }) => {
    const keys: string[] = [];
    const limit = async ({ key }: { key: string }) => ({ success: keys.push(key) < 2 });
    const fetch = appWith({ RATE_LIMITER: { limit } as RateLimit });
    await fetch(new Request("http://api.test/api/v1/business", { headers: { "X-Api-Key": api.key } }));
    const { status, headers, text } = await fastbillWith(api, fetch).send(xml);
    expect([status, headers.get("Retry-After"), text]).toEqual([429, "60", told("Too many requests")]);
    expect(new Set(keys).size).toBe(1);
  });

  it("a database that does not answer", async ({ expect }) => {
    const { status, headers, text } = await fastbillWith(api, failing("Network connection lost")).send(xml);
    expect([status, headers.get("Retry-After")]).toEqual([503, "1"]);
    expect(text).toEqual(told("The database did not answer in time."));
  });

  it("a failure of our own, by the number under which it was logged", async ({ expect }) => {
    const { status, headers, text } = await fastbillWith(api, failing("secret of ours")).send(xml);
    expect([status, text]).toEqual([
      500,
      told(`This is our fault and has been logged as ${headers.get("X-Request-Id")}.`),
    ]);
    expect(text).not.toContain("secret");
  });

  it("a deployment that is not set up", async ({ expect }) => {
    const fetch = appWith({ PUBLIC_ORIGIN: "" });
    const { status, text } = await fastbillWith(api, fetch).send(xml, { "Content-Type": "text/xml" });
    expect([status, text]).toEqual([503, told("The service is not configured yet.")]);
  });

  it("a header that is not in form", async ({ expect }) => {
    const { status, body } = await fastbill.ask("template.get", {}, { "X-D1-Bookmark": "!" });
    expect([status, body.RESPONSE.ERRORS]).toEqual([
      200,
      ["missing / invalid field: X-D1-Bookmark (send the value of an earlier answer)"],
    ]);
  });
});
