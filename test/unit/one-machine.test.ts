/** What a Worker on a machine of one's own does itself, since Cloudflare does not stand in front of it. */
import { describe, expect, it } from "vitest";
import { clockAt } from "../../src/platform/clock.ts";
import { callerNetwork, callerOfProxy } from "../../src/platform/http/caller-network.ts";
import { rateLimitInMemory } from "../../src/platform/http/rate-limit-in-memory.ts";

describe("a caller behind a proxy", () => {
  const network = (headers: Record<string, string>) =>
    callerNetwork(callerOfProxy(new Request("http://127.0.0.1/", { headers })).headers);

  it("has the address that the proxy saw, which is the last", () => {
    expect(network({ "X-Forwarded-For": "203.0.113.7" })).toBe("203.0.113.7");
    expect(network({ "X-Forwarded-For": "10.9.8.7, 2001:db8:1:2:3::4" })).toBe("2001:db8:1:2");
  });

  it("cannot choose its address itself", () => {
    expect(network({ "CF-Connecting-IP": "10.9.8.7" })).toBeNull();
    expect(network({ "CF-Connecting-IP": "10.9.8.7", "X-Forwarded-For": "203.0.113.7" })).toBe("203.0.113.7");
  });

  it("keeps the rest of its request", async () => {
    const request = new Request("http://127.0.0.1/x?y=1", {
      method: "POST",
      headers: { "X-Api-Key": "k", "X-Forwarded-For": "203.0.113.7" },
      body: "text",
    });
    const passed = callerOfProxy(request);
    expect([passed.method, passed.url, passed.headers.get("X-Api-Key"), await passed.text()]).toEqual([
      "POST",
      "http://127.0.0.1/x?y=1",
      "k",
      "text",
    ]);
  });
});

describe("a rate limiter in memory", () => {
  it("takes so many calls of each key in a period, and then again", async () => {
    let clock = clockAt("2026-11-27T10:00:59.999Z");
    const limiter = rateLimitInMemory({ limit: 2, period: 60 }, { now: () => clock.now() });
    const ask = async (key: string) => (await limiter.limit({ key })).success;
    expect([await ask("a"), await ask("a"), await ask("a"), await ask("b")]).toEqual([
      true,
      true,
      false,
      true,
    ]);
    clock = clockAt("2026-11-27T10:01:00.000Z");
    expect([await ask("a"), await ask("a"), await ask("a")]).toEqual([true, true, false]);
  });
});
