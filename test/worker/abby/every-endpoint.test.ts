/**
 * Walks the endpoints of Abby's surface as they are registered, so that a new one is covered without anyone adding it:
 * whoever has no key or only reads, other businesses, and generated requests. A failure of those prints the seed;
 * repeat it with `FUZZ_SEED=…`.
 */
import fc from "fast-check";
import { beforeAll, describe, it } from "vitest";
import { type Abby, abby } from "../../support/abby/client.ts";
import {
  addressOf,
  bodySchemaOf,
  type Endpoint,
  endpoints,
  fittingBody,
  namesIn,
  queryOf,
  reading,
  signature,
  supported,
  writing,
} from "../../support/abby/endpoints.ts";
import { generatedRequests } from "../../support/abby/generated-requests.ts";
import { operationOf, vendor } from "../../support/abby/vendor-document.ts";
import { keyOf } from "../../support/business.ts";
import { aFullBusiness, type FullBusiness } from "../../support/full-business.ts";
import { rowsOf } from "../../support/rows.ts";

/** Part of every text of the other business. */
const SECRET = "Zanzibar-4711";
const ABSENT = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
const RUNS = 150;
/** It is asked by customers, who have a token in place of a key. */
const PORTAL = "GET /v2/customer-portal/payments";

let own: FullBusiness;
let other: FullBusiness;
beforeAll(async () => {
  [own, other] = [await aFullBusiness("Own"), await aFullBusiness(SECRET)];
});

const withId = supported.filter(({ path }) => path.includes("{"));

/** An id of each kind of record. */
async function idsOfEach({ id }: FullBusiness): Promise<string[]> {
  const rows = Object.values(await rowsOf(id)).flatMap(([first]) => (first ? [first] : []));
  return [...new Set(rows.map(({ id }) => id).filter((id): id is string => typeof id === "string"))];
}

describe("the operations of the vendor's document", () => {
  it("are each answered, or said not to be supported, and none both", ({ expect }) => {
    const here = [PORTAL, ...endpoints.map(({ method, path }) => signature(method, path))];
    const there = Object.entries(vendor.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => signature(method, path)),
    );
    expect(there.length).toBe(68);
    expect(there.filter((operation) => !here.includes(operation))).toEqual([]);
    expect(here.filter((operation, index) => here.indexOf(operation) !== index)).toEqual([]);
  });

  it("that takes no key is answered, too, whatever is sent as a token", async ({ expect }) => {
    const anybody = abby({ key: "" });
    const [, path = ""] = PORTAL.split(" ");
    expect((await anybody.refused("GET", path)).errors.map((error) => error.split(":")[0])).toEqual([
      "id",
      "token",
    ]);
    for (const token of [
      "",
      "x",
      "\u0000",
      "a".repeat(9000),
      `${other.key}`,
      "../..",
      "%00",
      "AAAA".repeat(20),
    ])
      for (const id of [other.client, other.draft, "x", ""]) {
        const { status, body } = await anybody.call("GET", `${path}?${new URLSearchParams({ id, token })}`);
        expect([token, status, JSON.stringify(body).includes(SECRET)]).toEqual([token, 404, false]);
      }
  });

  it("have the names that the vendor gives them", ({ expect }) => {
    const named = supported.map(({ method, path, operationId }) => [method, path, operationId]);
    const right = supported.map(({ method, path, operationId }) => {
      const there = operationOf(method, addressOf({ path } as Endpoint, "id"));
      return [method, path, there?.operationId ?? operationId];
    });
    expect(named).toEqual(right);
  });
});

/** Rows but for what reading notes: when a document's PDF was last fetched. */
const asWritten = ({ invoices = [], ...others }: Awaited<ReturnType<typeof rowsOf>>) => ({
  ...others,
  invoices: invoices.map(({ downloaded_at: _, ...row }) => row),
});

describe("every endpoint", () => {
  it("refuses who has no good key, and does nothing", async ({ expect }) => {
    const before = await rowsOf(own.id);
    for (const key of ["", "suk_x", `ffk_live_0_${"a".repeat(43)}`])
      for (const endpoint of endpoints) {
        const { method, name } = endpoint;
        const { body } = await abby({ key }).call(
          method,
          addressOf(endpoint, own.draft),
          fittingBody(endpoint),
        );
        expect([name, body.statusCode, body.code]).toEqual([name, 401, "token_failure"]);
      }
    expect(await rowsOf(own.id)).toEqual(before);
  });

  it("lets a key that may only read do just that", async ({ expect }) => {
    const reader = abby(await keyOf(own.id, "read"));
    const before = asWritten(await rowsOf(own.id));
    for (const endpoint of writing)
      for (const body of [fittingBody(endpoint), { lines: "x", payments: 1 }]) {
        const { method, name } = endpoint;
        const answer = await reader.call(method, addressOf(endpoint, own.draft), body);
        expect([name, answer.status, answer.body.code]).toEqual([name, 403, "forbidden"]);
      }
    for (const endpoint of reading) {
      const { status } = await reader.call("GET", addressOf(endpoint, own.draft));
      expect([endpoint.name, [401, 403].includes(status)]).toEqual([endpoint.name, false]);
    }
    expect(asWritten(await rowsOf(own.id))).toEqual(before);
  });

  it("finds nothing under another business's ids, just as where nothing is, and changes nothing of it", async ({
    expect,
  }) => {
    const client = abby(await keyOf(own.id));
    const before = await rowsOf(other.id);
    const foreign = await idsOfEach(other);
    const ask = async (endpoint: Endpoint, id: string) => {
      const body = fittingBody(endpoint);
      return (await client.call(endpoint.method, addressOf(endpoint, id), body)).body;
    };
    for (const endpoint of withId) {
      const nobodys = JSON.stringify(await ask(endpoint, ABSENT)).replaceAll(ABSENT, "ID");
      for (const id of foreign) {
        const body = await ask(endpoint, id);
        expect([endpoint.name, body.statusCode]).toEqual([endpoint.name, 404]);
        expect([endpoint.name, JSON.stringify(body).replaceAll(id, "ID")]).toEqual([endpoint.name, nobodys]);
      }
    }
    expect(await rowsOf(other.id)).toEqual(before);
  });

  it("finds nothing where the id is none", async ({ expect }) => {
    const client = abby(own);
    for (const endpoint of withId)
      for (const id of ["x", "0", "%00", "..%2F..", `${own.draft}0`, "a".repeat(3000)]) {
        const { status } = await client.call(endpoint.method, addressOf(endpoint, id), fittingBody(endpoint));
        expect([endpoint.name, id, status]).toEqual([endpoint.name, id, 404]);
      }
  });

  it("takes no id of another business in its body", async ({ expect }) => {
    const client = abby(await keyOf(own.id));
    const before = await rowsOf(other.id);
    const foreign = await idsOfEach(other);
    for (const endpoint of writing) {
      const schema = bodySchemaOf(endpoint);
      for (const name of schema ? namesIn(schema).filter((one) => /(?:^id|Id)$/.test(one)) : [])
        for (const id of foreign) {
          if (name === "generatedId") continue;
          const body = fittingBody(endpoint, { [name]: id });
          const answer = await client.call(endpoint.method, addressOf(endpoint, own.draft), body);
          const what = `${endpoint.name} ${name}`;
          expect([what, answer.status >= 400, JSON.stringify(answer.body)]).toEqual([
            what,
            true,
            expect.not.stringContaining(SECRET),
          ]);
        }
    }
    expect(await rowsOf(other.id)).toEqual(before);
  });

  it("shows nothing of another business in a list, whatever is looked for", async ({ expect }) => {
    const client = abby(await keyOf(own.id));
    const foreign = await idsOfEach(other);
    for (const endpoint of reading.filter(({ path }) => !path.includes("{")))
      for (const name of ["page", "limit", "search", "customerId", ...queryOf(endpoint)])
        for (const value of [SECRET, "1", "100", "true", "%", other.client, other.draft]) {
          const { body } = await client.call("GET", `${endpoint.path}?${name}=${encodeURIComponent(value)}`);
          const text = JSON.stringify(body).replaceAll(value, "");
          expect([endpoint.name, name, [SECRET, ...foreign].filter((one) => text.includes(one))]).toEqual([
            endpoint.name,
            name,
            [],
          ]);
        }
  });
});

const seed = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

describe(`generated requests, seed ${seed}`, () => {
  it.for([
    ["fit", 0],
    ["nearly fit", 0.05],
    ["are hostile", 0.5],
  ] as const)(
    "that %s are answered in Abby's shape, and touch nobody else",
    async ([_, wild], { expect }) => {
      const before = await rowsOf(other.id);
      const client: Abby = abby(await keyOf(own.id));
      const consumer = { type: "consumer", name: "Ada Lovelace", country: "FR", email: "ada@example.com" };
      const firm = { type: "business", name: "Nordlys", contacts: [{ last_name: "Hopper" }] };
      const clients = [await own.ok("POST", "/clients", consumer), await own.ok("POST", "/clients", firm)];
      const named = {
        customers: [own.client, ...clients.map(({ id }) => id), clients[1].contacts[0].id],
        documents: [own.draft, ...own.documents],
        others: await idsOfEach(own),
      };
      const property = fc.asyncProperty(generatedRequests(wild, named), async ({ method, path, body }) => {
        const { status, body: answer } = await client.call(method, path, body);
        const text = JSON.stringify(answer);
        if (status < 500 && !text.includes(SECRET)) return;
        throw new Error(`${method} ${path} ${String(body).slice(0, 2000)}: ${status} ${text.slice(0, 2000)}`);
      });
      await fc.assert(property, { seed, numRuns: RUNS, interruptAfterTimeLimit: 10_000, endOnFailure: true });
      expect(await rowsOf(other.id)).toEqual(before);
    },
  );
});
