import { afterEach, describe, it, vi } from "vitest";
import { StripeMisconfigured, stripeFor, stripeKeyFor } from "../../../src/adapters/stripe/stripe-client.ts";
import { createStripeServer } from "../../support/stripe/stripe-server.ts";
import { aSession, startBench } from "./support.ts";

const TEST = "sk_test_abc";
const LIVE = "sk_live_abc";

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the key for a business", () => {
  it("is the one of its mode, or none", ({ expect }) => {
    const settings = { STRIPE_TEST_KEY: TEST, STRIPE_LIVE_KEY: "rk_live_abc" };
    expect(stripeKeyFor(settings, true)).toBe(TEST);
    expect(stripeKeyFor(settings, false)).toBe("rk_live_abc");
    expect(stripeKeyFor({ STRIPE_TEST_KEY: TEST }, false)).toBeNull();
    expect(stripeKeyFor({ STRIPE_TEST_KEY: "" }, true)).toBeNull();
    expect(stripeFor({}, true)).toBeNull();
  });

  it("is refused when it is of the other mode, or no secret key, without showing it", ({ expect }) => {
    const wrong: [string, boolean, RegExp][] = [
      [LIVE, true, /^STRIPE_TEST_KEY holds a live key/],
      [TEST, false, /^STRIPE_LIVE_KEY holds a test key/],
      ["pk_test_abc", true, /^STRIPE_TEST_KEY is no secret key/],
      [`${TEST}\n`, true, /^STRIPE_TEST_KEY is no secret key/],
    ];
    for (const [key, sandbox, message] of wrong) {
      const settings = { STRIPE_TEST_KEY: key, STRIPE_LIVE_KEY: key };
      for (const ask of [stripeKeyFor, stripeFor]) {
        expect(() => ask(settings, sandbox)).toThrow(message);
        expect(() => ask(settings, sandbox)).toThrow(StripeMisconfigured);
        expect(() => ask(settings, sandbox)).not.toThrow("abc");
      }
    }
  });
});

describe("the client", () => {
  it("is one per key and address", ({ expect }) => {
    const settings = { STRIPE_TEST_KEY: TEST, STRIPE_LIVE_KEY: LIVE };
    expect(stripeFor(settings, true)).toBe(stripeFor({ ...settings }, true));
    expect(stripeFor(settings, true)).not.toBe(stripeFor(settings, false));
    expect(stripeFor(settings, true)).not.toBe(
      stripeFor({ ...settings, STRIPE_URL: "http://localhost:1" }, true),
    );
  });

  it("asks where it is told, in the mode of the business, and tries again", async ({ expect }) => {
    await using bench = await startBench();
    const { test: STRIPE_TEST_KEY, live: STRIPE_LIVE_KEY } = bench.server.keys;
    const settings = { STRIPE_TEST_KEY, STRIPE_LIVE_KEY, STRIPE_URL: bench.at.url };
    bench.server.failNext({ failure: "unavailable" });
    expect(await stripeFor(settings, true)?.checkout.sessions.create(aSession())).toMatchObject({
      livemode: false,
    });
    expect(await stripeFor(settings, false)?.checkout.sessions.create(aSession())).toMatchObject({
      livemode: true,
    });
    expect(bench.server.requests.map(({ status }) => status)).toEqual([503, 200, 200]);
    // Both tries had the same idempotency key, so the first cannot have had an effect of its own.
    const [first, second] = bench.server.requests;
    expect(first?.idempotencyKey).toBe(second?.idempotencyKey);
    expect(
      await stripeFor(settings, true)?.oauth.deauthorize({
        client_id: bench.server.clientIds.test,
        stripe_user_id: bench.server.connect().id,
      }),
    ).toBeDefined();
  });

  it("uses what replaces fetch, also later", async ({ expect }) => {
    const server = createStripeServer();
    const stripe = stripeFor({ STRIPE_TEST_KEY: server.keys.test }, true);
    vi.stubGlobal("fetch", server.fetch);
    expect((await stripe?.accounts.retrieveCurrent())?.object).toBe("account");
  });

  it("keeps keys off the open network", ({ expect }) => {
    for (const STRIPE_URL of ["http://stripe.example.com", "stripe", "ftp://localhost", "http://"])
      expect(() => stripeFor({ STRIPE_TEST_KEY: TEST, STRIPE_URL }, true)).toThrow(StripeMisconfigured);
    expect(
      stripeFor({ STRIPE_TEST_KEY: TEST, STRIPE_URL: "https://stripe.example.com" }, true),
    ).not.toBeNull();
  });
});
