/** `If-Match`: a write that names a version changes that version or nothing, whatever happens meanwhile. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { type Api, aDraft, aLine, apiWith, createBusiness, openapi } from "../support/business.ts";
import { racedDatabase } from "../support/hooked-database.ts";
import { routesOf } from "../support/openapi.ts";
import { appWith } from "../support/worker.ts";

const money = { amount_cents: 100, method: "cash" };
const link = { channels: ["link"] };

/** An invoice in the state that a test needs, with its ETag. */
async function standing(at: "draft" | "finalized" | "sent" | "paid in part") {
  const api = await createBusiness();
  const { draft } = await aDraft(api);
  const path = `/invoices/${draft.id}`;
  if (at === "finalized") await api.ok("POST", `${path}/finalize`);
  if (at === "sent" || at === "paid in part") await api.ok("POST", `${path}/send`, link);
  const payment = at === "paid in part" ? await api.ok("POST", `${path}/payments`, money) : null;
  return { api, path, payment: payment?.id as string | undefined, etag: await etagOf(api, path) };
}

const etagOf = async (api: Api, path: string): Promise<string> =>
  (await api.call("GET", path)).headers.get("ETag") ?? "";
const numberIn = (etag: string | null): number => Number(etag?.replaceAll('"', ""));

describe("a write that is held to a version", () => {
  it("happens once, however many come at the same time", async ({ expect }) => {
    const { api, path, etag } = await standing("sent");
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => api.call("POST", `${path}/payments`, money, { "If-Match": etag })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412]);
    expect((await api.ok("GET", path)).amount_paid_cents).toBe(100);
  });

  it.for([
    ["draft", "POST", "/finalize", undefined, "edit"],
    ["draft", "POST", "/send", link, "edit"],
    ["draft", "POST", "/cancel", undefined, "edit"],
    ["finalized", "POST", "/cancel", undefined, "rotate"],
    ["finalized", "POST", "/send", link, "rotate"],
    ["sent", "POST", "/send", { ...link, reminder: true }, "pay"],
    ["sent", "POST", "/payments", money, "pay"],
    ["paid in part", "POST", "/payments/:payment/refund", undefined, "pay"],
    ["paid in part", "DELETE", "/payments/:payment", undefined, "pay"],
  ] as const)(
    "is refused when something changed the %s between its read and %s %s %j",
    async ([at, method, call, body, change], { expect }) => {
      const { api, path, etag, payment } = await standing(at);
      const target = path + call.replace(":payment", payment ?? "");
      const changes = {
        edit: () => api.ok("PATCH", path, { notes: "x" }),
        rotate: () => api.ok("POST", `${path}/public-link`),
        pay: () => api.ok("POST", `${path}/payments`, money),
      };
      const raced = apiWith(api.key, appWith({ DB: racedDatabase(env.DB, changes[change]) }));
      const answer = await raced.call(method, target, body, { "If-Match": etag });
      const now = await etagOf(api, path);
      expect([answer.status, answer.body.code, answer.headers.get("ETag")]).toEqual([
        412,
        "stale_version",
        now,
      ]);
      expect(numberIn(now)).toBe(numberIn(etag) + 1);
      if (at === "paid in part") expect((await api.ok("GET", path)).amount_paid_cents).toBe(200);
      const again = await api.call(method, target, body, { "If-Match": now });
      expect(again.status).toBeLessThan(300);
    },
  );

  it("is answered again as it was, though the version has moved on by it", async ({ expect }) => {
    const { api, path, etag } = await standing("sent");
    const headers = { "If-Match": etag, "Idempotency-Key": "k" };
    const [one, two] = await Promise.all(
      [1, 2].map(() => api.call("POST", `${path}/payments`, money, headers)),
    );
    const three = await api.call("POST", `${path}/payments`, money, headers);
    for (const answer of [two, three]) expect([answer?.status, answer?.body]).toEqual([201, one?.body]);
    expect((await api.ok("GET", path)).amount_paid_cents).toBe(100);
  });

  it("copies the version that it names", async ({ expect }) => {
    const { api, path, etag } = await standing("sent");
    const duplicate = (version: string) =>
      api.call("POST", `${path}/duplicate`, undefined, { "If-Match": version });
    const copy = await duplicate(etag);
    expect([copy.status, copy.headers.get("ETag")]).toEqual([201, '"1"']);
    await api.ok("POST", `${path}/payments`, money);
    const stale = await duplicate(etag);
    expect([stale.status, stale.body.code, stale.headers.get("ETag")]).toEqual([
      412,
      "stale_version",
      await etagOf(api, path),
    ]);
    expect((await api.ok("GET", "/invoices")).data).toHaveLength(2);
  });

  it("of a record without a version is refused, not taken as if it held", async ({ expect }) => {
    const { api, path } = await standing("sent");
    const { client_id } = await api.ok("GET", path);
    const calls: [string, unknown][] = [
      ["/clients", { name: "Bob" }],
      ["/invoices", { client_id, currency: "EUR", lines: [aLine] }],
      ["/api-keys", { name: "Second" }],
      ["/credit-notes", { invoice_id: path.slice("/invoices/".length) }],
    ];
    for (const [list, body] of calls) {
      const before = (await api.ok("GET", list)).data.length;
      const answer = await api.call("POST", list, body, { "If-Match": '"1"' });
      expect([answer.status, answer.body.errors]).toMatchObject([
        422,
        [{ header: "If-Match", code: "not_versioned" }],
      ]);
      expect((await api.ok("GET", list)).data).toHaveLength(before);
    }
    expect((await api.call("POST", "/clients", { name: "Bob" }, { "If-Match": "*" })).status).toBe(201);
  });

  it("is documented where it is checked", ({ expect }) => {
    const documented = routesOf(openapi).filter(({ operation }) =>
      operation.parameters?.some(({ name }) => name === "If-Match"),
    );
    for (const { method, path, operation } of documented)
      expect([method, path, "412" in operation.responses]).toEqual([method, path, true]);
    const named = documented.map(({ method, path }) => `${method} ${path}`);
    expect(named).toContain("POST /invoices/{id}/duplicate");
    expect(named).not.toContain("POST /clients");
    expect(named).not.toContain("POST /invoices");
  });

  it("that stands already needs no version: finalizing and cancelling twice", async ({ expect }) => {
    const { api, path, etag } = await standing("draft");
    for (const verb of ["finalize", "cancel"]) {
      const first = await etagOf(api, path);
      for (let time = 0; time < 2; time++)
        expect((await api.call("POST", `${path}/${verb}`, undefined, { "If-Match": first })).status).toBe(
          200,
        );
    }
    expect((await api.call("POST", `${path}/payments`, money, { "If-Match": etag })).status).toBe(412);
  });
});
