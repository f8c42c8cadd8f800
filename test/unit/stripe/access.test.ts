import type Stripe from "stripe";
import { describe, it } from "vitest";
import { aSession, refusalOf, startBench } from "./support.ts";

describe("a key", () => {
  it("is needed, and must be one of the server's", async ({ expect }) => {
    await using bench = await startBench();
    expect(await refusalOf(bench.sdk("sk_test_000000001234").accounts.retrieveCurrent())).toMatchObject({
      type: "StripeAuthenticationError",
      statusCode: 401,
      message: "Invalid API Key provided: sk_test_********1234",
    });
    const bare = await fetch(`${bench.at.url}/v1/account`);
    expect(bare.status).toBe(401);
    expect(bare.headers.get("Request-Id")).toMatch(/^req_/);
    const basic = await fetch(`${bench.at.url}/v1/account`, {
      headers: { Authorization: `Basic ${btoa(`${bench.server.keys.test}:`)}` },
    });
    expect(basic.status).toBe(200);
  });

  it("acts on the platform's own account when no other is named", async ({ expect }) => {
    await using bench = await startBench();
    const own = await bench.test.accounts.retrieveCurrent();
    expect(own).toMatchObject({ object: "account", charges_enabled: true });
    expect((await bench.live.accounts.retrieveCurrent()).id).toBe(own.id);
  });
});

describe("a connected account", () => {
  it("is reached in the mode in which it is connected, until its owner leaves", async ({ expect }) => {
    await using bench = await startBench();
    const { id: stripeAccount } = bench.server.connect({ country: "DE" });
    const reach = (sdk: Stripe) => sdk.checkout.sessions.create(aSession(), { stripeAccount });
    expect((await reach(bench.test)).lastResponse.stripeAccount).toBe(stripeAccount);
    expect(await bench.test.accounts.retrieve(stripeAccount)).toMatchObject({ country: "DE" });
    expect(await bench.test.accounts.retrieveCurrent({}, { stripeAccount })).toMatchObject({
      id: stripeAccount,
    });

    const refused = { type: "StripePermissionError", statusCode: 403, code: "account_invalid" };
    expect(await refusalOf(reach(bench.live))).toMatchObject(refused);
    const { event } = bench.server.deauthorize(stripeAccount);
    expect(event).toMatchObject({
      type: "account.application.deauthorized",
      account: stripeAccount,
      data: { object: { object: "application", id: bench.server.clientIds.test } },
    });
    const left = await refusalOf(reach(bench.test));
    expect(left).toMatchObject(refused);
    expect(left.message).not.toContain(bench.server.keys.test);
    expect(await refusalOf(bench.test.accounts.retrieve(stripeAccount))).toMatchObject(refused);
  });

  it("that does not exist is refused the same", async ({ expect }) => {
    await using bench = await startBench();
    const call = bench.test.refunds.create({ charge: "ch_1" }, { stripeAccount: "acct_none" });
    expect(await refusalOf(call)).toMatchObject({ statusCode: 403, code: "account_invalid" });
  });

  it("tells when it changes", async ({ expect }) => {
    await using bench = await startBench();
    const { id } = bench.server.connect();
    const { event } = bench.server.updateAccount(id, { charges_enabled: false });
    expect(event).toMatchObject({
      type: "account.updated",
      account: id,
      data: { object: { charges_enabled: false }, previous_attributes: { charges_enabled: true } },
    });
  });
});

describe("OAuth", () => {
  const exchange = (sdk: Stripe, code: string) => sdk.oauth.token({ grant_type: "authorization_code", code });

  it("exchanges the owner's consent for the account, whose own key works too", async ({ expect }) => {
    await using bench = await startBench();
    const { id } = bench.server.addAccount();
    const token = await exchange(bench.test, bench.server.authorize(id));
    expect(token).toMatchObject({
      stripe_user_id: id,
      livemode: false,
      scope: "read_write",
      token_type: "bearer",
    });
    await bench.test.checkout.sessions.create(aSession(), { stripeAccount: id });
    const own = bench.sdk(token.access_token ?? "");
    expect((await own.accounts.retrieveCurrent()).id).toBe(id);
  });

  it("takes a code once, in its mode, and takes back what a stolen one gave", async ({ expect }) => {
    await using bench = await startBench();
    const { id: stripeAccount } = bench.server.addAccount();
    const code = bench.server.authorize(stripeAccount);
    const refused = { type: "StripeInvalidGrantError", statusCode: 400 };
    expect(await refusalOf(exchange(bench.live, code))).toMatchObject(refused);
    expect(await refusalOf(exchange(bench.test, "ac_none"))).toMatchObject(refused);
    await exchange(bench.test, code);
    expect(await refusalOf(exchange(bench.test, code))).toMatchObject({
      ...refused,
      message: expect.stringContaining("already been used"),
    });
    const after = bench.test.checkout.sessions.create(aSession(), { stripeAccount });
    expect(await refusalOf(after)).toMatchObject({ code: "account_invalid" });
  });

  it("refuses what is no grant", async ({ expect }) => {
    await using bench = await startBench();
    const { oauth } = bench.test;
    expect(await refusalOf(oauth.token({ grant_type: "authorization_code" }))).toMatchObject({
      type: "StripeOAuthInvalidRequestError",
    });
    const grant_type = "password" as "authorization_code";
    expect(await refusalOf(oauth.token({ grant_type, code: "x" }))).toMatchObject({
      type: "StripeUnsupportedGrantTypeError",
    });
  });

  it("lets the platform leave, once", async ({ expect }) => {
    await using bench = await startBench();
    const { id: stripe_user_id } = bench.server.connect();
    const params = { client_id: bench.server.clientIds.test, stripe_user_id };
    expect(await bench.test.oauth.deauthorize(params)).toEqual({ stripe_user_id });
    expect(bench.server.events.map(({ event }) => event.type)).toEqual(["account.application.deauthorized"]);
    const refused = { type: "StripeInvalidClientError", statusCode: 401 };
    expect(await refusalOf(bench.test.oauth.deauthorize(params))).toMatchObject(refused);
    expect(await refusalOf(bench.test.oauth.deauthorize({ ...params, client_id: "ca_none" }))).toMatchObject(
      refused,
    );
  });

  it("asks the owner on a page", async ({ expect }) => {
    await using bench = await startBench();
    const url = new URL("/oauth/authorize", bench.at.url);
    url.search = new URLSearchParams({
      response_type: "code",
      client_id: bench.server.clientIds.live,
      redirect_uri: "https://example.com/connected",
      state: "s&1",
    }).toString();
    expect(await (await fetch(url)).text()).toContain("Connect my account");
    const agreed = await fetch(url, { method: "POST", redirect: "manual" });
    const to = new URL(agreed.headers.get("Location") ?? "");
    expect(to.searchParams.get("state")).toBe("s&1");
    expect(await exchange(bench.live, to.searchParams.get("code") ?? "")).toMatchObject({ livemode: true });
    url.searchParams.set("client_id", "ca_none");
    expect((await fetch(url)).status).toBe(400);
  });
});

describe("a request", () => {
  it("must be a form, of a known version, to a known address", async ({ expect }) => {
    await using bench = await startBench();
    const ask = async (path: string, init: RequestInit) => {
      const response = await fetch(bench.at.url + path, {
        ...init,
        headers: { Authorization: `Bearer ${bench.server.keys.test}`, ...init.headers },
      });
      return [response.status, ((await response.json()) as { error: { message: string } }).error.message];
    };
    const json = { "Content-Type": "application/json" };
    expect(await ask("/v1/refunds", { method: "POST", headers: json, body: "{}" })).toEqual([
      400,
      expect.stringContaining("application/x-www-form-urlencoded"),
    ]);
    expect(await ask("/v1/account", { headers: { "Stripe-Version": "latest" } })).toEqual([
      400,
      "Invalid Stripe API version: latest",
    ]);
    expect(await ask("/v1/nothing", {})).toEqual([404, "Unrecognized request URL (GET: /v1/nothing)."]);
    expect(await ask("/v1/account?a=1&b=2", {})).toEqual([400, "Received unknown parameters: a, b"]);
  });

  it("is remembered with its answer's status", async ({ expect }) => {
    await using bench = await startBench();
    await bench.test.checkout.sessions.create(aSession({ metadata: { shard: "0" } }), {
      idempotencyKey: "k",
    });
    expect(bench.server.requests).toMatchObject([
      {
        method: "POST",
        path: "/v1/checkout/sessions",
        account: null,
        idempotencyKey: "k",
        form: { metadata: { shard: "0" }, line_items: [{ price_data: { currency: "eur" } }] },
        status: 200,
      },
    ]);
  });
});
