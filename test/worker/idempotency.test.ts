import { createScheduledController } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { eq, sql } from "drizzle-orm";
import { afterEach, describe, it, vi } from "vitest";
import { FastFaktura } from "../../sdk/src/index.ts";
import { ownBusiness } from "../../src/capabilities/business/business-statements.ts";
import worker from "../../src/index.ts";
import { fragment, statement } from "../../src/platform/database/define-statement.ts";
import { whenChanged } from "../../src/platform/database/query.ts";
import { Session } from "../../src/platform/database/session.ts";
import { openDatabase } from "../../src/platform/database/shards.ts";
import { businesses, clients } from "../../src/schema/tables.ts";
import {
  type Answer,
  type Api,
  aDraft,
  aFailedDelivery,
  aForm,
  aLine,
  aPdf,
  aProduct,
  apiWith,
  createBusiness,
  keyOf,
  openapi,
} from "../support/business.ts";
import { racedDatabase } from "../support/hooked-database.ts";
import { isWrite, routesOf } from "../support/openapi.ts";
import { rowsOf } from "../support/rows.ts";
import { appWith } from "../support/worker.ts";

/** For each POST operation, a request that can succeed. A new operation must be added here. */
const requests: Record<string, (api: Api) => Promise<{ path: string; body?: unknown }>> = {
  createClient: async () => ({ path: "/clients", body: { name: "Ada", external_id: "c-1", tags: ["a"] } }),
  createContact: async (api) => {
    const { client } = await aDraft(api);
    return { path: `/clients/${client.id}/contacts`, body: { last_name: "Hopper", default: true } };
  },
  createApiKey: async () => ({ path: "/api-keys", body: { name: "Second" } }),
  createInvoice: async (api) => {
    const { client } = await aDraft(api);
    return {
      path: "/invoices",
      body: { client_id: client.id, currency: "EUR", lines: [aLine], metadata: { a: "b" } },
    };
  },
  finalizeInvoice: async (api) => ({ path: `/invoices/${(await aDraft(api)).draft.id}/finalize` }),
  duplicateInvoice: async (api) => ({ path: `/invoices/${(await aDraft(api)).draft.id}/duplicate` }),
  sendInvoice: async (api) => ({
    path: `/invoices/${(await aDraft(api)).draft.id}/send`,
    body: { channels: ["email", "link"] },
  }),
  resendDelivery: async (api) => ({ path: `${await aFailedDelivery(api)}/resend`, body: {} }),
  replacePublicLink: async (api) => ({ path: `/invoices/${(await aDraft(api)).draft.id}/public-link` }),
  moveTestClock: async () => ({
    path: "/business/test-clock",
    body: { now: new Date(Date.now() + 86_400_000).toISOString() },
  }),
  cancelInvoice: async (api) => ({ path: `/invoices/${await anIssuedInvoice(api)}/cancel` }),
  recordPayment: async (api) => ({
    path: `/invoices/${await anIssuedInvoice(api)}/payments`,
    body: { amount_cents: 100, method: "cash" },
  }),
  refundPayment: async (api) => {
    const id = await anIssuedInvoice(api);
    const body = { amount_cents: 100, method: "cash" };
    const payment = await api.ok("POST", `/invoices/${id}/payments`, body);
    return { path: `/invoices/${id}/payments/${payment.id}/refund`, body: {} };
  },
  createCreditNote: async (api) => ({
    path: "/credit-notes",
    body: { invoice_id: await anIssuedInvoice(api), lines: [{ line: 1, quantity: 0.5 }] },
  }),
  sendCreditNote: async (api) => ({
    path: `/credit-notes/${await aCreditNote(api)}/send`,
    body: { channels: ["link"] },
  }),
  archiveInvoice: async (api) => ({ path: `/invoices/${(await aDraft(api)).draft.id}/archive` }),
  restoreInvoice: async (api) => {
    const path = `/invoices/${(await aDraft(api)).draft.id}`;
    await api.ok("POST", `${path}/archive`);
    return { path: `${path}/restore` };
  },
  archiveCreditNote: async (api) => ({ path: `/credit-notes/${await aCreditNote(api)}/archive` }),
  restoreCreditNote: async (api) => {
    const path = `/credit-notes/${await aCreditNote(api)}`;
    await api.ok("POST", `${path}/archive`);
    return { path: `${path}/restore` };
  },
  createProduct: async () => ({
    path: "/products",
    body: { description: "Consulting", unit_price_cents: 9500, tax_rate: 20 },
  }),
  restoreProduct: async (api) => {
    const { id } = await aProduct(api);
    await api.ok("DELETE", `/products/${id}`);
    return { path: `/products/${id}/restore` };
  },
  recordInvoice: async (api) => {
    const { client } = await aDraft(api);
    return {
      path: "/invoices/record",
      body: {
        client_id: client.id,
        number: "OLD-7",
        issue_date: "2026-01-15",
        currency: "EUR",
        lines: [aLine],
        payments: [{ amount_cents: 100, method: "cash", paid_at: "2026-02-01T12:00:00Z" }],
      },
    };
  },
  addInvoiceAttachment: async (api) => ({
    path: `/invoices/${await anIssuedInvoice(api)}/attachments`,
    body: aForm(aPdf, { public: "true" }),
  }),
  addCreditNoteAttachment: async (api) => ({
    path: `/credit-notes/${await aCreditNote(api)}/attachments`,
    body: aForm(aPdf),
  }),
  addInvoiceComment: async (api) => ({
    path: `/invoices/${await anIssuedInvoice(api)}/comments`,
    body: { text: "Paid in cash.", public: true },
  }),
  addCreditNoteComment: async (api) => ({
    path: `/credit-notes/${await aCreditNote(api)}/comments`,
    body: { text: "Came back broken." },
  }),
  restoreClient: async (api) => {
    const { client } = await aDraft(api);
    await api.ok("DELETE", `/clients/${client.id}`);
    return { path: `/clients/${client.id}/restore` };
  },
};

async function anIssuedInvoice(api: Api): Promise<string> {
  const { draft } = await aDraft(api);
  await api.ok("POST", `/invoices/${draft.id}/finalize`);
  return draft.id;
}

const aCreditNote = async (api: Api): Promise<string> =>
  (await api.ok("POST", "/credit-notes", { invoice_id: await anIssuedInvoice(api) })).id;

/** Needs a local Stripe, which stripe.test.ts has. */
const ELSEWHERE = "connectStripe";
const posts = routesOf(openapi).filter(
  (route) => route.method === "POST" && isWrite(route) && route.operation.operationId !== ELSEWHERE,
);
const prepared = async (name: string, api: Api) => {
  const prepare = requests[name];
  if (!prepare) throw new Error(`say in \`requests\` how to ask for ${name}`);
  return prepare(api);
};

const keyed = (key: string) => ({ "Idempotency-Key": key });
const isReplay = ({ headers }: Answer) => headers.get("Idempotent-Replayed") === "true";
/** An API key's secret is in the first answer only. */
const storable = (body: object) => ("key" in body ? { ...body, key: null } : body);

/**
 * What must be there once, however often it is requested. Not the outbox: the queue's consumer empties it
 * meanwhile.
 */
async function effects(api: Api) {
  const { outbox: _, documents: __, number_series, ...rows } = await rowsOf(api.id);
  return { number_series, counts: Object.entries(rows).map(([table, list]) => [table, list.length]) };
}

/** Edits everything that can be edited. */
async function changeEverything(api: Api) {
  await api.ok("PUT", "/business", { name: "Renamed", city: "Oslo" });
  for (const { id } of (await api.ok("GET", "/clients")).data) {
    await api.ok("PUT", `/clients/${id}`, { name: "Renamed" });
    for (const contact of (await api.ok("GET", `/clients/${id}/contacts`)).data)
      await api.ok("PUT", `/clients/${id}/contacts/${contact.id}`, { first_name: "Renamed" });
  }
  for (const { id } of (await api.ok("GET", "/products")).data)
    await api.ok("PUT", `/products/${id}`, { description: "Renamed" });
  for (const { id, status } of (await api.ok("GET", "/invoices?origin=own")).data)
    if (status === "draft") await api.ok("PATCH", `/invoices/${id}`, { notes: "changed" });
    else if (status !== "cancelled") await api.ok("POST", `/invoices/${id}/send`, { channels: ["sms"] });
}

afterEach(() => void vi.useRealTimers());

describe.for(posts.map(({ operation }) => operation.operationId))("%s", (name) => {
  it("repeats its answer, even when all has changed meanwhile", async ({ expect }) => {
    const api = await createBusiness();
    const { path, body } = await prepared(name, api);
    const first = await api.call("POST", path, body, keyed("k"));
    expect(first.status).toBeLessThan(300);
    expect(isReplay(first)).toBe(false);
    await changeEverything(api);
    const standing = await effects(api);
    const second = await api.call("POST", path, body, keyed("k"));
    expect([second.status, isReplay(second), second.body]).toEqual([
      first.status,
      true,
      storable(first.body),
    ]);
    expect(second.headers.get("ETag")).toBe(first.headers.get("ETag"));
    expect(await effects(api)).toEqual(standing);
  });

  it("has one effect when asked ten times at once", async ({ expect }) => {
    const api = await createBusiness();
    const { path, body } = await prepared(name, api);
    const before = await effects(api);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => api.call("POST", path, body, keyed("k"))),
    );
    const [first] = answers.filter((answer) => !isReplay(answer));
    const expected = { status: first?.status, body: storable(first?.body) };
    expect(answers.map(({ status, body }) => ({ status, body: storable(body) }))).toEqual(
      answers.map(() => expected),
    );
    expect(answers.filter(isReplay)).toHaveLength(9);
    const after = await effects(api);
    await api.call("POST", path, body, keyed("k"));
    expect(await effects(api)).toEqual(after);
    expect(after).not.toEqual(before);
  });

  it("refuses the key for another request", async ({ expect }) => {
    const api = await createBusiness();
    const { path, body } = await prepared(name, api);
    await api.ok("POST", path, body, keyed("k"));
    const standing = await effects(api);
    const misuse = await api.call("POST", "/clients", { name: "Somebody else" }, keyed("k"));
    expect([misuse.status, misuse.body.code]).toEqual([422, "idempotency_key_reused"]);
    expect(misuse.body.errors).toEqual([
      { header: "Idempotency-Key", code: "idempotency_key_reused", detail: expect.any(String) },
    ]);
    expect(await effects(api)).toEqual(standing);
  });
});

describe("an idempotency key", () => {
  it("belongs to one business, whichever of its keys is used", async ({ expect }) => {
    const [one, two] = [await createBusiness(), await createBusiness()];
    const mine = await one.call("POST", "/clients", { name: "Ada" }, keyed("k"));
    const theirs = await two.call("POST", "/clients", { name: "Ada" }, keyed("k"));
    expect(isReplay(theirs)).toBe(false);
    expect(theirs.body.id).not.toBe(mine.body.id);
    const again = await (await keyOf(one.id)).call("POST", "/clients", { name: "Ada" }, keyed("k"));
    expect([isReplay(again), again.body]).toEqual([true, mine.body]);
  });

  it("is free again after a request that was refused", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    expect((await api.call("POST", "/clients", { name: "" }, keyed("a"))).status).toBe(422);
    expect((await api.call("POST", "/clients", { name: "Ada" }, keyed("a"))).status).toBe(201);
    await api.ok("PATCH", `/invoices/${draft.id}`, { due_date: "2020-01-01" });
    expect((await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("b"))).status).toBe(
      422,
    );
    await api.ok("PATCH", `/invoices/${draft.id}`, { due_date: null });
    expect((await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("b"))).status).toBe(
      200,
    );
    await api.ok("DELETE", `/clients/${client.id}`);
    const invoice = { client_id: client.id, currency: "EUR", lines: [aLine] };
    expect((await api.call("POST", "/invoices", invoice, keyed("c"))).status).toBe(409);
    await api.ok("POST", `/clients/${client.id}/restore`);
    expect((await api.call("POST", "/invoices", invoice, keyed("c"))).status).toBe(201);
  });

  it("keeps the answer of a request that found nothing left to do", async ({ expect }) => {
    const api = await createBusiness();
    const { client, draft } = await aDraft(api);
    const restored = await api.call("POST", `/clients/${client.id}/restore`, undefined, keyed("r"));
    await api.ok("DELETE", `/clients/${client.id}`);
    const again = await api.call("POST", `/clients/${client.id}/restore`, undefined, keyed("r"));
    expect([isReplay(again), again.body]).toEqual([true, restored.body]);
    expect((await api.ok("GET", `/clients/${client.id}`)).archived_at).not.toBeNull();

    await api.ok("POST", `/clients/${client.id}/restore`);
    await api.ok("POST", `/invoices/${draft.id}/finalize`);
    const finalized = await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("f"));
    await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
    const refinalized = await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("f"));
    expect([isReplay(refinalized), refinalized.body]).toEqual([true, finalized.body]);
  });

  it("has 1 to 255 characters", async ({ expect }) => {
    const api = await createBusiness();
    for (const wrong of ["", "x".repeat(256), "a b", "é"]) {
      const { status, body } = await api.call("POST", "/clients", { name: "Ada" }, keyed(wrong));
      expect([status, body.errors]).toEqual([
        422,
        [{ header: "Idempotency-Key", code: "invalid_idempotency_key", detail: expect.any(String) }],
      ]);
    }
    expect((await api.call("POST", "/clients", { name: "Ada" }, keyed("x".repeat(255)))).status).toBe(201);
  });

  it("keeps no secret: the API key is nowhere in the database", async ({ expect }) => {
    const api = await createBusiness();
    const { key } = await api.ok("POST", "/api-keys", { name: "Second" }, keyed("k"));
    expect(key).toMatch(/^ffk_test_0_/);
    expect(JSON.stringify(await rowsOf(api.id))).not.toContain(key);
    const [stored] = (await rowsOf(api.id)).idempotency_keys ?? [];
    expect(JSON.parse(String(stored?.outcome))).toMatchObject({ key: null, hash: "" });
  });

  it("tells what the first answer told when time has passed", async ({ expect }) => {
    const api = await createBusiness({ payment_terms_days: 0 });
    const { draft } = await aDraft(api);
    const first = await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("k"));
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 40 * 3600_000 });
    expect((await api.ok("GET", `/invoices/${draft.id}`)).status).toBe("overdue");
    const second = await api.call("POST", `/invoices/${draft.id}/finalize`, undefined, keyed("k"));
    expect([isReplay(second), second.body]).toEqual([true, first.body]);
  });

  it("is kept for 24 hours at least, and forgotten in the end", async ({ expect }) => {
    const api = await createBusiness();
    const start = Date.now();
    const ask = () => api.call("POST", "/clients", { name: "Ada" }, keyed("k"));
    await ask();
    for (const [hours, replayed] of [
      [25, true],
      [49, false],
    ] as const) {
      vi.useFakeTimers({ toFake: ["Date"], now: start + hours * 3600_000 });
      await worker.scheduled(createScheduledController(), env);
      expect([hours, isReplay(await ask())]).toEqual([hours, replayed]);
    }
  });
});

describe("an answer", () => {
  /** The API, through which something else happens between a request's first and second round trip. */
  const raced = (api: Api, meanwhile: () => Promise<unknown>) =>
    apiWith(api.key, appWith({ DB: racedDatabase(env.DB, meanwhile) }));

  const done = {
    "finalizes what is finalized": async (api: Api) => {
      const path = `/invoices/${await anIssuedInvoice(api)}`;
      return {
        path: `${path}/finalize`,
        meanwhile: () => api.ok("POST", `${path}/send`, { channels: ["link"] }),
      };
    },
    "cancels what is cancelled": async (api: Api) => {
      const path = `/invoices/${await anIssuedInvoice(api)}`;
      await api.ok("POST", `${path}/cancel`);
      return { path: `${path}/cancel`, meanwhile: () => api.ok("POST", `${path}/public-link`) };
    },
    "archives what is archived": async (api: Api) => {
      const path = `/invoices/${(await aDraft(api)).draft.id}`;
      await api.ok("POST", `${path}/archive`);
      return { path: `${path}/archive`, meanwhile: () => api.ok("POST", `${path}/restore`) };
    },
    "restores what is not archived": async (api: Api) => {
      const path = `/clients/${(await aDraft(api)).client.id}`;
      return { path: `${path}/restore`, meanwhile: () => api.ok("DELETE", path) };
    },
  };
  it.for(Object.entries(done))(
    "to a request that %s is the one that its repetition gets, whatever happens meanwhile",
    async ([, prepare], { expect }) => {
      const api = await createBusiness();
      const { path, meanwhile } = await prepare(api);
      const first = await raced(api, meanwhile).call("POST", path, undefined, keyed("k"));
      const second = await api.call("POST", path, undefined, keyed("k"));
      expect([second.status, isReplay(second), second.body]).toEqual([200, true, first.body]);
    },
  );

  it("to a send that raced with the reversal of a payment is kept, and tells what was sent", async ({
    expect,
  }) => {
    const api = await createBusiness();
    const path = `/invoices/${await anIssuedInvoice(api)}`;
    const pay = () => api.ok("POST", `${path}/payments`, { amount_cents: 60_000, method: "cash" });
    const { id } = await pay();
    const body = { channels: ["link"] };
    const reverse = () => api.ok("DELETE", `${path}/payments/${id}`);
    const first = await raced(api, reverse).call("POST", `${path}/send`, body, keyed("k"));
    expect(first).toMatchObject({ status: 200, body: { status: "sent", deliveries: [{ kind: "invoice" }] } });
    await pay();
    const second = await api.call("POST", `${path}/send`, body, keyed("k"));
    expect([second.status, isReplay(second), second.body]).toEqual([200, true, first.body]);
  });

  const sessionOf = (api: Api, key: string) =>
    Session.ofBusiness(openDatabase(env, "0").db, api.id, {
      now: new Date().toISOString(),
      actor: { kind: "system", job: "test" },
      idempotency: { key, fingerprint: "f" },
    });
  const rename = statement(
    (name: string) => ({ name }),
    (owned, at) => owned.update(businesses, at, eq(businesses.name, "Test & Co")).returning(),
  );
  const deleteNobody = statement(
    () => ({}),
    (owned) => owned.delete(clients, eq(clients.id, "nobody"), whenChanged),
  );
  const outcome = fragment(
    () => ({}),
    () => sql`json_object('name', (select name from businesses where name = 'Renamed'))`,
  )();

  it("is kept if its change happened, even if what should follow finds nothing to do", async ({ expect }) => {
    const api = await createBusiness();
    const session = sessionOf(api, "k");
    const follow = [deleteNobody(session)];
    await session.change({ change: rename(session, "Renamed"), follow, outcome });
    session.requireAnswerKept();
    await expect(sessionOf(api, "k").read([ownBusiness(session)])).rejects.toMatchObject({
      outcome: { name: "Renamed" },
    });
    const late = sessionOf(api, "l");
    expect(await late.change({ change: rename(late, "Late"), outcome })).toEqual({ changed: [], reads: [] });
    expect(() => late.requireAnswerKept()).toThrow();
    expect((await rowsOf(api.id)).idempotency_keys).toHaveLength(1);
  });

  it("must be said with the change, or nothing happens", async ({ expect }) => {
    const api = await createBusiness();
    const session = sessionOf(api, "k");
    await expect(session.change({ change: rename(session, "Renamed") })).rejects.toThrow(
      "without the answer",
    );
    expect((await api.ok("GET", "/business")).name).toBe("Test & Co");
  });
});

describe("the SDK in a Worker", () => {
  it("repeats what had no answer, and makes nothing twice", async ({ expect }) => {
    const api = await createBusiness();
    const replayed: boolean[] = [];
    /** Every request arrives, and of every second one the answer is lost. */
    const fetch = async (url: string, init: RequestInit) => {
      const response = await exports.default.fetch(new Request(url, init));
      replayed.push(response.headers.has("Idempotent-Replayed"));
      if (replayed.length % 2 === 0) return response;
      await response.body?.cancel();
      throw new Error("the connection was reset");
    };
    const ff = new FastFaktura({ apiKey: api.key, baseUrl: "http://api.test", fetch });
    const client = await ff.clients.create({ name: "Ada Lovelace", email: "ada@example.com" });
    const draft = await ff.invoices.create({ client_id: client.id, currency: "EUR", lines: [aLine] });
    const sent = await ff.invoices.send(draft.id, { channels: ["email"] }, { version: draft.version });
    expect(replayed).toEqual([false, true, false, true, false, true]);
    expect(new TextDecoder().decode(await ff.invoices.pdf(sent.id))).toMatch(/^%PDF-/);
    const { invoices, clients } = await rowsOf(api.id);
    expect([invoices?.length, clients?.length]).toEqual([1, 1]);
    const numbers: string[] = [];
    for await (const { number } of ff.invoices.list({ per_page: 1 })) numbers.push(number);
    expect(numbers).toEqual([sent.number]);
  });
});
