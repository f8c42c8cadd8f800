import Stripe from "stripe";
import { describe, it } from "vitest";
import { clockAt } from "../../../src/platform/clock.ts";
import { signedRequest } from "../../support/stripe/sign.ts";
import type { Sent } from "../../support/stripe/stripe-server.ts";
import { aSession, type Bench, refusalOf, startBench } from "./support.ts";

const NOW = "2026-11-21T10:00:00Z";

/** A session of a connected account, ready to be paid. */
async function aSessionOf(bench: Bench, over?: Parameters<typeof aSession>[0]) {
  const { id: stripeAccount } = bench.server.connect();
  const session = await bench.test.checkout.sessions.create(aSession(over), { stripeAccount });
  return { session, stripeAccount };
}

async function aPaidSession(bench: Bench) {
  const { session, stripeAccount } = await aSessionOf(bench);
  bench.server.pay(session.id);
  return { session, stripeAccount, charge: bench.server.chargeOf(session.id) };
}

describe("a customer who pays", () => {
  it("completes the session and leaves a payment intent with a charge", async ({ expect }) => {
    await using bench = await startBench({ clock: clockAt(NOW) });
    const { session, stripeAccount } = await aSessionOf(bench, {
      payment_intent_data: { metadata: { shard: "0", invoice: "i" }, application_fee_amount: 100 },
      customer_email: "ada@example.com",
    });
    const { event, payload } = bench.server.pay(session.id);
    expect(event).toMatchObject({
      object: "event",
      type: "checkout.session.completed",
      account: stripeAccount,
      livemode: false,
      created: Date.parse(NOW) / 1000,
      api_version: Stripe.API_VERSION,
      data: { object: { id: session.id, status: "complete", payment_status: "paid", url: null } },
    });
    expect(JSON.parse(payload)).toEqual(event);
    expect(event.data.object.customer_details?.email).toBe("ada@example.com");
    const intent = await bench.test.paymentIntents.retrieve(
      String(event.data.object.payment_intent),
      { expand: ["latest_charge"] },
      { stripeAccount },
    );
    expect(intent).toMatchObject({
      status: "succeeded",
      amount: 12_000,
      amount_received: 12_000,
      currency: "eur",
      metadata: { shard: "0", invoice: "i" },
      application: bench.server.clientIds.test,
      application_fee_amount: 100,
      latest_charge: { object: "charge", status: "succeeded", paid: true, metadata: { invoice: "i" } },
    });
  });

  it("pays once", async ({ expect }) => {
    await using bench = await startBench();
    const { session } = await aSessionOf(bench);
    bench.server.pay(session.id);
    expect(() => bench.server.pay(session.id)).toThrow("complete");
  });

  it("may be declined and try again with the same payment intent", async ({ expect }) => {
    await using bench = await startBench();
    const { session, stripeAccount } = await aSessionOf(bench);
    const { event } = bench.server.decline(session.id, "insufficient_funds");
    expect(event.data.object).toMatchObject({
      status: "requires_payment_method",
      last_payment_error: { code: "card_declined", decline_code: "insufficient_funds" },
    });
    const open = await bench.test.checkout.sessions.retrieve(session.id, {}, { stripeAccount });
    expect(open).toMatchObject({ status: "open", payment_intent: event.data.object.id });
    expect(bench.server.chargeOf(session.id)).toMatchObject({ status: "failed", paid: false });
    const paid = bench.server.pay(session.id).event.data.object;
    expect(paid.payment_intent).toBe(event.data.object.id);
    expect(bench.server.chargeOf(session.id)).toMatchObject({ status: "succeeded" });
  });

  it.for(["succeedAsync", "failAsync"] as const)(
    "may pay by a method that takes days: %s",
    async (outcome, { expect }) => {
      await using bench = await startBench();
      const { session, stripeAccount } = await aSessionOf(bench);
      const completed = bench.server.pay(session.id, { method: "sepa_debit" }).event.data.object;
      expect(completed).toMatchObject({ status: "complete", payment_status: "unpaid" });
      const id = String(completed.payment_intent);
      expect(bench.server.get("payment_intent", id)).toMatchObject({
        status: "processing",
        amount_received: 0,
      });
      expect(bench.server.chargeOf(session.id)).toMatchObject({ status: "pending", paid: false });

      const { event } = bench.server[outcome](session.id);
      const came = outcome === "succeedAsync";
      expect(event).toMatchObject({
        type: `checkout.session.async_payment_${came ? "succeeded" : "failed"}`,
        account: stripeAccount,
        data: { object: { id: session.id, payment_status: came ? "paid" : "unpaid" } },
      });
      expect(await bench.test.paymentIntents.retrieve(id, {}, { stripeAccount })).toMatchObject({
        status: came ? "succeeded" : "requires_payment_method",
        amount_received: came ? 12_000 : 0,
      });
      expect(() => bench.server[outcome](session.id)).toThrow("not processing");
    },
  );

  it("is told of only by the platform's own events when no account is named", async ({ expect }) => {
    await using bench = await startBench();
    const session = await bench.live.checkout.sessions.create(aSession());
    const { event } = bench.server.pay(session.id);
    expect(event).not.toHaveProperty("account");
    expect(event.livemode).toBe(true);
    expect(bench.server.chargeOf(session.id).application).toBeNull();
  });
});

describe("a refund", () => {
  it("gives back a part, then the rest, and nothing beyond", async ({ expect }) => {
    await using bench = await startBench();
    const { charge, stripeAccount } = await aPaidSession(bench);
    const refund = (params: Stripe.RefundCreateParams) =>
      bench.test.refunds.create(params, { stripeAccount });
    const intent = String(charge.payment_intent);

    const first = await refund({ charge: charge.id, amount: 5000, metadata: { credit_note: "c" } });
    expect(first).toMatchObject({
      object: "refund",
      amount: 5000,
      currency: "eur",
      charge: charge.id,
      payment_intent: intent,
      status: "succeeded",
      metadata: { credit_note: "c" },
    });
    expect(await refusalOf(refund({ charge: charge.id, amount: 7001 }))).toMatchObject({
      statusCode: 400,
      param: "amount",
      message: "Refund amount (€70.01) is greater than unrefunded amount on charge (€70.00)",
    });
    expect((await refund({ payment_intent: intent, reason: "duplicate" })).amount).toBe(7000);
    expect(await refusalOf(refund({ charge: charge.id }))).toMatchObject({
      code: "charge_already_refunded",
    });
    expect(bench.server.events.slice(1).map(({ event }) => event)).toMatchObject([
      {
        type: "charge.refunded",
        account: stripeAccount,
        request: { id: first.lastResponse.requestId },
        data: {
          object: { amount_refunded: 5000, refunded: false },
          previous_attributes: { amount_refunded: 0 },
        },
      },
      {
        type: "charge.refunded",
        data: {
          object: { amount_refunded: 12_000, refunded: true },
          previous_attributes: { amount_refunded: 5000, refunded: false },
        },
      },
    ]);
  });

  it("is retrieved, and listed by its charge when expanded", async ({ expect }) => {
    await using bench = await startBench();
    const { charge, stripeAccount } = await aPaidSession(bench);
    const { id } = await bench.test.refunds.create({ charge: charge.id, amount: 100 }, { stripeAccount });
    const refund = await bench.test.refunds.retrieve(
      id,
      { expand: ["charge.payment_intent"] },
      { stripeAccount },
    );
    expect(refund).toMatchObject({ id, charge: { id: charge.id, payment_intent: { status: "succeeded" } } });
    const plain = await bench.test.charges.retrieve(charge.id, {}, { stripeAccount });
    expect(plain).not.toHaveProperty("refunds");
    const full = await bench.test.charges.retrieve(charge.id, { expand: ["refunds"] }, { stripeAccount });
    expect(full.refunds?.data.map((made) => made.id)).toEqual([id]);
  });

  it("may be made in the Dashboard", async ({ expect }) => {
    await using bench = await startBench();
    const { charge } = await aPaidSession(bench);
    const { event } = bench.server.refundInDashboard(charge.id, 2000);
    expect(event).toMatchObject({
      request: { id: null, idempotency_key: null },
      data: { object: { id: charge.id, amount_refunded: 2000 } },
    });
    expect(() => bench.server.refundInDashboard(charge.id, 10_001)).toThrow("greater than unrefunded");
    bench.server.refundInDashboard(charge.id);
    expect(bench.server.get("charge", charge.id).refunded).toBe(true);
  });

  it("is refused for what is not there, not paid, or not the caller's", async ({ expect }) => {
    await using bench = await startBench();
    const { charge, stripeAccount } = await aPaidSession(bench);
    const { refunds } = bench.test;
    expect(await refusalOf(refunds.create({}))).toMatchObject({ code: "parameter_missing" });
    for (const params of [{ charge: charge.id }, { payment_intent: String(charge.payment_intent) }])
      expect(await refusalOf(refunds.create(params))).toMatchObject({
        statusCode: 404,
        code: "resource_missing",
        param: Object.keys(params)[0],
      });
    for (const [params, fault] of [
      [
        { charge: charge.id, amount: 0 },
        { code: "parameter_invalid_integer", param: "amount" },
      ],
      [{ charge: charge.id, reason: "mood" }, { param: "reason" }],
      [{ charge: charge.id, origin: "customer_balance" }, { statusCode: 501 }],
    ] as [Stripe.RefundCreateParams, object][])
      expect(await refusalOf(refunds.create(params, { stripeAccount }))).toMatchObject(fault);
    const { session: pending, stripeAccount: other } = await aSessionOf(bench);
    bench.server.pay(pending.id, { method: "sepa_debit" });
    const { payment_intent } = bench.server.chargeOf(pending.id);
    const early = refunds.create({ payment_intent: String(payment_intent) }, { stripeAccount: other });
    expect(await refusalOf(early)).toMatchObject({ param: "payment_intent" });
  });
});

describe("a dispute", () => {
  it.for(["won", "lost"] as const)("holds the charge until it is %s", async (outcome, { expect }) => {
    await using bench = await startBench();
    const { charge, stripeAccount } = await aPaidSession(bench);
    const refund = () => bench.test.refunds.create({ charge: charge.id }, { stripeAccount });
    const { event } = bench.server.dispute(charge.id, { reason: "product_not_received" });
    expect(event).toMatchObject({
      type: "charge.dispute.created",
      account: stripeAccount,
      data: {
        object: {
          object: "dispute",
          amount: 12_000,
          charge: charge.id,
          payment_intent: charge.payment_intent,
          reason: "product_not_received",
          status: "needs_response",
        },
      },
    });
    expect(bench.server.get("charge", charge.id).disputed).toBe(true);
    expect(await refusalOf(refund())).toMatchObject({ code: "charge_disputed" });

    const closed = bench.server.closeDispute(event.data.object.id, outcome).event;
    expect(closed).toMatchObject({ type: "charge.dispute.closed", data: { object: { status: outcome } } });
    if (outcome === "won") expect((await refund()).amount).toBe(12_000);
    else expect(await refusalOf(refund())).toMatchObject({ code: "charge_disputed" });
    expect(() => bench.server.closeDispute(event.data.object.id, outcome)).toThrow(outcome);
  });
});

describe("an event", () => {
  it("keeps what it told when its object changes later", async ({ expect }) => {
    await using bench = await startBench();
    const { charge } = await aPaidSession(bench);
    const { event } = bench.server.refundInDashboard(charge.id, 1000);
    bench.server.refundInDashboard(charge.id);
    expect(event.data.object.amount_refunded).toBe(1000);
  });

  it("is handed to whoever listens, also when the API caused it", async ({ expect }) => {
    const heard: string[] = [];
    await using bench = await startBench({ onEvent: ({ event }: Sent) => heard.push(event.type) });
    const { charge, stripeAccount } = await aPaidSession(bench);
    await bench.test.refunds.create({ charge: charge.id }, { stripeAccount });
    expect(heard).toEqual(["checkout.session.completed", "charge.refunded"]);
  });

  it("is believed when signed, and only within its time and as it was", async ({ expect }) => {
    await using bench = await startBench();
    const { session } = await aSessionOf(bench);
    const { event, payload } = bench.server.pay(session.id);
    const believed = async (request: Request, secret = "whsec_1") =>
      bench.test.webhooks.constructEventAsync(
        await request.text(),
        request.headers.get("Stripe-Signature") ?? "",
        secret,
      );
    const url = "http://api.test/webhooks/stripe";
    expect(await believed(await signedRequest(url, payload, "whsec_1"))).toEqual(event);
    const forged = [
      believed(await signedRequest(url, payload, "whsec_2")),
      believed(await signedRequest(url, payload, "whsec_1", { timestamp: Date.now() / 1000 - 301 })),
    ];
    for (const error of await Promise.all(forged.map(refusalOf)))
      expect(error).toBeInstanceOf(Stripe.errors.StripeSignatureVerificationError);
  });
});

describe("the checkout page", () => {
  const press = (url: string, method?: string) =>
    fetch(url, { method: "POST", body: new URLSearchParams(method ? { method } : {}), redirect: "manual" });

  it("shows what is to be paid, pays it, and leads back", async ({ expect }) => {
    await using bench = await startBench();
    const session = await bench.test.checkout.sessions.create(
      aSession({ cancel_url: "https://example.com/?a=1&b=2" }),
    );
    const page = await (await fetch(session.url ?? "")).text();
    expect(page).toContain("Pay €120.00");
    expect(page).toContain("Invoice 2026-00001");
    expect(page).toContain("https://example.com/?a=1&#38;b=2");
    const paid = await press(session.url ?? "");
    expect(paid.status).toBe(303);
    expect(paid.headers.get("Location")).toBe(`https://example.com/paid?session=${session.id}`);
    expect(await (await fetch(session.url ?? "")).text()).toContain("session is complete");
  });

  it("declines, and takes another method", async ({ expect }) => {
    await using bench = await startBench();
    const session = await bench.test.checkout.sessions.create(aSession());
    const declined = await press(session.url ?? "", "declined");
    expect([declined.status, await declined.text()]).toEqual([402, expect.stringContaining("was declined")]);
    expect((await press(session.url ?? "", "sepa_debit")).status).toBe(303);
    expect(bench.server.get("checkout.session", session.id).payment_status).toBe("unpaid");
  });

  it("shows nothing of what is not there", async ({ expect }) => {
    await using bench = await startBench();
    expect((await fetch(`${bench.at.url}/c/pay/cs_test_none`)).status).toBe(404);
  });
});
