/** The demo is the first thing that anybody tries; it is run here as they run it. */
import { globSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import PostalMime from "postal-mime";
import { describe, it } from "vitest";
import { runScript, startScript } from "../support/command.ts";
import { freePort } from "../support/free-port.ts";
import { listenStripe } from "../support/stripe/listen.ts";
import { signedRequest } from "../support/stripe/sign.ts";
import { createStripeServer, type Sent } from "../support/stripe/stripe-server.ts";

const WEBHOOK_SECRET = "whsec_of_the_test_endpoint";

describe("npm run demo -- --once", () => {
  it("does the main job, twice, on data that stays", async ({ expect }) => {
    const cwd = mkdtempSync(join(tmpdir(), "fastfaktura-"));
    const args = ["--once", "--port", String(await freePort()), "--persist-to", join(cwd, "data")];

    const without = { cwd, env: { STRIPE_TEST_KEY: "" } };
    const first = await runScript("demo", args, without);
    expect(first.output).toContain("created");
    expect(first).toMatchObject({ status: 0 });
    expect(first.output).toContain("the law asks for nothing more");
    const number = /→ (\d{4})-00001, sent/.exec(first.output)?.[1];
    expect(readFileSync(join(cwd, `invoice-${number}-00001.pdf`), "latin1")).toMatch(/^%PDF-1\.7/);
    const mails = globSync("data/mail/*.eml", { cwd })
      .sort()
      .map((file) => readFileSync(join(cwd, file)));
    const mail = await PostalMime.parse(mails[0] ?? "");
    expect(mail).toMatchObject({
      to: [{ address: "regnskap@nordlys.example" }],
      subject: expect.stringContaining("Faktura"),
    });
    expect(mail.attachments.map(({ filename }) => filename)).toEqual(["logo.png", `${number}-00001.pdf`]);
    const key = /API key +(ffk_test_0_\S+)/.exec(first.output)?.[1];
    expect(key).toBeDefined();
    expect(first.output).toContain("paid, 0.00 EUR left to pay");
    // Its server is gone, so the demo must not offer to go on.
    expect(first.output).not.toMatch(/be the next client|go on with/i);

    const second = await runScript("demo", args, without);
    expect(second).toMatchObject({ status: 0 });
    expect(second.output).toContain(`${number}-00002, sent`);
    expect(second.output).toContain(key);
  });

  it("says what is wrong with its options", async ({ expect }) => {
    const { status, output } = await runScript("demo", ["--prot", "1"]);
    expect(status).toBe(2);
    expect(output).toContain("--prot");
    expect(output).toContain("--persist-to");
  });
});

describe("npm run demo with Stripe's keys", () => {
  /** A listening Stripe, a data folder whose file holds its key, and the webhook that gets its events. */
  async function place() {
    const port = await freePort();
    const report = async ({ payload }: Sent) =>
      fetch(await signedRequest(`http://127.0.0.1:${port}/webhooks/stripe`, payload, WEBHOOK_SECRET));
    const stripe = createStripeServer({ onEvent: (sent) => void report(sent) });
    const at = await listenStripe(stripe);
    const cwd = mkdtempSync(join(tmpdir(), "fastfaktura-"));
    mkdirSync(join(cwd, "data"));
    const secrets = { SIGNING_SECRET: "s".repeat(64), STRIPE_TEST_KEY: stripe.keys.test };
    const lines = Object.entries(secrets).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(cwd, "data", "secrets.env"), lines.join(""));
    const args = ["--port", String(port), "--persist-to", join(cwd, "data")];
    const options = { cwd, env: { STRIPE_URL: at.url, STRIPE_TEST_WEBHOOK_SECRET: WEBHOOK_SECRET } };
    return { stripe, at, args, options };
  }

  it("waits until Stripe reports that somebody paid there", async ({ expect }) => {
    const { stripe, at, args, options } = await place();
    const demo = startScript("demo", args, options);
    const [, page = ""] = await demo.saying(/Pay it at Stripe.*: (http:\S+)/);
    expect(page).toContain(`${at.url}/c/pay/cs_test_`);
    expect(stripe.requests).toMatchObject([{ path: "/v1/checkout/sessions", account: null, status: 200 }]);
    const paid = await fetch(page, { method: "POST", body: new URLSearchParams(), redirect: "manual" });
    expect(paid.headers.get("Location")).toContain("payment=done");
    await demo.saying(/paid, 0\.00 EUR left to pay/);
    await demo.saying(/payment_received/);
    await demo.saying(/Still serving/);
    const [, account = ""] = await demo.saying(/Account +(http:\S+)/);
    const entered = await fetch(account, { redirect: "manual" });
    expect([entered.status, entered.headers.get("Location")]).toEqual([303, "/account/sandbox"]);
    const headers = { Cookie: entered.headers.getSetCookie()[0]?.split(";")[0] ?? "" };
    const sandbox = await (await fetch(new URL("/account/sandbox", account), { headers })).text();
    expect(sandbox).toContain("Back to the real business");
    expect(demo.output()).not.toMatch(/test card/);
    expect(demo.output()).not.toContain(stripe.keys.test);
    expect(demo.output()).not.toContain(WEBHOOK_SECRET);
    expect(await demo.stop()).toBe(130);
    await at.close();
  });

  it("ends with Stripe's page when it is to end, and says when a key is wrong", async ({ expect }) => {
    const { at, args, options } = await place();
    const once = await runScript("demo", ["--once", ...args], options);
    expect(once.output).toContain(`${at.url}/c/pay/cs_test_`);
    expect(once).toMatchObject({ status: 0, output: expect.stringContaining("opened, 1500.00 EUR left") });
    const env = { ...options.env, STRIPE_TEST_KEY: "sk_live_abc" };
    const wrong = await runScript("demo", ["--once", ...args], { ...options, env });
    expect(wrong).toMatchObject({
      status: 1,
      output: expect.stringMatching(/STRIPE_TEST_KEY holds a live key/),
    });
    expect(wrong.output).not.toContain("sk_live_abc");
    await at.close();
  });
});
