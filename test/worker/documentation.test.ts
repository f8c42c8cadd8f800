/** The documentation as browsers ask for it again. Its pages are in `test/e2e/docs.test.ts`. */
import { expect, it } from "vitest";
import { appWith } from "../support/worker.ts";

it("is not sent again to whoever has it", async () => {
  const ASSETS = { fetch: async () => new Response("<p>Guide</p>", { headers: { ETag: 'W/"guide"' } }) };
  const app = appWith({ ASSETS } as unknown as Partial<Env>);
  const ask = (headers: Record<string, string> = {}) =>
    app(new Request("http://api.test/docs/en/guides/payments", { headers }));
  const first = await ask();
  expect([first.status, first.headers.get("ETag"), await first.text()]).toEqual([
    200,
    '"guide"',
    "<p>Guide</p>",
  ]);
  const again = await ask({ "If-None-Match": '"guide"' });
  expect([again.status, again.headers.get("ETag"), await again.text()]).toEqual([304, '"guide"', ""]);
  expect((await ask({ "If-None-Match": '"another"' })).status).toBe(200);
});
