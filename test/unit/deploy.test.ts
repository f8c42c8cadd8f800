/** What a deployment takes from wrangler.toml. */
import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { ownOriginProblem } from "../../scripts/own-origin.ts";
import { RATE_WINDOW_SECONDS } from "../../src/platform/http/rate-limit.ts";

const config = readFileSync("wrangler.toml", "utf8");

describe("a deployment", () => {
  it("must name the origin of its links, which it cannot learn from requests", ({ expect }) => {
    expect(ownOriginProblem(config)).toContain('is "http://127.0.0.1:8787": set it to the https origin');
    for (const none of [
      "",
      "http://invoices.example.com",
      "https://localhost",
      "https://127.0.0.1:8787",
      "https://invoices.example.com/",
      "https://invoices.example.com/i",
      "invoices.example.com",
    ])
      expect(ownOriginProblem(`[vars]\nPUBLIC_ORIGIN = "${none}"\n`)).toContain(`is "${none}"`);
    for (const own of ["https://invoices.example.com", "https://fastfaktura.me.workers.dev"])
      expect(ownOriginProblem(`[vars]\nPUBLIC_ORIGIN = "${own}"\n`)).toBeNull();
  });

  it("is served on one machine by the Miniflare that its wrangler has", ({ expect }) => {
    const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
    const { miniflare } = read("node_modules/wrangler/package.json").dependencies;
    expect(read("package.json").devDependencies.miniflare).toBe(miniflare);
  });

  it("limits requests by the window that Retry-After tells", ({ expect }) => {
    const periodOf = (name: string) =>
      Number(new RegExp(`name = "${name}"[^[]*period = (\\d+)`).exec(config)?.[1]);
    for (const name of ["RATE_LIMITER", "PUBLIC_RATE_LIMITER"])
      expect([name, periodOf(name)]).toEqual([name, RATE_WINDOW_SECONDS]);
  });
});
