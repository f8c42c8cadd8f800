/** Whether a deployment works, and the page at the root of its site. */
import { env } from "cloudflare:workers";
import { describe, it } from "vitest";
import { HEALTH_PATH } from "../../src/surfaces/status/health-route.ts";
import { createBusiness } from "../support/business.ts";
import { appWith } from "../support/worker.ts";

const MINUTE_MS = 60_000;

async function healthWith(bindings: Record<string, unknown> = {}) {
  const app = appWith(bindings as unknown as Partial<Env>);
  const response = await app(new Request(`http://api.test${HEALTH_PATH}`));
  return { status: response.status, text: await response.text() };
}

/** Puts a task into the outbox of a new business. */
async function aTask({
  id,
  ageMs,
  dueInMs = 0,
  attempts = 0,
}: {
  id: string;
  ageMs: number;
  dueInMs?: number;
  attempts?: number;
}) {
  const business = await createBusiness();
  const at = (ms: number) => new Date(Date.now() + ms).toISOString();
  await env.DB.prepare(
    "insert into outbox (business_id, id, kind, ref, attempts, due_at, created_at) values (?, ?, 'delivery', ?, ?, ?, ?)",
  )
    .bind(business.id, id, id, attempts, at(dueInMs), at(-ageMs))
    .run();
}

describe("the health of a deployment", () => {
  it("is well while databases and files answer, whatever was tried or is meant to wait", async ({
    expect,
  }) => {
    await aTask({ id: "tried", ageMs: 90 * MINUTE_MS, attempts: 3 });
    await aTask({ id: "meant-to-wait", ageMs: 80 * MINUTE_MS, dueInMs: 60 * MINUTE_MS });
    const { status, text } = await healthWith();
    expect([status, JSON.parse(text)]).toEqual([
      200,
      {
        status: "ok",
        database: "ok",
        files: "ok",
        queue: { status: "ok", oldest_s: expect.toSatisfy((age) => age === null || age < 900) },
      },
    ]);
  });

  it("tells how long the oldest task waits for its first attempt, and that it is late", async ({
    expect,
  }) => {
    await aTask({ id: "late", ageMs: 20 * MINUTE_MS });
    const { status, text } = await healthWith();
    expect([status, JSON.parse(text)]).toMatchObject([
      200,
      { status: "late", database: "ok", queue: { status: "late" } },
    ]);
    expect(JSON.parse(text).queue.oldest_s).toBeGreaterThanOrEqual(1200);
    await env.DB.prepare("delete from outbox where id = 'late'").run();
  });

  it("is down while a part fails, and says no more than which", async ({ expect }) => {
    const failing = () => {
      throw new Error("D1_ERROR: secret detail");
    };
    const database = await healthWith({ DB: { withSession: failing } });
    expect([database.status, JSON.parse(database.text)]).toEqual([
      503,
      { status: "down", database: "down", files: "ok", queue: { status: "unknown", oldest_s: null } },
    ]);
    expect(database.text).not.toContain("secret");
    const files = await healthWith({ FILES: { head: async () => failing() } });
    expect([files.status, JSON.parse(files.text)]).toMatchObject([
      503,
      { status: "down", database: "ok", files: "down" },
    ]);
  });

  it("is asked so often, and no more", async ({ expect }) => {
    const PUBLIC_RATE_LIMITER = { limit: async () => ({ success: false }) };
    const app = appWith({ PUBLIC_RATE_LIMITER } as unknown as Partial<Env>);
    const headers = { "CF-Connecting-IP": "192.0.2.1" };
    expect((await app(new Request(`http://api.test${HEALTH_PATH}`, { headers }))).status).toBe(429);
  });
});

describe("the home page", () => {
  const home = (headers: Record<string, string> = {}, query = "") =>
    appWith({})(new Request(`http://api.test/${query}`, { headers }));

  it("says in the reader's language what this is, with a call and the ways on", async ({ expect }) => {
    const german = await (await home({ "Accept-Language": "de-AT,de;q=0.9" })).text();
    for (const said of ['<html lang="de">', "Rechnungen per API", "curl http://api.test/api/v1/clients"])
      expect(german).toContain(said);
    const french = await (await home({}, "?lang=fr")).text();
    for (const path of ["/account/sign-in?lang=fr", "/docs?lang=fr", "/api/v1/openapi.json", HEALTH_PATH])
      expect(french).toContain(`href="${path}"`);
    expect((await home()).headers.get("Content-Security-Policy")).toContain("default-src 'none'");
  });
});
