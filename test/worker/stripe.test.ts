/**
 * Stripe's money all the way: from the page's button to the invoice and back, whatever is reported in what
 * order.
 */
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import { lookAtStaleCheckouts } from "../../src/capabilities/stripe/stale-checkouts.ts";
import { systemClock } from "../../src/platform/clock.ts";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { type Api, apiWith } from "../support/business.ts";
import { hookedDatabase } from "../support/hooked-database.ts";
import { rowsOf } from "../support/rows.ts";
import {
  checkout,
  checkoutsOf,
  count,
  eventsOf,
  expectNothing,
  forged,
  hear,
  invoiceOf,
  issued,
  logged,
  OLD_SECRET,
  ORIGIN,
  type Place,
  paidInvoice,
  paymentsOf,
  place,
  press,
  SECRETS,
  sessionIn,
  tell,
  visit,
  work,
} from "../support/stripe/place.ts";
import { signedRequest } from "../support/stripe/sign.ts";
import type { Sent } from "../support/stripe/stripe-server.ts";
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

describe("paying online", () => {
  it("goes from the page to Stripe and back, and makes the invoice paid", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    const page = await visit(at, `${invoice.url}?lang=en`);
    expect(page.text).toContain("Pay €600.00 online");
    expect(page.policy).toContain("form-action 'self' https://checkout.stripe.com;");

    const { status, location } = await press(at, invoice);
    expect(status).toBe(303);
    const session = at.stripe.get("checkout.session", sessionIn(location));
    expect(session).toMatchObject({
      amount_total: 60_000,
      currency: "eur",
      locale: "en",
      livemode: false,
      client_reference_id: invoice.id,
      metadata: { shard: "0", business: at.api.id, invoice: invoice.id },
      success_url: `${invoice.url.replace(/^https?:\/\/[^/]+/, ORIGIN)}?lang=en&payment=done`,
      cancel_url: expect.stringMatching(/\?lang=en&payment=cancelled$/),
      adaptive_pricing: { enabled: false },
    });
    const [asked] = at.stripe.requests;
    expect(asked).toMatchObject({ account: at.account, path: "/v1/checkout/sessions" });
    expect(asked?.idempotencyKey).toContain(invoice.id);
    expect(JSON.stringify(asked?.form)).toContain(invoice.number);

    const paid = at.stripe.pay(session.id);
    await tell(at, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({
      status: "paid",
      amount_paid_cents: 60_000,
      amount_due_cents: 0,
      paid_at: new Date(paid.event.created * 1000).toISOString(),
    });
    expect(await paymentsOf(at, invoice)).toMatchObject([
      { amount_cents: 60_000, source: "stripe", method: "card", reference: expect.stringMatching(/^pi_/) },
    ]);
    expect(await eventsOf(at, invoice)).toEqual(expect.arrayContaining(["payment_received", "paid"]));
    const { events = [] } = await rowsOf(at.api.id);
    const actorOf = (type: string) => events.find((event) => event.type === type)?.actor;
    expect([actorOf("payment_received"), actorOf("paid")]).toEqual(["stripe", "stripe"]);
    expect(await checkoutsOf(at)).toMatchObject([{ id: session.id, status: "complete" }]);
    const after = await visit(at, `${invoice.url}?lang=en&payment=done`);
    expect(after.text).toContain("Thank you!");
    expect(after.text).not.toContain("<form");
  });

  it("says that a payment is being confirmed until Stripe's event is here", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const returned = await visit(at, `${invoice.url}?lang=en&payment=done`);
    expect(returned.text).toContain("Your payment is being confirmed");
    expect(returned.text).not.toContain("<form");
    const cancelled = await visit(at, `${invoice.url}?lang=en&payment=cancelled`);
    expect(cancelled.text).toContain("Nothing was charged");
    expect(cancelled.text).toContain("<form");
    expect((await visit(at, `${invoice.url}?lang=en&payment=<script>`)).text).not.toContain("notice");
  });

  it("leads back to the deployment's own origin, whatever host the first presser named", async ({
    expect,
  }) => {
    const at = await place();
    const invoice = await issued(at);
    const { pathname } = new URL(invoice.url);
    const foreign = await press(at, { url: `https://evil.example${pathname}` });
    const { success_url, cancel_url } = at.stripe.get("checkout.session", sessionIn(foreign.location));
    expect([success_url, cancel_url]).toEqual([
      `${ORIGIN}${pathname}?lang=en&payment=done`,
      `${ORIGIN}${pathname}?lang=en&payment=cancelled`,
    ]);
    expect((await press(at, invoice)).location).toBe(foreign.location);
  });

  it("uses the open page again, and a new one when the amount or the account is another", async ({
    expect,
  }) => {
    const at = await place();
    const invoice = await checkout(at);
    expect(sessionIn((await press(at, invoice)).location)).toBe(invoice.session);

    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 20_000, method: "transfer" });
    const second = sessionIn((await press(at, invoice)).location);
    expect(second).not.toBe(invoice.session);
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
    expect(at.stripe.get("checkout.session", second).amount_total).toBe(40_000);

    const { id: other } = at.stripe.connect();
    await env.DB.prepare("update businesses set stripe_account_id = ? where id = ?")
      .bind(other, at.api.id)
      .run();
    const third = sessionIn((await press(at, invoice)).location);
    expect(third).not.toBe(second);
    expect(at.stripe.requests.at(-1)?.account).toBe(other);
    expect((await checkoutsOf(at))?.filter(({ status }) => status === "open")).toMatchObject([{ id: third }]);
  });

  it("pays the rest of an invoice that was paid in part", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 25_000, method: "cash" });
    const { location } = await press(at, invoice);
    await tell(at, at.stripe.pay(sessionIn(location)));
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
    expect((await paymentsOf(at, invoice)).map((one: { amount_cents: number }) => one.amount_cents)).toEqual([
      35_000, 25_000,
    ]);
  });

  it("is not offered where money that comes twice could not be counted exactly", async ({ expect }) => {
    const at = await place();
    for (const [total, offered] of [
      [9_005_199_254_740_991, true],
      [9_005_199_254_740_992, false],
      [Number.MAX_SAFE_INTEGER, false],
    ] as const) {
      const lines = [{ description: "Works", quantity: 1, unit_price_cents: total, tax_rate: 0 }];
      const invoice = await issued(at, { lines });
      const rest = { amount_cents: total - 10_000, method: "transfer" };
      await at.api.ok("POST", `/invoices/${invoice.id}/payments`, rest);
      expect((await visit(at, invoice.url)).text.includes("<form")).toBe(offered);
    }
  });

  it("ends the page when the invoice is paid otherwise", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "cash" });
    expect(await work(at)).toEqual([]);
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
    expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
    expect((await press(at, invoice)).location).not.toContain("/c/pay/");
  });

  it("waits to end a page while Stripe is away, and leaves one that is paid already", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "cash" });
    at.stripe.failNext({ failure: "unavailable", times: 3 });
    expect(await work(at)).toEqual(["Stripe does not answer properly at present."]);
    expect(await work(at)).toEqual([]);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "processing" }]);
    // Money that arrived is kept as the client's credit.
    await tell(at, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 120_000 });
  });

  it("gives one page to two who press at the same time", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    const answers = await Promise.all(Array.from({ length: 4 }, () => press(at, invoice)));
    expect(new Set(answers.map(({ location }) => location)).size).toBe(1);
    expect(await checkoutsOf(at)).toHaveLength(1);
  });

  it("gives one page to forty who press at once, and shows them that it is paid afterwards", async ({
    expect,
  }) => {
    const at = await place();
    const invoice = await issued(at);
    const pressAll = () => Promise.all(Array.from({ length: 40 }, () => press(at, invoice)));
    const pages = new Set((await pressAll()).map(({ location }) => location));
    expect([pages.size, [...pages][0]]).toEqual([1, expect.stringContaining("/c/pay/")]);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "cash" });
    for (const { status, location } of await pressAll()) {
      expect([status, location]).toEqual([303, `${new URL(invoice.url).pathname}?lang=en`]);
    }
    expect((await visit(at, `${invoice.url}?lang=en`)).text).toContain("Paid on");
  });

  it("finds the session again that Stripe made when its answer was lost", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    at.stripe.failNext({ failure: "reset_after", times: 3 });
    expect((await press(at, invoice)).location).toContain("payment=unavailable");
    expect(await checkoutsOf(at)).toEqual([]);
    const { location } = await press(at, invoice);
    expect(location).toContain("/c/pay/");
    const made = at.stripe.requests.filter(({ status }) => status === 200);
    expect(new Set(made.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(1);
    expect(await checkoutsOf(at)).toMatchObject([{ id: sessionIn(location), status: "open" }]);
  });

  it("tries once more when Stripe broke, and tells the customer when it cannot", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    at.stripe.failNext({ failure: "broken" });
    expect((await press(at, invoice)).location).toContain("/c/pay/");
    const another = await issued(at);
    at.stripe.failNext({ failure: "unavailable", times: 3 });
    const { location } = await press(at, another);
    expect(location).toContain("payment=unavailable");
    expect((await visit(at, new URL(location, ORIGIN).href)).text).toContain("not possible at the moment");
  });

  it("is not offered where nothing is set up", async ({ expect }) => {
    const nothing: [Partial<BusinessRow>, Partial<Env>][] = [
      [{ stripe_account_id: null, stripe_charges_enabled: false }, {}],
      [{ stripe_charges_enabled: false }, {}],
      [{ sandbox: false }, { STRIPE_LIVE_KEY: "" }],
      [{ sandbox: false }, { STRIPE_LIVE_KEY: "sk_test_of_the_wrong_mode" }],
      [
        { sandbox: false, stripe_account_id: null },
        { STRIPE_TEST_KEY: "", STRIPE_LIVE_KEY: "" },
      ],
    ];
    for (const [profile, settings] of nothing) {
      const at = await place(profile, settings);
      const invoice = await issued(at);
      expect((await visit(at, invoice.url)).text).not.toContain("<form");
      for (const answer of [await press(at, invoice), await press(at, invoice, { card: "success" })])
        expect(answer).toMatchObject({ status: 303, location: expect.not.stringContaining("/c/pay/") });
      expect(await paymentsOf(at, invoice)).toEqual([]);
      expect(at.stripe.requests).toEqual([]);
    }
  });

  it("uses the deployment's own account where that is what it is for", async ({ expect }) => {
    const at = await place({ stripe_account_id: null }, { STRIPE_OWN_ACCOUNT: "true" });
    const invoice = await checkout(at);
    expect(at.stripe.requests[0]).toMatchObject({ account: null });
    await tell(at, at.stripe.pay(invoice.session));
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    const { event, ...dispute } = at.stripe.dispute(at.stripe.chargeOf(invoice.session).id);
    await tell(at, dispute, at.stripe.closeDispute(event.data.object.id, "lost"));
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
  });

  it("takes real money with the live key only", async ({ expect }) => {
    const at = await place({ sandbox: false });
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    expect(paid.event.livemode).toBe(true);
    expect(await hear(at, paid, { secret: SECRETS.live })).toBe(200);
    await work(at);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
  });
});

describe("an event of Stripe's", () => {
  it("counts once, however often it comes", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await Promise.all([hear(at, paid), hear(at, paid)]);
    await Promise.all([work(at), work(at), work(at)]);
    await tell(at, paid, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
    expect(count(await eventsOf(at, invoice), "payment_received")).toBe(1);
    expect((await rowsOf(at.api.id)).stripe_events).toMatchObject([
      { payload: null, applied_at: expect.any(String) },
    ]);
  });

  it("is answered within one round trip, and leaves nothing personal", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const fetch = appWith({ ...at.env, DB: binding });
    const paid = at.stripe.pay(invoice.session, { email: "jenny@private.example", name: "Jenny Private" });
    expect(await hear({ ...at, fetch }, paid)).toBe(200);
    expect(takeTrips()).toBe(1);
    expect(JSON.stringify((await rowsOf(at.api.id)).stripe_events)).not.toMatch(/jenny/i);
    expect(
      await hear({ ...at, fetch }, at.stripe.updateAccount(at.account, { charges_enabled: false })),
    ).toBe(200);
    expect(takeTrips()).toBe(1);
  });

  it("has its own time, also days later", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3 * 86_400_000 });
    await tell(at, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({
      status: "paid",
      paid_at: new Date(paid.event.created * 1000).toISOString(),
    });
  });

  it("makes a promise that is kept a payment, in whatever order that is told", async ({ expect }) => {
    for (const order of ["told", "reversed"]) {
      const at = await place();
      const invoice = await checkout(at);
      const promised = at.stripe.pay(invoice.session, { method: "sepa_debit" });
      const kept = at.stripe.succeedAsync(invoice.session);
      if (order === "told") {
        await tell(at, promised);
        expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
        const page = await visit(at, `${invoice.url}?lang=en`);
        expect(page.text).toContain("Your payment is being confirmed");
        expect((await press(at, invoice)).location).toContain("payment=done");
        await tell(at, kept);
      } else await tell(at, kept, promised, kept);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
      expect(await paymentsOf(at, invoice)).toMatchObject([{ method: "direct_debit" }]);
      expect(await checkoutsOf(at)).toMatchObject([{ status: "complete" }]);
    }
  });

  it("of a promise that was broken is told, and the invoice can be paid anew", async ({ expect }) => {
    for (const order of ["told", "reversed"]) {
      const at = await place();
      const invoice = await checkout(at);
      const promised = at.stripe.pay(invoice.session, { method: "sepa_debit" });
      const broken = at.stripe.failAsync(invoice.session);
      await tell(at, ...(order === "told" ? [promised, broken] : [broken, promised]), broken);
      expect(count(await eventsOf(at, invoice), "payment_failed")).toBe(1);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
      const { location } = await press(at, invoice);
      expect(sessionIn(location)).not.toBe(invoice.session);
      await tell(at, at.stripe.pay(sessionIn(location)));
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    }
  });

  it("of an expired page closes it", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await tell(at, at.stripe.expire(invoice.session));
    expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
    expect(sessionIn((await press(at, invoice)).location)).not.toBe(invoice.session);
  });

  it("of a payment for a cancelled invoice is money that came: it is kept", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await at.api.ok("POST", `/invoices/${invoice.id}/cancel`);
    await tell(at, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "cancelled", amount_paid_cents: 60_000 });
  });

  it("of a payment and another payment at the same moment both count", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await hear(at, at.stripe.pay(invoice.session));
    await Promise.all([
      work(at),
      at.api.call("POST", `/invoices/${invoice.id}/payments`, {
        amount_cents: 1000,
        method: "cash",
        allow_overpayment: true,
      }),
    ]);
    expect(await work(at)).toEqual([]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 61_000 });
  });

  it("that is unknown, or about what was not made here, is answered and logged", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const events = [
      forged(paid, (event) => {
        event.type = "customer.created";
      }),
      forged(paid, (event) => {
        event.data.object.metadata = {};
      }),
      forged(paid, (event) => {
        event.data.object.metadata.business = crypto.randomUUID();
      }),
      forged(paid, (event) => {
        event.data.object.metadata.shard = "z";
      }),
      forged(paid, (event) => {
        event.data.object.id = "cs_test_nobody_made";
      }),
    ];
    for (const event of events) expect(await hear(at, event)).toBe(200);
    expect(await work(at)).toEqual([]);
    await expectNothing(
      expect,
      at,
      invoice,
      /nothing that was made here[\s\S]*no business here[\s\S]*not made here/,
    );
    expect((await rowsOf(at.api.id)).stripe_events).toHaveLength(1);
  });
});

describe("an event that must not be believed", () => {
  const refused: [string, (at: Place, paid: Pick<Sent, "payload">) => Pick<Sent, "payload">, RegExp][] = [
    [
      "of another account",
      (at, paid) =>
        forged(paid, (event) => {
          event.account = at.stripe.connect().id;
        }),
      /another account/,
    ],
    [
      "of no account",
      (_, paid) =>
        forged(paid, (event) => {
          delete event.account;
        }),
      /another account/,
    ],
    [
      "in another currency",
      (_, paid) =>
        forged(paid, (event) => {
          event.data.object.currency = "nok";
        }),
      /another currency/,
    ],
    [
      "over half the amount",
      (_, paid) =>
        forged(paid, (event) => {
          event.data.object.amount_total /= 2;
        }),
      /another amount/,
    ],
  ];
  for (const [name, change, reason] of refused)
    it(`${name} changes nothing`, async ({ expect }) => {
      const at = await place();
      const invoice = await checkout(at);
      const paid = at.stripe.pay(invoice.session);
      const event = change(at, paid);
      await tell(at, event, event);
      await expectNothing(expect, at, invoice, reason);
      expect(logged.join("\n")).toContain(JSON.parse(event.payload).id);
      // The genuine event is still believed.
      await tell(at, paid);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    });

  it("of test money on a live business changes nothing", async ({ expect }) => {
    const at = await place({ sandbox: false });
    const invoice = await checkout(at);
    const test = forged(at.stripe.pay(invoice.session), (event) => {
      event.livemode = false;
    });
    expect(await hear(at, test, { secret: SECRETS.test })).toBe(200);
    await work(at);
    await expectNothing(expect, at, invoice, /of the other mode/);
    expect(
      await hear(
        at,
        forged(test, () => undefined),
        { secret: SECRETS.live },
      ),
    ).toBe(200);
    expect((await rowsOf(at.api.id)).stripe_events).toHaveLength(1);
    expect(logged.join("\n")).toMatch(/of the other mode than its secret/);
  });

  it("with a genuine signature and no sense is refused, with the place of the fault", async ({ expect }) => {
    const at = await place();
    const { charge, ...invoice } = await paidInvoice(at);
    const events = {
      session: at.stripe.events.find(({ event }) => event.type === "checkout.session.completed"),
      charge: at.stripe.refundInDashboard(charge, 100),
      dispute: at.stripe.dispute(charge),
    };
    const answer = async (payload: unknown) => {
      const url = `${ORIGIN}/webhooks/stripe`;
      const response = await at.fetch(await signedRequest(url, JSON.stringify(payload), SECRETS.test));
      const body: { errors?: { pointer: string }[] } = await response.json();
      return [response.status, body.errors?.[0]?.pointer] as const;
    };
    for (const nothing of [null, 5, "x", [], {}]) expect((await answer(nothing))[0]).toBe(422);
    // A value for the field at a pointer; undefined takes it away.
    const faults: [keyof typeof events, string, unknown][] = [
      ["session", "/id", undefined],
      ["session", "/id", "e".repeat(300)],
      ["session", "/created", undefined],
      ["session", "/created", 1e15],
      ["session", "/type", { toString: 1 }],
      ["session", "/livemode", "false"],
      ["session", "/account", 7],
      ["session", "/data", null],
      ["session", "/data/object", undefined],
      ["session", "/data/object/currency", 5],
      ["session", "/data/object/amount_total", "60000"],
      ["session", "/data/object/payment_intent", []],
      ["session", "/data/object/metadata", { shard: ["0"] }],
      ["charge", "/data/object/currency", undefined],
      ["charge", "/data/object/amount_refunded", -1],
      ["charge", "/data/object/amount_refunded", 1e300],
      ["dispute", "/data/object/currency", null],
      ["dispute", "/data/object/amount", 0.5],
      ["dispute", "/data/object/reason", "x".repeat(500_000)],
    ];
    for (const [which, pointer, value] of faults) {
      const event = JSON.parse(events[which]?.payload ?? "");
      const path = pointer.slice(1).split("/");
      const last = path.pop() ?? "";
      path.reduce((inner, step) => inner[step], event)[last] = value;
      const [status, found] = await answer(event);
      expect([status, found?.startsWith(pointer), pointer]).toEqual([422, true, pointer]);
    }
    expect(await work(at)).toEqual([]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
  });

  it("with an old, a future, a wrong or no signature is refused", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const now = Math.floor(Date.now() / 1000);
    expect(await hear(at, paid, { timestamp: now - 301 })).toBe(400);
    expect(await hear(at, paid, { timestamp: now + 302 })).toBe(400);
    expect(await hear(at, paid, { timestamp: now + 1_000_000_000 })).toBe(400);
    expect(await hear(at, paid, { secret: "whsec_of_somebody_else" })).toBe(400);
    const url = `${ORIGIN}/webhooks/stripe`;
    const unsigned = await at.fetch(new Request(url, { method: "POST", body: paid.payload }));
    expect([unsigned.status, await unsigned.json()]).toMatchObject([400, { code: "bad_signature" }]);
    const changed = await signedRequest(url, paid.payload, SECRETS.test);
    const tampered = new Request(url, {
      method: "POST",
      headers: changed.headers,
      body: paid.payload.replace("60000", "60001"),
    });
    expect((await at.fetch(tampered)).status).toBe(400);
    const large = await signedRequest(url, JSON.stringify({ x: "x".repeat(1_100_000) }), SECRETS.test);
    expect((await at.fetch(large)).status).toBe(413);
    expect((await at.fetch(await signedRequest(url, "no JSON", SECRETS.test))).status).toBe(400);
    await expectNothing(expect, at, invoice, /^/);
    expect(await hear(at, paid, { secret: OLD_SECRET, timestamp: now - 200 })).toBe(200);
    const none = await place({}, { STRIPE_TEST_WEBHOOK_SECRET: "", STRIPE_LIVE_WEBHOOK_SECRET: "" });
    expect(await hear(none, paid)).toBe(404);
  });
});

describe("a refund", () => {
  const refundedEvents = (at: Place) =>
    at.stripe.events.filter(({ event }) => event.type === "charge.refunded");

  it("by the API is counted once with its event, before or after it", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    expect((await invoice.refund(10_000)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(at.stripe.requests.at(-1)).toMatchObject({
      path: "/v1/refunds",
      account: at.account,
      status: 200,
    });
    await tell(at, ...refundedEvents(at), ...refundedEvents(at));
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 50_000, status: "sent" });
    expect((await invoice.refund()).body).toMatchObject({ refunded_cents: 60_000 });
    await tell(at, ...refundedEvents(at));
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 0 });
    expect(count(await eventsOf(at, invoice), "refunded")).toBe(2);
    expect((await invoice.refund()).body).toMatchObject({ code: "payment_reversed" });
    expect((await rowsOf(at.api.id)).refunds?.map(({ external_id }) => external_id)).toEqual([
      expect.stringMatching(/^re_/),
      expect.stringMatching(/^re_/),
    ]);
  });

  it("by the API whose answer was lost is repeated without refunding twice", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const key = { "Idempotency-Key": "refund-1" };
    at.stripe.failNext({ failure: "reset_after", times: 3, on: "POST /v1/refunds" });
    expect((await invoice.refund(10_000, key)).body).toMatchObject({ status: 502, code: "stripe_failed" });
    // Stripe's event arrives before the caller's second try.
    await tell(at, ...refundedEvents(at));
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 50_000 });
    for (let time = 0; time < 2; time++)
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(at.stripe.get("charge", invoice.charge).amount_refunded).toBe(10_000);
    expect((await rowsOf(at.api.id)).refunds).toHaveLength(1);
  });

  it("that Stripe's event had recorded is answered again as it was, whatever happened meanwhile", async ({
    expect,
  }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const key = { "Idempotency-Key": "refund-1" };
    at.stripe.failNext({ failure: "reset_after", times: 3, on: "POST /v1/refunds" });
    expect((await invoice.refund(10_000, key)).status).toBe(502);
    await tell(at, ...refundedEvents(at));
    const path = `/invoices/${invoice.id}/payments`;
    const body = { amount_cents: 10_000, method: "cash" };
    let batches = 0;
    // The third batch finds the refund recorded. What comes behind it is no part of the answer.
    const after = async () => void (++batches === 3 && (await at.api.ok("POST", path, body)));
    const slow = apiWith(at.api.key, appWith({ ...at.env, DB: hookedDatabase(env.DB, { after }) }));
    const refund = (api: Pick<Api, "call">) =>
      api.call("POST", `${path}/${invoice.payment.id}/refund`, { amount_cents: 10_000 }, key);
    const first = await refund(slow);
    expect(first.body).toMatchObject({ refunded_cents: 10_000, invoice: { amount_due_cents: 10_000 } });
    expect((await refund(at.api)).body).toEqual(first.body);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_due_cents: 0 });
  });

  it("that Stripe refuses is told with its reason", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    at.stripe.refundInDashboard(invoice.charge);
    const { body } = await invoice.refund(10_000);
    expect(body).toMatchObject({
      status: 502,
      code: "stripe_failed",
      detail: expect.stringMatching(/refunded/),
    });
    at.stripe.deauthorize(at.account);
    expect((await invoice.refund(10_000)).body).toMatchObject({
      code: "stripe_failed",
      detail: expect.stringMatching(/connect it again/),
    });
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
  });

  it("by hand at Stripe is found by its event: in parts, in any order, never twice", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const first = at.stripe.refundInDashboard(invoice.charge, 10_000);
    const second = at.stripe.refundInDashboard(invoice.charge, 20_000);
    await tell(at, second, first, second);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 30_000 });
    expect((await paymentsOf(at, invoice))[0]).toMatchObject({ refunded_cents: 30_000 });
    await tell(at, at.stripe.refundInDashboard(invoice.charge));
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 0, status: "sent" });
  });

  it("that is told before its payment waits for it", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const refunded = at.stripe.refundInDashboard(at.stripe.chargeOf(invoice.session).id, 15_000);
    await hear(at, refunded);
    expect(await work(at)).toEqual([expect.stringMatching(/has not come yet/)]);
    await hear(at, paid);
    await work(at);
    expect(await work(at)).toEqual([]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 45_000 });
  });

  it("of a payment that never comes is given up, and one of another account at once", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const [, charge] = [at.stripe.pay(invoice.session), at.stripe.chargeOf(invoice.session).id];
    const refunded = at.stripe.refundInDashboard(charge, 15_000);
    await tell(
      at,
      forged(refunded, (event) => {
        event.account = at.stripe.connect().id;
      }),
    );
    expect(logged.join("\n")).toMatch(/payment was not made here/);
    await hear(at, refunded);
    expect(await work(at)).toHaveLength(1);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 29 * 86_400_000 });
    expect(await work(at)).toEqual([]);
    await expectNothing(expect, at, invoice, /never came/);
  });
});

describe("a dispute", () => {
  const disputeOf = (at: Place, charge: string) => {
    const created = at.stripe.dispute(charge);
    return { created, id: created.event.data.object.id };
  };

  it("that is lost takes the money back, once", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const { created, id } = disputeOf(at, invoice.charge);
    await tell(at, created, created);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    const closed = at.stripe.closeDispute(id, "lost");
    await tell(
      at,
      closed,
      closed,
      forged(closed, () => undefined),
    );
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
    const told = await eventsOf(at, invoice);
    expect(["disputed", "refunded", "dispute_closed"].map((type) => count(told, type))).toEqual([1, 1, 1]);
    expect((await rowsOf(at.api.id)).refunds).toMatchObject([{ reason: "dispute", external_id: id }]);
  });

  it("that is won leaves the money, and a refund before a lost one counts once", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const won = disputeOf(at, invoice.charge);
    await tell(at, at.stripe.closeDispute(won.id, "won"), won.created);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
    const refunded = at.stripe.refundInDashboard(invoice.charge, 20_000);
    const lost = disputeOf(at, invoice.charge);
    await tell(at, lost.created, at.stripe.closeDispute(lost.id, "lost"), refunded);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 0 });
  });

  it("that is told before its payment waits, and one of a foreign payment does not", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const { created } = disputeOf(at, at.stripe.chargeOf(invoice.session).id);
    await hear(
      at,
      forged(created, (event) => {
        event.data.object.payment_intent = "pi_of_another_shop";
      }),
    );
    expect(await work(at)).toEqual([]);
    await hear(at, created);
    expect(await work(at)).toHaveLength(1);
    await tell(at, paid);
    expect(await work(at)).toEqual([]);
    expect(await eventsOf(at, invoice)).toContain("disputed");
  });
});

describe("connecting an account", () => {
  const call = ({ api }: Place, method: string, path: string) => api.call(method, `/business/stripe${path}`);
  const unconnected = (profile = {}, settings = {}) =>
    place({ stripe_account_id: null, stripe_charges_enabled: false, ...profile }, settings);
  const returnTo = (at: Place, { code, state, error }: { code?: string; state?: string; error?: string }) => {
    const query = Object.entries({ code, state, error }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return visit(at, `${ORIGIN}/webhooks/stripe/return?${new URLSearchParams(query)}`);
  };

  /** An account's owner agrees. Gives what Stripe's redirect carries. */
  async function agree(at: Place, livemode = false) {
    const { body } = await call(at, "POST", "/connect");
    const url = new URL(String(body.url));
    const { id } = at.stripe.addAccount();
    return {
      url,
      id,
      state: url.searchParams.get("state") ?? "",
      code: at.stripe.authorize(id, { livemode }),
    };
  }

  it("goes to Stripe and back, and lets clients pay", async ({ expect }) => {
    const at = await unconnected();
    expect((await call(at, "GET", "")).body).toEqual({
      connected: false,
      account_id: null,
      charges_enabled: false,
      mode: "test",
    });
    const { url, id, state, code } = await agree(at);
    expect(url.origin + url.pathname).toBe("https://connect.stripe.com/oauth/authorize");
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      client_id: at.stripe.clientIds.test,
      response_type: "code",
      redirect_uri: `${ORIGIN}/webhooks/stripe/return`,
    });
    const page = await returnTo(at, { code, state });
    expect([page.status, page.text]).toEqual([200, expect.stringMatching(/Stripe/)]);
    const connected = { connected: true, account_id: id, charges_enabled: true, mode: "test" };
    expect((await call(at, "GET", "")).body).toEqual(connected);
    // A second use of the code would make Stripe revoke what the first gave.
    expect((await returnTo(at, { code, state })).status).toBe(200);
    const invoice = await issued(at);
    expect((await press(at, invoice)).location).toContain("/c/pay/");
    expect((await call(at, "POST", "/connect")).body).toMatchObject({ code: "stripe_connected" });
  });

  it("believes only its own state, for an hour, and a code of the right mode", async ({ expect }) => {
    const at = await unconnected();
    const { state, code } = await agree(at);
    const other = await unconnected();
    expect((await returnTo(at, { code })).status).toBe(400);
    expect((await returnTo(at, { code, state: state.replace(at.api.id, other.api.id) })).status).toBe(400);
    expect((await returnTo(at, { code, state: state.replace(/\.(?=[^.]*$)/, ".x") })).status).toBe(400);
    expect((await returnTo(at, { error: "access_denied", state })).status).toBe(200);
    vi.stubGlobal("fetch", at.stripe.fetch);
    expect((await returnTo(at, { code: "ac_of_nobody", state })).status).toBe(502);
    const live = await agree(at, true);
    expect((await returnTo(at, { code: live.code, state })).status).toBe(502);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 3_601_000 });
    expect((await returnTo(at, { code, state })).status).toBe(400);
    expect((await call(at, "GET", "")).body).toMatchObject({ connected: false });
  });

  const exchanges = (at: Place) => at.stripe.requests.filter(({ path }) => path === "/oauth/token").length;

  it("exchanges a code once, however often and however much at once its return is delivered", async ({
    expect,
  }) => {
    const at = await unconnected();
    const { id, code, state } = await agree(at);
    const pages = await Promise.all(Array.from({ length: 5 }, () => returnTo(at, { code, state })));
    const statuses = pages.map(({ status }) => status).toSorted();
    expect(statuses).toContain(200);
    expect(statuses.filter((status) => status !== 200 && status !== 202)).toEqual([]);
    expect(exchanges(at)).toBe(1);
    expect((await call(at, "GET", "")).body).toMatchObject({ connected: true, account_id: id });
    // Stripe still lets us act for the account: it has revoked nothing.
    expect((await press(at, await issued(at))).location).toContain("/c/pay/");

    await call(at, "DELETE", "");
    const again = await returnTo(at, { code, state });
    expect([again.status, again.text]).toEqual([400, expect.stringContaining("no longer valid")]);
    expect(exchanges(at)).toBe(1);
  });

  it("says what to do when Stripe's answer is lost, and never asks with the same code again", async ({
    expect,
  }) => {
    for (const failure of ["reset_after", "unavailable"] as const) {
      const at = await unconnected();
      const first = await agree(at);
      at.stripe.failNext({ failure, on: "POST /oauth/token" });
      const lost = await returnTo(at, first);
      expect([lost.status, lost.text]).toEqual([502, expect.stringContaining("Start again")]);
      expect((await returnTo(at, first)).status).toBe(400);
      expect(exchanges(at)).toBe(1);
      const second = await agree(at);
      expect((await returnTo(at, second)).status).toBe(200);
      expect((await call(at, "GET", "")).body).toMatchObject({ connected: true, account_id: second.id });
    }
  });

  it("that is under way says so, and is given up when nothing comes of it", async ({ expect }) => {
    const at = await unconnected();
    const { code, state } = await agree(at);
    const { promise: silence, resolve: end } = Promise.withResolvers<Response>();
    const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
    vi.stubGlobal("fetch", () => {
      ask();
      return silence;
    });
    const first = returnTo(at, { code, state });
    await asked;
    const second = await returnTo(at, { code, state });
    expect([second.status, second.text]).toEqual([202, expect.stringContaining("Reload this page")]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 121_000 });
    const late = await returnTo(at, { code, state });
    expect([late.status, late.text]).toEqual([502, expect.stringContaining("Start again")]);
    end(new Response("", { status: 503 }));
    expect((await first).status).toBe(502);
  });

  it("ends by the business's wish, with the pages that are open", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const { body } = await call(at, "DELETE", "");
    expect(body).toMatchObject({ connected: false, account_id: null });
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
    expect(at.stripe.events.map(({ event }) => event.type)).toContain("account.application.deauthorized");
    await tell(at, ...at.stripe.events);
    expect((await call(at, "DELETE", "")).status).toBe(200);
    expect((await visit(at, invoice.url)).text).not.toContain("<form");
  });

  it("ends by the owner's wish; an old event ends no newer connection", async ({ expect }) => {
    const at = await place();
    const left = at.stripe.deauthorize(at.account);
    await tell(at, left);
    expect((await call(at, "GET", "")).body).toMatchObject({ connected: false, charges_enabled: false });
    const { state } = await agree(at);
    await returnTo(at, { state, code: at.stripe.authorize(at.account) });
    await tell(
      at,
      forged(left, () => undefined),
      left,
    );
    expect((await call(at, "GET", "")).body).toMatchObject({ connected: true, account_id: at.account });
    at.stripe.deauthorize(at.account);
    expect((await call(at, "DELETE", "")).body).toMatchObject({ connected: false });
  });

  it("follows what Stripe lets the account do, whatever the order of events", async ({ expect }) => {
    const at = await place();
    const stopped = at.stripe.updateAccount(at.account, { charges_enabled: false });
    await tell(at, stopped);
    const invoice = await issued(at);
    expect((await visit(at, invoice.url)).text).not.toContain("<form");
    const resumed = at.stripe.updateAccount(at.account, { charges_enabled: true });
    await tell(
      at,
      resumed,
      forged(stopped, () => undefined),
    );
    expect((await visit(at, invoice.url)).text).toContain("<form");
  });

  it("gives the same address for the same idempotency key", async ({ expect }) => {
    const at = await unconnected();
    const ask = (key: string) =>
      at.api.call("POST", "/business/stripe/connect", undefined, { "Idempotency-Key": key });
    const answers = await Promise.all(Array.from({ length: 5 }, () => ask("k")));
    expect(new Set(answers.map(({ body }) => body.url)).size).toBe(1);
    expect((await ask("k")).headers.get("Idempotent-Replayed")).toBe("true");
    expect((await ask("other")).body.url).not.toBe(answers[0]?.body.url);
  });

  it("is refused where nothing is set up", async ({ expect }) => {
    for (const settings of [{ STRIPE_TEST_KEY: "" }, { STRIPE_TEST_CLIENT_ID: "" }]) {
      const at = await unconnected({}, settings);
      expect((await call(at, "POST", "/connect")).body).toMatchObject({
        status: 409,
        code: "stripe_not_set_up",
      });
    }
    const own = await unconnected({ sandbox: false }, { STRIPE_OWN_ACCOUNT: "true" });
    expect((await call(own, "GET", "")).body).toEqual({
      connected: true,
      account_id: null,
      charges_enabled: true,
      mode: "live",
    });
  });
});

describe("the simulated checkout of a sandbox without keys", () => {
  const simulated = () => place({ stripe_account_id: null }, { STRIPE_TEST_KEY: "", STRIPE_LIVE_KEY: "" });

  it("pays with a test card", async ({ expect }) => {
    const at = await simulated();
    const invoice = await issued(at);
    expect((await visit(at, `${invoice.url}?lang=en`)).text).toContain("Pay €600.00 online");
    const { status, location } = await press(at, invoice);
    expect([status, location]).toEqual([303, expect.stringMatching(/\/pay\?lang=en$/)]);
    const page = await visit(at, new URL(location, ORIGIN).href);
    expect(page.text).toContain("Pay with a test card");
    expect(page.policy).toContain("form-action 'self';");
    expect(await paymentsOf(at, invoice)).toEqual([]);

    const paid = await press(at, invoice, { card: "success" });
    expect([paid.status, paid.location]).toEqual([303, expect.stringMatching(/payment=done$/)]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    expect(await paymentsOf(at, invoice)).toMatchObject([{ source: "simulated", method: "card" }]);
  });

  it("pays once, however often its button is pressed", async ({ expect }) => {
    const at = await simulated();
    const invoice = await issued(at);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => press(at, invoice, { card: "success" })),
    );
    answers.push(await press(at, invoice, { card: "success" }));
    for (const { location } of answers) expect(location).toMatch(/payment=done$/);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 60_000 });
    expect(count(await eventsOf(at, invoice), "payment_received")).toBe(1);
  });

  it("shows that it is paid to each of forty who press at once, whatever their cards do", async ({
    expect,
  }) => {
    const at = await simulated();
    const invoice = await issued(at);
    const cards = Array.from({ length: 40 }, (_, index) => (index % 4 === 3 ? "success" : "declined"));
    const answers = await Promise.all(cards.map((card) => press(at, invoice, { card })));
    for (const [index, { status, location }] of answers.entries()) {
      const notice = cards[index] === "success" ? /payment=done$/ : /payment=(?:failed|done)$/;
      expect([index, status, location]).toEqual([index, 303, expect.stringMatching(notice)]);
    }
    const page = await visit(at, new URL(answers.at(-1)?.location ?? "", ORIGIN).href);
    expect(page.text).toContain("Paid on");
    expect(page.text).not.toContain("<form");
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
    expect(count(await eventsOf(at, invoice), "payment_received")).toBe(1);
  });

  it("tells each of forty at once whose card is declined", async ({ expect }) => {
    const at = await simulated();
    const invoice = await issued(at);
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => press(at, invoice, { card: "declined" })),
    );
    for (const { status, location } of answers)
      expect([status, location]).toEqual([303, expect.stringMatching(/payment=failed$/)]);
    expect(count(await eventsOf(at, invoice), "payment_failed")).toBe(40);
    await press(at, invoice, { card: "success" });
    expect((await visit(at, `${invoice.url}?lang=en`)).text).toContain("Paid on");
  });

  it("tells of a card that is declined, after which another can pay", async ({ expect }) => {
    const at = await simulated();
    const invoice = await issued(at);
    const { location } = await press(at, invoice, { card: "declined" });
    const page = await visit(at, new URL(location, ORIGIN).href);
    expect(page.text).toContain("The payment was declined");
    expect(page.text).toContain("<form");
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
    expect(await eventsOf(at, invoice)).toContain("payment_failed");
    await press(at, invoice, { card: "success" });
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
  });

  it("is there for nobody else", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    expect((await visit(at, `${invoice.url}/pay`)).status).toBe(303);
    expect((await press(at, invoice, { card: "success" })).location).toContain("/c/pay/");
    expect(await paymentsOf(at, invoice)).toEqual([]);
    expect((await at.fetch(new Request(`${invoice.url}/pay`, { method: "PUT" }))).status).toBe(405);
  });
});

describe("the SQL of payments", () => {
  it("searches, and never scans a table", async ({ expect }) => {
    const { binding, statements } = watchedDatabase(env.DB);
    const at = await place({}, { DB: binding });
    const invoice = await paidInvoice(at);
    await invoice.refund(100);
    await tell(at, at.stripe.dispute(invoice.charge));
    await press(at, await issued(at));
    await tell(at, at.stripe.updateAccount(at.account, {}));
    await lookAtStaleCheckouts({ env: at.env, clock: systemClock });
    await at.api.ok("DELETE", "/business/stripe");
    const tables = new Set(Object.keys(await rowsOf(at.api.id)));
    const scans: string[] = [];
    for (const statement of statements) {
      const marks: string[] = statement.match(/\?\d*/g) ?? [];
      const nulls = Array.from(marks.includes("?") ? marks : new Set(marks), () => null);
      const plan = await env.DB.prepare(`explain query plan ${statement}`)
        .bind(...nulls)
        .all<{ detail: string }>();
      for (const { detail } of plan.results)
        if (tables.has(/^SCAN (\w+)/.exec(detail)?.[1] ?? "")) scans.push(`${detail} in: ${statement}`);
    }
    expect(scans).toEqual([]);
    expect(statements.size).toBeGreaterThan(30);
  });
});

describe("secrets", () => {
  it("are in no answer and in no log", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const answers: string[] = [];
    at.stripe.failNext({ failure: "key_expired", times: 2 });
    answers.push(JSON.stringify((await invoice.refund(100)).body));
    const second = await issued(at);
    answers.push(JSON.stringify(await press(at, second)), JSON.stringify(await visit(at, second.url)));
    await hear(at, at.stripe.pay(sessionIn((await press(at, second)).location)), { secret: "whsec_wrong" });
    const wrong = await place({}, { STRIPE_TEST_KEY: "sk_live_secret_of_the_wrong_mode" });
    answers.push(JSON.stringify(await press(wrong, await issued(wrong))));
    const all = [...answers, ...logged].join("\n");
    expect(all).toMatch(/does not accept the key/);
    const { test, live } = at.stripe.keys;
    for (const secret of [test, live, test.slice(-4), SECRETS.test, SECRETS.live, OLD_SECRET, "wrong_mode"])
      expect(all).not.toContain(secret);
  });
});
