/** What the SDK asks and makes of answers. */
import { inspect } from "node:util";
import { afterEach, describe, expect, it, vi } from "vitest";
import { FastFaktura, FastFakturaError } from "../../../sdk/src/index.ts";
import { clientGetting, json, ORIGIN, problem } from "../../support/sdk/answers.ts";

const ID = "019aa3f0-7d2c-7c55-9c1e-2a6f3a4b5c6d";
const unavailable = () => problem(503, "unavailable", { "Retry-After": "0" });
const page = (ids: number[], next: string | null) =>
  json({ data: ids.map((id) => ({ id })), has_more: next !== null, next_cursor: next });

/** The error of a call that must fail. */
async function failure(call: PromiseLike<unknown>): Promise<FastFakturaError> {
  const error = await Promise.resolve(call).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof FastFakturaError) return error;
  throw new Error(`a FastFakturaError was expected, not ${inspect(error)}`);
}

afterEach(() => void vi.useRealTimers());

describe("a client", () => {
  it("sends its key and JSON to the deployment, however its address is written", async () => {
    for (const baseUrl of [ORIGIN, `${ORIGIN}/`, `${ORIGIN}/api/v1`, `${ORIGIN}/api/v1/`]) {
      const { ff, asked } = clientGetting([json({ id: ID })], { baseUrl });
      await ff.clients.create({ name: "Ada Lovelace" });
      expect(asked).toMatchObject([{ method: "POST", body: '{"name":"Ada Lovelace"}' }]);
      expect(asked[0]?.url.href).toBe(`${ORIGIN}/api/v1/clients`);
      expect(asked[0]?.headers.get("Authorization")).toBe("Bearer ffk_test_0_abc");
      expect(asked[0]?.headers.get("Content-Type")).toBe("application/json");
    }
    const { ff, asked } = clientGetting([json({})], { baseUrl: "https://example.com/billing" });
    await ff.business.get();
    expect(asked[0]?.url.href).toBe("https://example.com/billing/api/v1/business");
  });

  it("says what is missing when it is made, and never shows its key", () => {
    const baseUrl = ORIGIN;
    expect(() => new FastFaktura({ apiKey: undefined, baseUrl })).toThrow(/needs an apiKey/);
    expect(() => new FastFaktura({ apiKey: "ffk_1", baseUrl: "" })).toThrow(/needs the baseUrl/);
    const shown = inspect(clientGetting([]).ff, { depth: 9, showHidden: true });
    expect(shown).toContain("InvoicesResource");
    expect(shown).not.toContain("ffk_");
  });

  it("sends versions, request ids and queries as the API takes them", async () => {
    const { ff, asked } = clientGetting([json({ id: ID }), page([], null)]);
    await ff.clients.update(ID, { name: "Ada" }, { version: 3, requestId: "order-1" });
    await ff.invoices.list({ status: "overdue", archived: false, q: "a & b", issued_to: undefined }).page();
    expect(asked[0]?.headers.get("If-Match")).toBe('"3"');
    expect(asked[0]?.headers.get("X-Request-Id")).toBe("order-1");
    expect(asked[0]?.headers.has("Idempotency-Key")).toBe(false);
    expect(Object.fromEntries(asked[1]?.url.searchParams ?? [])).toEqual({
      status: "overdue",
      archived: "false",
      q: "a & b",
    });
  });

  it("refuses what is no id, since it would ask for something else", () => {
    const { ff, asked } = clientGetting([]);
    for (const id of ["", ".", "..", undefined as unknown as string])
      expect(() => ff.invoices.get(id)).toThrow(TypeError);
    expect(asked).toEqual([]);
  });

  it("gives the answer itself on request", async () => {
    const { ff } = clientGetting([json({ id: ID }, { "X-Request-Id": "req-7" })]);
    const { data, response } = await ff.invoices.get(ID).withResponse();
    expect(data.id).toBe(ID);
    expect(response.headers.get("X-Request-Id")).toBe("req-7");
  });

  it("gives a file as its bytes, and takes files as forms", async () => {
    const pdf = new Response("%PDF-1.7", { headers: { "Content-Type": "application/pdf" } });
    const { ff, asked } = clientGetting([pdf, json({}), json({})]);
    expect(new TextDecoder().decode(await ff.invoices.pdf(ID))).toBe("%PDF-1.7");
    const file = new File(["hours"], "timesheet.csv");
    await ff.invoices.attachments.add(ID, { file, public: true });
    const added = asked[1]?.body as FormData;
    expect([added.get("file"), added.get("public")]).toEqual([file, "true"]);
    expect(asked[1]?.headers.has("Content-Type")).toBe(false);
    const issued = { number: "A-1", issue_date: "2025-11-03", tax_breakdown: [] };
    await ff.invoices.record({ ...issued, client_id: ID, currency: "EUR" }, { file });
    const recorded = asked[2]?.body as FormData;
    expect(recorded.get("file")).toEqual(file);
    expect(JSON.parse(String(recorded.get("data")))).toMatchObject(issued);
  });
});

describe("a request that fails for a moment", () => {
  it("is repeated with the same key, so that it is done once", async () => {
    const cut = new Response('{"id": "019', { headers: { "Content-Type": "application/json" } });
    const answers = [unavailable(), cut, problem(409, "concurrent_change"), json({ id: ID })];
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const { ff, asked } = clientGetting(answers, { maxRetries: 3 });
    const call = ff.invoices.finalize(ID);
    await vi.runAllTimersAsync();
    expect(await call).toEqual({ id: ID });
    const keys = asked.map(({ headers }) => headers.get("Idempotency-Key"));
    expect(keys).toEqual(Array(4).fill(expect.stringMatching(/^[0-9a-f]{32}$/)));
    expect(new Set(keys).size).toBe(1);
  });

  it("has another key than the next request, or the caller's own", async () => {
    const { ff, asked } = clientGetting([json({}), json({}), json({})]);
    await ff.clients.create({ name: "A" });
    await ff.clients.create({ name: "A" });
    await ff.clients.create({ name: "A" }, { idempotencyKey: "order-1" });
    const [first, second, third] = asked.map(({ headers }) => headers.get("Idempotency-Key"));
    expect(first).not.toBe(second);
    expect(third).toBe("order-1");
  });

  it("is repeated twice, unless the client or the call says otherwise", async () => {
    for (const [ofClient, ofCall, times] of [
      [undefined, undefined, 3],
      [1, undefined, 2],
      [1, 0, 1],
    ]) {
      const { ff, asked } = clientGetting(Array.from({ length: 9 }, unavailable), { maxRetries: ofClient });
      expect(await failure(ff.business.get({ maxRetries: ofCall }))).toMatchObject({ code: "unavailable" });
      expect(asked).toHaveLength(times ?? 0);
    }
  });

  it("waits as long as the API says, but not for minutes", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    const limited = clientGetting([problem(429, "rate_limited", { "Retry-After": "20" }), json({ id: ID })]);
    const call = limited.ff.invoices.get(ID);
    await vi.advanceTimersByTimeAsync(19_999);
    expect(limited.asked).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(await call).toEqual({ id: ID });
    const spent = clientGetting([problem(429, "quota_used_up", { "Retry-After": "3600" })]);
    const told = await failure(spent.ff.invoices.send(ID, { channels: ["email"] }));
    expect(told).toMatchObject({ code: "quota_used_up", retryAfter: 3600 });
  });

  it("is told apart from one that would fail again", async () => {
    for (const [status, code] of [
      [404, "not_found"],
      [409, "invoice_not_draft"],
      [412, "stale_version"],
      [422, "validation_failed"],
    ] as const) {
      const { ff, asked } = clientGetting([problem(status, code)]);
      expect(await failure(ff.invoices.get(ID))).toMatchObject({ status, code });
      expect(asked).toHaveLength(1);
    }
  });

  it("ends with the caller's signal, also between two attempts", async () => {
    const reason = new Error("the page was left");
    const waiting = clientGetting([problem(503, "unavailable", { "Retry-After": "50" })]);
    const stop = new AbortController();
    const call = waiting.ff.business.get({ signal: stop.signal });
    setTimeout(() => stop.abort(reason), 5);
    await expect(call.catch((error) => error)).resolves.toBe(reason);
    const { ff, asked } = clientGetting([]);
    await expect(ff.business.get({ signal: stop.signal }).catch((error) => error)).resolves.toBe(reason);
    expect(asked).toEqual([]);
  });
});

describe("an error", () => {
  it("tells what the API said", async () => {
    const fault = { pointer: "/lines/0/quantity", code: "missing", detail: "is required" };
    const body = { status: 422, code: "validation_failed", detail: "quantity is required.", errors: [fault] };
    const headers = { "Content-Type": "application/problem+json", "X-Request-Id": "req-2" };
    const { ff } = clientGetting([new Response(JSON.stringify(body), { status: 422, headers })]);
    const error = await failure(ff.clients.create({ name: "A" }, { idempotencyKey: "order-1" }));
    expect(error).toMatchObject({
      name: "FastFakturaError",
      message: "quantity is required. (validation_failed, request req-2)",
      status: 422,
      code: "validation_failed",
      detail: "quantity is required.",
      errors: [fault],
      requestId: "req-2",
      retryAfter: null,
      idempotencyKey: "order-1",
    });
  });

  it("tells of requests without an answer, with the key to ask again", async () => {
    const fallen = new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED 127.0.0.1:9.") });
    const lost = clientGetting([fallen], { maxRetries: 0 });
    const error = await failure(lost.ff.invoices.finalize(ID));
    expect(error).toMatchObject({ code: "connection_failed", status: null, requestId: null, cause: fallen });
    expect(error.detail).toBe("No answer: fetch failed: connect ECONNREFUSED 127.0.0.1:9.");
    expect(error.idempotencyKey).toBe(lost.asked[0]?.headers.get("Idempotency-Key"));
    const never = ({ signal }: RequestInit) =>
      new Promise<Response>((_, failed) => signal?.addEventListener("abort", () => failed(signal.reason)));
    const slow = clientGetting([never], { maxRetries: 0, timeout: 5 });
    expect(await failure(slow.ff.business.get())).toMatchObject({ code: "timed_out", status: null });
  });

  it("tells when something else than the API answered", async () => {
    const html = { "Content-Type": "text/html" };
    for (const answer of [
      new Response("<h1>Welcome</h1>", { headers: html }),
      new Response("<h1>Not here</h1>", { status: 404, headers: html }),
      new Response(null, { status: 301, headers: { Location: "https://www.example.com/" } }),
    ]) {
      const { ff } = clientGetting([answer]);
      const error = await failure(ff.invoices.get(ID));
      expect(error).toMatchObject({ code: "unexpected_answer", status: answer.status });
      expect(error.detail).toMatch(/baseUrl/);
    }
    const { ff } = clientGetting([json({})]);
    expect(await failure(ff.invoices.pdf(ID))).toMatchObject({ code: "unexpected_answer" });
  });
});

describe("a list", () => {
  it("goes on with its cursor while somebody reads, and asks for nothing before", async () => {
    const { ff, asked } = clientGetting([page([1, 2], "c1"), page([3], "c2"), page([], null)]);
    const list = ff.clients.list({ per_page: 2, page: 1 });
    expect(asked).toEqual([]);
    const found: unknown[] = [];
    for await (const { id } of list) found.push(id);
    expect(found).toEqual([1, 2, 3]);
    const queries = asked.map(({ url }) => url.search);
    expect(queries).toEqual(["?per_page=2&page=1", "?per_page=2&cursor=c1", "?per_page=2&cursor=c2"]);
  });

  it("stops where its reader does, and gives one page alone", async () => {
    const { ff, asked } = clientGetting([page([1, 2], "c1"), page([1, 2], "c1")]);
    for await (const _ of ff.invoices.payments.list(ID)) break;
    expect(await ff.invoices.payments.list(ID).page()).toMatchObject({ next_cursor: "c1" });
    expect(asked).toHaveLength(2);
  });

  it("of changes goes on with `since`, and has a cursor with each page", async () => {
    const { ff, asked } = clientGetting([
      page([1], "s1"),
      json({ data: [], has_more: false, next_cursor: "s1" }),
    ]);
    const cursors: string[] = [];
    for await (const { next_cursor } of ff.changes.list({ since: "s0" }).pages()) cursors.push(next_cursor);
    expect(cursors).toEqual(["s1", "s1"]);
    expect(asked.map(({ url }) => url.search)).toEqual(["?since=s0", "?since=s1"]);
  });

  it("without pages is read all the same", async () => {
    const { ff } = clientGetting([json({ data: [{ id: 1 }] })]);
    for await (const attachment of ff.invoices.attachments.list(ID)) expect(attachment).toEqual({ id: 1 });
    expect.assertions(1);
  });
});

describe("nearby reads", () => {
  it("are at least as new as the newest answer that the client had", async () => {
    const answers = ["b2", "b1", "b3"].map((bookmark) => json({}, { "X-D1-Bookmark": bookmark }));
    const { ff, asked } = clientGetting(answers, { reads: "nearby" });
    await ff.clients.create({ name: "Ada" });
    await ff.clients.get(ID);
    await ff.clients.get(ID);
    expect(asked.map(({ headers }) => headers.get("X-D1-Bookmark"))).toEqual([null, "b2", "b2"]);
  });

  it("are not asked for otherwise: every read then sees every write", async () => {
    const { ff, asked } = clientGetting([json({}, { "X-D1-Bookmark": "b1" }), json({})]);
    await ff.clients.get(ID);
    await ff.clients.get(ID);
    expect(asked[1]?.headers.has("X-D1-Bookmark")).toBe(false);
  });
});
