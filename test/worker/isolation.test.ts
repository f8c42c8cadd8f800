/** Walks every route of the OpenAPI document, so that a new route is covered without anyone adding it. */
import { env, exports } from "cloudflare:workers";
import { beforeAll, beforeEach, describe, it } from "vitest";
import { aDraft, aForm, aPdf, apiWith, keyOf, openapi } from "../support/business.ts";
import { aFullBusiness, type FullBusiness } from "../support/full-business.ts";
import { idFields, isWrite, type Route, routesOf, smallest } from "../support/openapi.ts";
import { rowsOf } from "../support/rows.ts";

/** Part of every text of the other business. No answer to anybody else may contain it. */
const SECRET = "Zanzibar-4711";
const ABSENT = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";

const routes = routesOf(openapi);
const reads = routes.filter((route) => !isWrite(route));
const writes = routes.filter(isWrite);
const withId = routes.filter(({ path }) => path.includes("{"));

const at = (route: Route, ...ids: [string, ...string[]]) => {
  let index = 0;
  return route.path.replaceAll(/\{\w+\}/g, () => ids[index++] ?? ids.at(-1) ?? "");
};
/** The route at each id of a business; where there are two in the path, at its client's or its documents' things. */
const pathsOf = (
  route: Route,
  { client, documents, all }: Pick<FullBusiness, "client" | "documents" | "all">,
) => {
  const owners = route.path.includes("{attachment_id}") ? documents : [client];
  const hasTwo = /\{.*\{/.test(route.path);
  const paths = all.flatMap((id) => (hasTwo ? owners.map((owner) => at(route, owner, id)) : [at(route, id)]));
  return [...new Set(paths)];
};
const bodyOf = (route: Route, ids: Record<string, string> = {}) => {
  if (route.isForm) return aForm(aPdf);
  return route.body && smallest(openapi, route.body, ids);
};

let own: FullBusiness;
let other: FullBusiness;
beforeAll(async () => {
  [own, other] = [await aFullBusiness("Own"), await aFullBusiness(SECRET)];
});

async function revokedKey(): Promise<string> {
  const { id, key } = await own.ok("POST", "/api-keys", { name: "To be revoked" });
  await own.ok("DELETE", `/api-keys/${id}`);
  return key;
}

describe("a public page", () => {
  it("shows the seller and the client of its own document", async ({ expect }) => {
    for (const [api, others] of [
      [own, [other]],
      [other, [own]],
    ] as const) {
      const { name } = await api.ok("GET", "/business");
      const { id } = await api.ok("POST", "/clients", { name: `Client of ${name}` });
      const lines = [{ description: "A page", quantity: 1, unit_price_cents: 100, tax_rate: 20 }];
      const draft = await api.ok("POST", "/invoices", { client_id: id, currency: "EUR", lines });
      const { public_url } = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
      const page = await (await exports.default.fetch(public_url)).text();
      expect(page).toContain(`Client of ${name}`);
      for (const { id } of others) expect(page).not.toContain(id === other.id ? SECRET : "Client of Own");
    }
  });
});

describe("a document that was issued when each kept its seller by itself", () => {
  it("shows the same as before", async ({ expect }) => {
    const { draft } = await aDraft(own);
    const { public_url } = await own.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const page = async () => (await exports.default.fetch(public_url)).text();
    const before = await page();
    const seller =
      "(select seller from sellers where hash = json_extract(parties, '$.seller') and business_id = ?2)";
    await env.DB.prepare(
      `update invoices set parties = json_set(parties, '$.seller', json(${seller})) where id = ?1 and business_id = ?2`,
    )
      .bind(draft.id, own.id)
      .run();
    expect(await page()).toBe(before);
    expect(before).toContain("Own");
  });
});

describe("every route", () => {
  // A key allows 6,000 requests a minute, and the tests together make more.
  beforeEach(async () => {
    own = { ...own, ...(await keyOf(own.id)) };
    other = { ...other, ...(await keyOf(other.id)) };
  });

  it.for<[string, () => string | Promise<string>, string]>([
    ["no key", () => "", "missing_key"],
    ["a malformed key", () => "ffk_live_0_short", "unknown_key"],
    ["a key of a shard that is not there", () => `ffk_live_z_${"a".repeat(43)}`, "unknown_key"],
    ["an unknown key", () => `ffk_live_0_${"a".repeat(43)}`, "unknown_key"],
    ["a revoked key", revokedKey, "unknown_key"],
  ])("refuses %s", async ([_, makeKey, code], { expect }) => {
    const stranger = apiWith(await makeKey());
    const before = await rowsOf(own.id);
    for (const route of routes)
      for (const id of route.path.includes("{") ? own.all : [""]) {
        const { status, body, headers } = await stranger.call(
          route.method,
          at(route, id),
          bodyOf(route, { client_id: own.client }),
        );
        expect([route.operation.operationId, status, body.code]).toEqual([
          route.operation.operationId,
          401,
          code,
        ]);
        expect(headers.get("WWW-Authenticate")).toContain("Bearer");
      }
    expect(await rowsOf(own.id)).toEqual(before);
  });

  it("lets a key that may only read do just that", async ({ expect }) => {
    const reader = await keyOf(own.id, "read");
    const before = await rowsOf(own.id);
    for (const route of writes)
      for (const path of pathsOf(route, own)) {
        const { status, body } = await reader.call(
          route.method,
          path,
          bodyOf(route, { client_id: own.client }),
        );
        expect([route.operation.operationId, status, body.code]).toEqual([
          route.operation.operationId,
          403,
          "read_only_key",
        ]);
      }
    for (const route of reads) {
      const statuses = [];
      for (const path of pathsOf(route, own)) {
        const body = bodyOf(route, { client_id: own.client });
        statuses.push((await reader.call(route.method, path, body)).status);
      }
      expect([route.operation.operationId, statuses]).toEqual([
        route.operation.operationId,
        expect.arrayContaining([200]),
      ]);
    }
    expect(await rowsOf(own.id)).toEqual(before);
  });

  it("finds nothing under another business's ids, and changes nothing of it", async ({ expect }) => {
    const before = await rowsOf(other.id);
    // At ids of the other business, and at its things as if they were of an own client or document.
    for (const route of withId)
      for (const path of other.all.flatMap((id) => [
        at(route, id),
        ...pathsOf(route, { ...own, all: [id] }),
      ])) {
        const { status, body } = await own.call(route.method, path, bodyOf(route, { client_id: own.client }));
        expect([route.operation.operationId, status, body.code]).toEqual([
          route.operation.operationId,
          404,
          "not_found",
        ]);
      }
    expect(await rowsOf(other.id)).toEqual(before);
  });

  it("takes no id of another business in its body", async ({ expect }) => {
    const before = [await rowsOf(own.id), await rowsOf(other.id)];
    for (const route of routes)
      for (const field of route.body ? idFields(route.body) : []) {
        const valid = bodyOf(route, { client_id: own.client }) as object;
        const ask = (path: string, foreign: string) =>
          own.call(route.method, path, { ...valid, [field]: foreign }).then(({ status }) => status);
        const [first = "", ...others] = other.all;
        const paths = pathsOf(route, own);
        const found = await Promise.all(paths.map((path) => ask(path, first)));
        // Where nothing is, nothing is whatever the body says.
        const open = paths.filter((_, index) => found[index] !== 404);
        const asked = open.flatMap((path) => others.map((foreign) => ask(path, foreign)));
        const statuses = [...found, ...(await Promise.all(asked))];
        const what = `${route.operation.operationId} ${field}`;
        expect([what, statuses.filter((status) => ![404, 409, 422].includes(status))]).toEqual([what, []]);
        expect([what, statuses]).toEqual([what, expect.arrayContaining([422])]);
      }
    expect([await rowsOf(own.id), await rowsOf(other.id)]).toEqual(before);
  });

  it("tells of a foreign id just what it tells of one that does not exist", async ({ expect }) => {
    const [foreign = ""] = other.all;
    for (const route of withId) {
      const [theirs, nobodys] = await Promise.all(
        [foreign, ABSENT].map((id) =>
          own.call(route.method, at(route, id), bodyOf(route, { client_id: own.client })),
        ),
      );
      const words = (body: { detail: string; request_id: string }, id: string) =>
        JSON.stringify({ ...body, request_id: "" }).replaceAll(id, "ID");
      expect(words(theirs?.body, foreign)).toBe(words(nobodys?.body, ABSENT));
    }
  });

  it("shows nothing of another business in any list, whatever is asked for", async ({ expect }) => {
    for (const route of reads.filter(({ path }) => !path.includes("{"))) {
      const queries = (route.operation.parameters ?? [])
        .filter((parameter) => parameter.in === "query")
        .flatMap(({ name, schema }) => {
          if (schema.format === "uuid") return other.all.map((id) => `${name}=${id}`);
          return [schema.enum?.[0], SECRET, "true", "1"].map((value) => `${name}=${value}`);
        });
      for (const query of ["", "per_page=100", ...queries]) {
        const { body } = await own.call(route.method, `${route.path}?${query}`, bodyOf(route));
        const leaks = other.all.filter((id) => !query.includes(id) && JSON.stringify(body).includes(id));
        expect([route.path, query, leaks]).toEqual([route.path, query, []]);
        if (query !== "" && !query.includes(SECRET)) expect(JSON.stringify(body)).not.toContain(SECRET);
      }
    }
  });

  it("tells the businesses' own things apart where both use the same names", async ({ expect }) => {
    const same = { name: "Same", external_id: "shared-id", number: "C-1" };
    const { contacts: _, ...mine } = await own.ok("POST", "/clients", same);
    const { contacts: __, ...theirs } = await other.ok("POST", "/clients", same);
    for (const query of ["external_id=shared-id", "number=C-1"]) {
      expect((await own.ok("GET", `/clients?${query}`)).data).toEqual([mine]);
      expect((await other.ok("GET", `/clients?${query}`)).data).toEqual([theirs]);
    }
  });
});
