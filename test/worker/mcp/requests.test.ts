/** The protocol as it comes over the wire: who may ask, what a request may be, and how much of it. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { createBusiness, keyOf } from "../../support/business.ts";
import { hookedDatabase } from "../../support/hooked-database.ts";
import { agentOf, ERAS, postMcp } from "../../support/mcp.ts";
import { appWith } from "../../support/worker.ts";

const message = (method: string, params: unknown = {}, id: number | null = 1) => ({
  jsonrpc: "2.0",
  ...(id !== null && { id }),
  method,
  params,
});
const INITIALIZE = message("initialize", {
  protocolVersion: "2025-11-25",
  capabilities: {},
  clientInfo: { name: "test", version: "1" },
});
const LIST = message("tools/list");
const CALL = message("tools/call", { name: "find_clients", arguments: {} });
const WRONG_CALL = message("tools/call", { name: "find_clients", arguments: { x: 1 } });

const bearer = ({ key }: { key: string }) => ({ Authorization: `Bearer ${key}` });

async function revokedKey() {
  const api = await createBusiness();
  const { id, key } = await api.ok("POST", "/api-keys", { name: "To be revoked" });
  await api.ok("DELETE", `/api-keys/${id}`);
  return { key };
}

describe("who asks", () => {
  it("needs a key that is good, whatever is asked", async ({ expect }) => {
    const good = (await createBusiness()).key;
    const absent = `${good.slice(0, -3)}${good.endsWith("abc") ? "xyz" : "abc"}`;
    const refused = [
      [{}, "missing_key"],
      [{ Authorization: "Basic eDp5" }, "missing_key"],
      [bearer({ key: "sk-4711" }), "unknown_key"],
      [bearer({ key: absent }), "unknown_key"],
      [bearer(await revokedKey()), "unknown_key"],
      [{ ...bearer({ key: good }), "X-Api-Key": absent }, "conflicting_keys"],
    ] as const;
    for (const [headers, code] of refused)
      for (const body of [
        INITIALIZE,
        LIST,
        CALL,
        WRONG_CALL,
        message("ping"),
        message("tools/call", { name: "nope" }),
        message("tools/call", { name: 7 }),
        { ...LIST, params: { _meta: { "io.modelcontextprotocol/protocolVersion": "2026-07-28" } } },
        [CALL, CALL],
        "not JSON",
        [],
      ]) {
        const { status, headers: answered, text } = await postMcp(body, headers);
        const { error, id, jsonrpc } = JSON.parse(text);
        expect([body, status, error.data.code, id, jsonrpc]).toEqual([body, 401, code, null, "2.0"]);
        expect(answered.get("WWW-Authenticate")).toBe('Bearer realm="FastFaktura"');
        expect(answered.get("Cache-Control")).toBe("private, no-store");
      }
  });

  it("may send the key in either header", async ({ expect }) => {
    const api = await createBusiness();
    for (const headers of [bearer(api), { "X-Api-Key": api.key }, { ...bearer(api), "X-Api-Key": api.key }]) {
      const { status, text } = await postMcp(CALL, headers);
      expect([status, JSON.parse(text).result.structuredContent.clients]).toEqual([200, []]);
    }
  });

  it("is refused as a whole where a key stops being good meanwhile", async ({ expect }) => {
    for (const era of ERAS) {
      const api = await createBusiness();
      const { id, key } = await api.ok("POST", "/api-keys", { name: "Agent" });
      const agent = await agentOf({ key }, { era });
      await api.ok("DELETE", `/api-keys/${id}`);
      await expect(agent.call("find_clients")).rejects.toThrow();
      await expect(agent.tools()).rejects.toThrow();
    }
  });

  it("waits where it asks too often, each message of a batch counting by itself", async ({ expect }) => {
    const api = await createBusiness();
    let left = 3;
    const limiter = { limit: async () => ({ success: left-- > 0 }) } as RateLimit;
    const fetch = appWith({ RATE_LIMITER: limiter });
    const ask = (body: unknown) => postMcp(body, bearer(api), { fetch });
    expect((await ask(CALL)).status).toBe(200);
    const { status, headers, text } = await ask([CALL, CALL, CALL]);
    expect([status, headers.get("Retry-After")]).toEqual([429, "60"]);
    expect(JSON.parse(text).error.data.code).toBe("rate_limited");
  });

  it("has nothing done of a batch for which it asked too often", async ({ expect }) => {
    const api = await createBusiness();
    let left = 1;
    const limiter = { limit: async () => ({ success: left-- > 0 }) } as RateLimit;
    const create = (name: string, id: number) =>
      message("tools/call", { name: "create_client", arguments: { name } }, id);
    const batch = [create("Ada", 1), create("Bob", 2)];
    const { status } = await postMcp(batch, bearer(api), { fetch: appWith({ RATE_LIMITER: limiter }) });
    expect([status, (await api.ok("GET", "/clients")).data]).toEqual([429, []]);
  });

  it("is slowed down where its address sends keys that are not valid", async ({ expect }) => {
    const api = await createBusiness();
    const full = { limit: async () => ({ success: false }) } as unknown as RateLimit;
    const fetch = appWith({ FAILED_KEY_LIMITER: full });
    const from = { "CF-Connecting-IP": "203.0.113.71" };
    for (const body of [LIST, CALL]) {
      const unknown = await postMcp(body, { ...bearer(await revokedKey()), ...from }, { fetch });
      expect([unknown.status, unknown.headers.get("Retry-After")]).toEqual([429, "60"]);
      const reader = await keyOf(api.id, "read");
      expect((await postMcp(body, { ...bearer(reader), ...from }, { fetch })).status).toBe(200);
    }
  });

  it("comes from no other site", async ({ expect }) => {
    const api = await createBusiness();
    for (const origin of ["https://evil.example", "http://api.test.evil.example", "null", "x"])
      for (const method of ["POST", "GET"]) {
        const { status } = await postMcp(CALL, { ...bearer(api), Origin: origin }, { method });
        expect([origin, method, status]).toEqual([origin, method, 403]);
      }
    expect((await postMcp(CALL, { ...bearer(api), Origin: "http://api.test" })).status).toBe(200);
  });
});

describe("a failure of ours", () => {
  const failing = (error: Error) =>
    appWith({
      DB: hookedDatabase(env.DB, {
        before() {
          throw error;
        },
      }),
    });

  it("tells a model whether to try again, and hides its reason", async ({ expect }) => {
    const api = await createBusiness();
    for (const [error, code, status] of [
      [new Error("D1_ERROR: D1 DB is overloaded. Too many requests queued."), "unavailable", 503],
      [new Error("a secret detail"), "internal_error", 500],
    ] as const) {
      const fetch = failing(error);
      const call = await postMcp(CALL, { ...bearer(api), "X-Request-Id": "r-1" }, { fetch });
      const { isError, content } = JSON.parse(call.text).result;
      expect([call.status, isError, JSON.parse(content[0].text).code]).toEqual([200, true, code]);
      const list = await postMcp(LIST, bearer(api), { fetch });
      expect([list.status, JSON.parse(list.text).error.data.code]).toEqual([status, code]);
      expect(call.text + list.text).not.toMatch(/secret|D1/);
      if (code === "internal_error") expect(call.text).toContain("logged as r-1");
      else expect(list.headers.get("Retry-After")).toBe("1");
    }
  });
});

describe("a request", () => {
  it("is a POST: there are no sessions and no streams", async ({ expect }) => {
    const api = await createBusiness();
    for (const method of ["GET", "DELETE", "PUT", "OPTIONS"]) {
      const { status, headers, text } = await postMcp(undefined, bearer(api), { method });
      expect([method, status, headers.get("Allow")]).toEqual([method, 405, "POST"]);
      expect(JSON.parse(text).error.data.code).toBe("method_not_allowed");
    }
    const { status, headers } = await postMcp(INITIALIZE, bearer(api));
    expect([status, headers.get("Mcp-Session-Id")]).toEqual([200, null]);
  });

  it("is JSON, and not too much of it", async ({ expect }) => {
    const api = await createBusiness();
    const ask = async (body: unknown, headers = {}) => {
      const { status, text } = await postMcp(body, { ...bearer(api), ...headers });
      return [status, JSON.parse(text).error.code];
    };
    expect(await ask(CALL, { "Content-Type": "text/plain" })).toEqual([415, -32_000]);
    for (const body of ["", "{", "\u0000", "[1,"])
      expect([body, await ask(body)]).toEqual([body, [400, -32_700]]);
    expect(await ask(`"${"x".repeat(1_048_577)}"`)).toEqual([413, -32_000]);
    const crowd = message("tools/call", { name: "x", arguments: { x: new Array(20_001).fill(0) } });
    expect(await ask(crowd)).toEqual([400, -32_600]);
  });

  it("may be a batch of the oldest protocol, of a few messages", async ({ expect }) => {
    const api = await createBusiness();
    const batch = [LIST, { ...CALL, id: 2 }, message("notifications/initialized", {}, null)];
    const { status, text } = await postMcp(batch, bearer(api));
    const answers: { id: number; result: object }[] = JSON.parse(text);
    expect([status, answers.map(({ id, result }) => `${id} ${Object.keys(result)[0]}`).sort()]).toEqual([
      200,
      ["1 tools", "2 content"],
    ]);
    for (const size of [0, 11])
      expect((await postMcp(new Array(size).fill(CALL), bearer(api))).status).toBe(400);
  });

  it("is answered in a version of the protocol that both know", async ({ expect }) => {
    const api = await createBusiness();
    for (const [asked, given] of [
      ["2025-06-18", "2025-06-18"],
      ["2025-11-25", "2025-11-25"],
      ["1999-01-01", "2025-11-25"],
    ]) {
      const params = { ...(INITIALIZE.params as object), protocolVersion: asked };
      const { text } = await postMcp({ ...INITIALIZE, params }, bearer(api));
      const { protocolVersion, serverInfo } = JSON.parse(text).result;
      expect([asked, protocolVersion, serverInfo.name]).toEqual([asked, given, "fastfaktura"]);
    }
    const { status } = await postMcp(CALL, { ...bearer(api), "MCP-Protocol-Version": "1999-01-01" });
    expect(status).toBe(400);
  });

  it("for what there is not is a JSON-RPC error", async ({ expect }) => {
    const api = await createBusiness();
    const codeOf = async (body: unknown) => JSON.parse((await postMcp(body, bearer(api))).text).error.code;
    expect(await codeOf(message("tools/call", { name: "delete_everything", arguments: {} }))).toBe(-32_602);
    expect(await codeOf(message("tools/call", { name: "__proto__" }))).toBe(-32_602);
    expect(await codeOf(message("tools/call", { name: 7 }))).toBe(-32_602);
    expect(await codeOf(message("resources/list"))).toBe(-32_601);
    expect(await codeOf({ hello: 1 })).toBe(-32_600);
    expect((await postMcp(message("notifications/initialized", {}, null), bearer(api))).status).toBe(202);
  });

  it("subscribes to nothing", async ({ expect }) => {
    const agent = await agentOf(await createBusiness(), { era: { pin: "2026-07-28" } });
    await expect(agent.client.listen({ toolsListChanged: true })).rejects.toThrow();
  });

  it("is never a failure of ours, however it is nested", async ({ expect }) => {
    const api = await createBusiness();
    const deep = `${"[".repeat(9_000)}${"]".repeat(9_000)}`;
    const bodies = [
      deep,
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find_clients","arguments":${deep}}}`,
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"create_draft","arguments":{"lines":${deep}}}}`,
      `{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":${deep}}}`,
      `{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"_meta":${deep}}}`,
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"find_clients","arguments":"x"}}`,
    ];
    for (const body of bodies) {
      const { status, text } = await postMcp(body, bearer(api));
      expect([body.slice(0, 80), status < 500, text.includes("internal_error")]).toEqual([
        body.slice(0, 80),
        true,
        false,
      ]);
    }
  });
});
