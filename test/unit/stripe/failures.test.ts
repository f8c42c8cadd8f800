import Stripe from "stripe";
import { describe, it } from "vitest";
import { createStripeServer } from "../../support/stripe/stripe-server.ts";
import { aLine, aSession, type Bench, refusalOf, startBench } from "./support.ts";

const create = (
  { test }: Pick<Bench, "test">,
  options?: Stripe.RequestOptions,
  over?: Parameters<typeof aSession>[0],
) => test.checkout.sessions.create(aSession(over), options);

const header = (response: { lastResponse: unknown }, name: string): string | null =>
  (response.lastResponse as Response).headers.get(name);

describe("an idempotency key", () => {
  it("gives the same answer to the same request", async ({ expect }) => {
    await using bench = await startBench();
    const first = await create(bench, { idempotencyKey: "k" });
    const second = await create(bench, { idempotencyKey: "k" });
    expect(second).toEqual(first);
    expect(header(first, "Idempotent-Replayed")).toBeNull();
    expect(header(second, "Idempotent-Replayed")).toBe("true");
    expect(header(second, "Original-Request")).toBe(first.lastResponse.requestId);
    expect((await create(bench, { idempotencyKey: "k2" })).id).not.toBe(first.id);
  });

  it("refuses other parameters, and other endpoints", async ({ expect }) => {
    await using bench = await startBench();
    await create(bench, { idempotencyKey: "k" });
    const refused = { type: "StripeIdempotencyError", rawType: "idempotency_error", statusCode: 400 };
    const others = [
      create(bench, { idempotencyKey: "k" }, { line_items: [aLine(500)] }),
      bench.test.refunds.create({ charge: "ch_1" }, { idempotencyKey: "k" }),
    ];
    for (const other of others) expect(await refusalOf(other)).toMatchObject(refused);
    expect(await refusalOf(create(bench, { idempotencyKey: "k".repeat(256) }))).toMatchObject({
      statusCode: 400,
    });
  });

  it("means something else on another account and in another mode", async ({ expect }) => {
    await using bench = await startBench();
    const { id: stripeAccount } = bench.server.connect();
    const ids = [
      (await create(bench, { idempotencyKey: "k" })).id,
      (await create(bench, { idempotencyKey: "k", stripeAccount })).id,
      (await create({ test: bench.live }, { idempotencyKey: "k" })).id,
    ];
    expect(new Set(ids).size).toBe(3);
  });

  it("remembers what was begun and refused, not what was malformed", async ({ expect }) => {
    await using bench = await startBench();
    const small = { line_items: [aLine(1)] };
    for (const _ of [1, 2])
      expect(await refusalOf(create(bench, { idempotencyKey: "k" }, small))).toMatchObject({
        code: "amount_too_small",
      });
    expect(await refusalOf(create(bench, { idempotencyKey: "k" }))).toMatchObject({
      rawType: "idempotency_error",
    });
    const malformed = { locale: "" } as unknown as Parameters<typeof aSession>[0];
    expect(await refusalOf(create(bench, { idempotencyKey: "m" }, malformed))).toMatchObject({
      code: "parameter_invalid_empty",
    });
    expect((await create(bench, { idempotencyKey: "m" })).status).toBe("open");
  });
});

describe("a failure on demand", () => {
  it.for([
    ["rate_limited", { type: "StripeRateLimitError", statusCode: 429, code: "rate_limit" }],
    ["key_expired", { type: "StripeAuthenticationError", statusCode: 401 }],
    ["unavailable", { type: "StripeAPIError", statusCode: 503 }],
    ["broken", { type: "StripeAPIError", statusCode: 500 }],
    ["card_declined", { type: "StripeCardError", statusCode: 402, decline_code: "generic_decline" }],
    ["key_in_use", { statusCode: 409, code: "idempotency_key_in_use" }],
  ] as const)("is answered as Stripe does: %s", async ([failure, fault], { expect }) => {
    await using bench = await startBench();
    bench.server.failNext({ failure });
    expect(await refusalOf(create(bench))).toMatchObject(fault);
    expect((await create(bench)).status).toBe("open");
  });

  it.for(["timeout_before", "reset_before", "timeout_after", "reset_after"] as const)(
    "leaves no answer: %s",
    async (failure, { expect }) => {
      await using bench = await startBench();
      const { id: stripeAccount } = bench.server.connect();
      const session = await create(bench, { stripeAccount });
      bench.server.pay(session.id);
      const charge = bench.server.chargeOf(session.id).id;
      bench.server.failNext({ failure });
      const impatient = bench.sdk(bench.server.keys.test, { timeout: 100 });
      const refund = () =>
        impatient.refunds.create(
          { charge },
          { stripeAccount, idempotencyKey: "refund", maxNetworkRetries: 0 },
        );
      expect(await refusalOf(refund())).toMatchObject({ type: "StripeConnectionError" });
      const happened = failure.endsWith("after");
      expect(bench.server.get("charge", charge).refunded).toBe(happened);
      // A retry with the same key is safe, whatever became of the first try.
      const again = await refund();
      expect(again.amount).toBe(12_000);
      expect(header(again, "Idempotent-Replayed")).toBe(happened ? "true" : null);
    },
  );

  it("strikes as often as told, where it is told, and the SDK gets through by itself", async ({ expect }) => {
    await using bench = await startBench();
    bench.server.failNext({ failure: "unavailable", times: 2, on: "POST /v1/checkout" });
    expect(await bench.test.accounts.retrieveCurrent()).toMatchObject({ object: "account" });
    const patient = bench.sdk(bench.server.keys.test, { maxNetworkRetries: 2 });
    expect((await create({ test: patient })).status).toBe("open");
    expect(bench.server.requests.map(({ status }) => status)).toEqual([200, 503, 503, 200]);
  });

  it("that broke in the middle stays broken for its key", async ({ expect }) => {
    await using bench = await startBench();
    bench.server.failNext({ failure: "broken" });
    for (const _ of [1, 2])
      expect(await refusalOf(create(bench, { idempotencyKey: "k" }))).toMatchObject({ statusCode: 500 });
  });
});

describe("in-process", () => {
  it("answers and fails as over HTTP", async ({ expect }) => {
    const server = createStripeServer();
    const test = new Stripe(server.keys.test, {
      httpClient: Stripe.createFetchHttpClient(server.fetch),
      maxNetworkRetries: 0,
      timeout: 100,
    });
    const session = await create({ test });
    expect(session.url).toBe(`https://checkout.stripe.com/c/pay/${session.id}`);
    expect((await server.handle(new Request(session.url ?? ""))).status).toBe(200);
    for (const failure of ["timeout_before", "reset_after"] as const) {
      server.failNext({ failure });
      expect(await refusalOf(create({ test }))).toMatchObject({ type: "StripeConnectionError" });
    }
  });
});
