import Stripe from "stripe";
import { describe, it } from "vitest";
import { clockAt } from "../../../src/platform/clock.ts";
import { aLine, aSession, refusalOf, startBench } from "./support.ts";

describe("creating a Checkout Session", () => {
  it("answers the session that was asked for, open and unpaid", async ({ expect }) => {
    await using bench = await startBench({ clock: clockAt("2026-11-21T10:00:00Z") });
    const session = await bench.test.checkout.sessions.create(
      aSession({
        client_reference_id: "inv_1",
        customer_email: "ada@example.com",
        metadata: { shard: "0", invoice: "2026-00001" },
        payment_intent_data: { metadata: { shard: "0" }, description: "Invoice" },
        locale: "fr",
      }),
    );
    expect(session).toMatchObject({
      object: "checkout.session",
      livemode: false,
      status: "open",
      payment_status: "unpaid",
      payment_intent: null,
      amount_total: 12_000,
      currency: "eur",
      metadata: { shard: "0", invoice: "2026-00001" },
      client_reference_id: "inv_1",
      customer_email: "ada@example.com",
      locale: "fr",
      created: Date.parse("2026-11-21T10:00:00Z") / 1000,
      expires_at: Date.parse("2026-11-22T10:00:00Z") / 1000,
    });
    expect(session.id).toMatch(/^cs_test_/);
    expect(session.url).toBe(`${bench.at.url}/c/pay/${session.id}`);
    expect(session.lastResponse.requestId).toMatch(/^req_/);
    expect(session.lastResponse.apiVersion).toBe(Stripe.API_VERSION);
  });

  it("adds up its lines and shows them when expanded", async ({ expect }) => {
    await using bench = await startBench();
    const session = await bench.test.checkout.sessions.create(
      aSession({ line_items: [aLine(1000), { ...aLine(250), quantity: 3 }], expand: ["line_items"] }),
    );
    expect(session.amount_total).toBe(1750);
    expect(session.line_items?.data.map(({ amount_total }) => amount_total)).toEqual([1000, 750]);
    const plain = await bench.test.checkout.sessions.retrieve(session.id);
    expect(plain.line_items).toBeUndefined();
  });

  // Parameters that the SDK's types forbid, sent as a program in another language might send them.
  const refused: [string, Record<string, unknown>, Partial<Stripe.errors.StripeError>][] = [
    ["an unknown parameter", { payment_method_types: ["card"] }, unknown("payment_method_types")],
    [
      "an unknown parameter within",
      { line_items: [{ price_data: { currency: "eur", amount: 1 } }] },
      unknown("line_items[0][price_data][amount]"),
    ],
    ["no lines", { line_items: undefined }, missing("line_items")],
    ["no mode", { mode: undefined }, missing("mode")],
    ["no success_url", { success_url: undefined }, missing("success_url")],
    [
      "no currency",
      { line_items: [{ quantity: 1, price_data: { unit_amount: 100, product_data: { name: "x" } } }] },
      missing("line_items[0][price_data][currency]"),
    ],
    [
      "no name",
      { line_items: [{ quantity: 1, price_data: { currency: "eur", unit_amount: 100, product_data: {} } }] },
      missing("line_items[0][price_data][product_data]"),
    ],
    [
      "an amount with a fraction",
      { line_items: [aLine(99.5)] },
      { code: "parameter_invalid_integer", param: "line_items[0][price_data][unit_amount]" },
    ],
    [
      "a negative amount",
      { line_items: [aLine(-100)] },
      { code: "parameter_invalid_integer", param: "line_items[0][price_data][unit_amount]" },
    ],
    [
      "a quantity of none",
      { line_items: [{ ...aLine(100), quantity: 0 }] },
      { param: "line_items[0][quantity]" },
    ],
    ["a total below the minimum", { line_items: [aLine(49)] }, { code: "amount_too_small" }],
    ["a total of zero", { line_items: [aLine(0)] }, { code: "amount_too_small" }],
    ["too little of a small currency", { line_items: [aLine(17_499, "huf")] }, { code: "amount_too_small" }],
    ["a total above the maximum", { line_items: [aLine(100_000_000)] }, { code: "amount_too_large" }],
    [
      "a currency that is none",
      { line_items: [aLine(100, "xyz")] },
      { param: "line_items[0][price_data][currency]" },
    ],
    ["two currencies", { line_items: [aLine(100), aLine(100, "usd")] }, { param: "line_items" }],
    ["an empty string", { cancel_url: "" }, { code: "parameter_invalid_empty", param: "cancel_url" }],
    ["an address that is none", { success_url: "/paid" }, { code: "url_invalid", param: "success_url" }],
    ["an email that is none", { customer_email: "ada" }, { code: "email_invalid", param: "customer_email" }],
    ["a reference with spaces", { client_reference_id: "a b" }, { param: "client_reference_id" }],
    ["a mode that is none", { mode: "gift" }, { param: "mode" }],
    ["a list where an object belongs", { payment_intent_data: ["x"] }, { param: "payment_intent_data" }],
    ["text where a list belongs", { line_items: "x" }, { param: "line_items" }],
    [
      "a boolean that is none",
      { adaptive_pricing: { enabled: "yes" } },
      { param: "adaptive_pricing[enabled]" },
    ],
    ["a long value of metadata", { metadata: { note: "x".repeat(501) } }, { param: "metadata[note]" }],
    ["a long key of metadata", { metadata: { ["x".repeat(41)]: "1" } }, {}],
    [
      "too much metadata",
      { metadata: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`k${n}`, "1"])) },
      { param: "metadata" },
    ],
    [
      "a long suffix on the statement",
      { payment_intent_data: { statement_descriptor_suffix: "x".repeat(23) } },
      { param: "payment_intent_data[statement_descriptor_suffix]" },
    ],
    [
      "a fee on the platform's own session",
      { payment_intent_data: { application_fee_amount: 100 } },
      { param: "payment_intent_data[application_fee_amount]" },
    ],
    ["an expansion that is none", { expand: ["customer_details"] }, {}],
  ];

  it.for(refused)("refuses %s", async ([, over, fault], { expect }) => {
    await using bench = await startBench();
    const params = { ...aSession(), ...over } as Stripe.Checkout.SessionCreateParams;
    const error = await refusalOf(bench.test.checkout.sessions.create(params));
    expect(error).toMatchObject({
      type: "StripeInvalidRequestError",
      rawType: "invalid_request_error",
      statusCode: 400,
      ...fault,
    });
    expect(bench.server.events).toEqual([]);
  });

  it("refuses to end sooner than in 30 minutes or later than in 24 hours", async ({ expect }) => {
    const now = "2026-11-21T10:00:00Z";
    await using bench = await startBench({ clock: clockAt(now) });
    const endingIn = (minutes: number) =>
      bench.test.checkout.sessions.create(aSession({ expires_at: Date.parse(now) / 1000 + minutes * 60 }));
    expect((await endingIn(30)).status).toBe("open");
    for (const minutes of [29, 24 * 60 + 1])
      expect(await refusalOf(endingIn(minutes))).toMatchObject({ statusCode: 400, param: "expires_at" });
  });

  it("says so when it does not act out what Stripe knows", async ({ expect }) => {
    await using bench = await startBench();
    for (const over of [{ mode: "subscription" }, { ui_mode: "elements" }, { customer: "cus_1" }] as const) {
      const error = await refusalOf(bench.test.checkout.sessions.create(aSession(over)));
      expect(error).toMatchObject({ statusCode: 501 });
    }
  });
});

describe("a Checkout Session that is there", () => {
  it("is retrieved, expired, and not expired again", async ({ expect }) => {
    await using bench = await startBench();
    const { sessions } = bench.test.checkout;
    const { id } = await sessions.create(aSession());
    expect(await sessions.retrieve(id)).toMatchObject({ id, status: "open" });
    expect(await sessions.expire(id)).toMatchObject({ id, status: "expired", url: null });
    expect(bench.server.events.map(({ event }) => event.type)).toEqual(["checkout.session.expired"]);
    expect(await refusalOf(sessions.expire(id))).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining("has a status of `expired`"),
    });
  });

  it("cannot be expired once it is complete", async ({ expect }) => {
    await using bench = await startBench();
    const { id } = await bench.test.checkout.sessions.create(aSession());
    bench.server.pay(id);
    expect(await refusalOf(bench.test.checkout.sessions.expire(id))).toMatchObject({
      message: expect.stringContaining("has a status of `complete`"),
    });
  });

  it("expires by itself when its time is over", async ({ expect }) => {
    let now = "2026-11-21T10:00:00Z";
    await using bench = await startBench({ clock: { now: () => new Date(now) } });
    const { id } = await bench.test.checkout.sessions.create(aSession());
    now = "2026-11-22T10:00:00Z";
    expect(await bench.test.checkout.sessions.retrieve(id)).toMatchObject({ status: "expired" });
    expect(bench.server.events).toHaveLength(1);
    expect(() => bench.server.pay(id)).toThrow("expired");
  });

  it("is not there for whoever does not own it", async ({ expect }) => {
    await using bench = await startBench();
    const { id: stripeAccount } = bench.server.connect();
    const { id } = await bench.test.checkout.sessions.create(aSession(), { stripeAccount });
    expect(await bench.test.checkout.sessions.retrieve(id, {}, { stripeAccount })).toMatchObject({ id });
    for (const call of [bench.test.checkout.sessions.retrieve(id), bench.test.checkout.sessions.expire(id)])
      expect(await refusalOf(call)).toMatchObject({ statusCode: 404, code: "resource_missing" });
  });

  it("is not there in the other mode, which the refusal says", async ({ expect }) => {
    await using bench = await startBench();
    const test = await bench.test.checkout.sessions.create(aSession());
    const live = await bench.live.checkout.sessions.create(aSession());
    expect(live).toMatchObject({ livemode: true, id: expect.stringMatching(/^cs_live_/) });
    expect(await refusalOf(bench.live.checkout.sessions.retrieve(test.id))).toMatchObject({
      code: "resource_missing",
      message: expect.stringContaining("exists in test mode, but a live mode key"),
    });
    expect(await refusalOf(bench.test.checkout.sessions.retrieve(live.id))).toMatchObject({
      message: expect.stringContaining("exists in live mode, but a test mode key"),
    });
  });
});

function unknown(param: string) {
  return {
    code: "parameter_unknown",
    param,
    message: `Received unknown parameter: ${param}`,
    doc_url: "https://stripe.com/docs/error-codes/parameter-unknown",
  };
}

function missing(param: string) {
  return { code: "parameter_missing", param, message: `Missing required param: ${param}.` };
}
