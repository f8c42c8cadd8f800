/** Stripe's events when something is wrong: keys, modes, accounts, and lost, late or unrelated events. */
import { createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import worker from "../../src/index.ts";
import type { BusinessRow } from "../../src/schema/rows.ts";
import { rowsOf } from "../support/rows.ts";
import {
  checkout,
  checkoutsOf,
  count,
  eventsOf,
  forged,
  hear,
  invoiceOf,
  logged,
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
import { watchedDatabase } from "../support/watched-database.ts";
import { appWith } from "../support/worker.ts";

/** Business and deployment: `OWN` with the deployment's own account, `CONNECTED` with a connected one. */
const OWN: [Partial<BusinessRow>, Partial<Env>] = [
  { stripe_account_id: null },
  { STRIPE_OWN_ACCOUNT: "true" },
];
const CONNECTED: typeof OWN = [{}, {}];

/** Settings that leave a sandbox without a usable key. */
const NO_KEY: Partial<Env>[] = [{ STRIPE_TEST_KEY: "" }, { STRIPE_TEST_KEY: "sk_live_of_the_wrong_mode" }];
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const under = (at: Place, settings: Partial<Env>): Place => ({ ...at, env: { ...at.env, ...settings } });
const later = (ms: number) => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
const tick = (at: Place) => worker.scheduled(createScheduledController(), at.env);

const keptOf = async ({ api }: Place) => (await rowsOf(api.id)).stripe_events ?? [];

describe("an event that does not say whose it is", () => {
  it("is kept within one round trip and without asking Stripe", async ({ expect }) => {
    const at = await place(...OWN);
    const invoice = await paidInvoice(at);
    const { binding, takeTrips } = watchedDatabase(env.DB);
    const watched = { ...at, fetch: appWith({ ...at.env, DB: binding }) };
    const asked = at.stripe.requests.length;
    expect(await hear(watched, at.stripe.dispute(invoice.charge))).toBe(200);
    expect([takeTrips(), at.stripe.requests.length]).toEqual([1, asked]);
    expect(await work(at)).toEqual([]);
    expect(await eventsOf(at, invoice)).toContain("disputed");
  });

  it("waits for its payment, while that may still come", async ({ expect }) => {
    for (const settings of [OWN, CONNECTED]) {
      const at = await place(...settings);
      const invoice = await checkout(at);
      const paid = at.stripe.pay(invoice.session);
      const disputed = at.stripe.dispute(at.stripe.chargeOf(invoice.session).id);
      const stranger = forged(disputed, (event) => {
        event.data.object.payment_intent = "pi_of_another_shop";
      });
      expect([await hear(at, disputed), await hear(at, stranger)]).toEqual([200, 200]);
      expect(await work(at)).toEqual([expect.stringMatching(/has not come yet/)]);
      expect(await eventsOf(at, invoice)).not.toContain("disputed");
      await tell(at, paid);
      expect(await work(at)).toEqual([]);
      expect(await eventsOf(at, invoice)).toContain("disputed");
    }
  });

  it("concerns nobody when nothing was made here and nothing is on its way", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const kept = await keptOf(at);
    const stranger = forged(at.stripe.dispute(invoice.charge), (event) => {
      event.data.object.payment_intent = "pi_of_another_shop";
    });
    expect(await hear(at, stranger)).toBe(200);
    expect(await keptOf(at)).toEqual(kept);
    expect(logged.join("\n")).toMatch(/no business here is concerned/);
  });

  it("as a refund whose metadata the account's owner removed, still takes the money back", async ({
    expect,
  }) => {
    for (const settings of [OWN, CONNECTED]) {
      const at = await place(...settings);
      const invoice = await paidInvoice(at);
      const refunded = at.stripe.refundInDashboard(invoice.charge, 15_000);
      const unmarked = forged(refunded, (event) => {
        event.data.object.metadata = {};
      });
      for (const event of [unmarked, refunded]) {
        await tell(at, event);
        expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 45_000 });
      }
    }
  });
});

describe("the secrets of the webhook", () => {
  it("may be the same in both modes", async ({ expect }) => {
    for (const sandbox of [true, false]) {
      const at = await place({ sandbox }, { STRIPE_TEST_WEBHOOK_SECRET: SECRETS.live });
      const invoice = await checkout(at);
      expect(await hear(at, at.stripe.pay(invoice.session), { secret: SECRETS.live })).toBe(200);
      await work(at);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    }
  });

  it("may be several in live mode too, while one replaces another", async ({ expect }) => {
    const at = await place({ sandbox: false }, { STRIPE_LIVE_WEBHOOK_SECRET: `whsec_old ${SECRETS.live}` });
    for (const secret of ["whsec_old", SECRETS.live]) {
      const invoice = await checkout(at);
      expect(await hear(at, at.stripe.pay(invoice.session), { secret })).toBe(200);
      await work(at);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
    }
    const test = forged(at.stripe.pay((await checkout(at)).session), (event) => {
      event.livemode = false;
    });
    expect(await hear(at, test, { secret: SECRETS.live })).toBe(200);
    expect(logged.join("\n")).toMatch(/of the other mode than its secret/);
  });
});

describe("while our key is missing, wrong or not allowed to", () => {
  it("an account is not taken for gone", async ({ expect }) => {
    const at = await place();
    const connection = () => at.api.ok("GET", "/business/stripe");
    await hear(at, at.stripe.updateAccount(at.account, { charges_enabled: false }));
    for (const settings of NO_KEY)
      expect(await work(under(at, settings))).toEqual([expect.stringMatching(/no Stripe key/)]);
    at.stripe.failNext({ failure: "not_permitted" });
    expect(await work(at)).toEqual([expect.stringMatching(/not allow this with the key/)]);
    expect(await connection()).toMatchObject({ account_id: at.account, charges_enabled: true });
    expect(await work(at)).toEqual([]);
    expect(await connection()).toMatchObject({ account_id: at.account, charges_enabled: false });
    expect((await rowsOf(at.api.id)).audit_log).toMatchObject([
      { actor: "stripe", thing_id: at.account, after: JSON.stringify({ charges_enabled: false }) },
    ]);
  });

  it("a page that can still be paid is not taken for ended", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await at.api.ok("POST", `/invoices/${invoice.id}/cancel`);
    for (const settings of NO_KEY) expect(await work(under(at, settings))).toHaveLength(1);
    at.stripe.failNext({ failure: "not_permitted", on: "POST" });
    expect(await work(at)).toHaveLength(1);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "open" }]);
    expect(await work(at)).toEqual([]);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
  });

  it("a dispute on the own account is kept", async ({ expect }) => {
    const at = await place(...OWN);
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const disputed = at.stripe.dispute(at.stripe.chargeOf(invoice.session).id);
    for (const settings of NO_KEY) {
      const keyless = under(at, settings);
      expect(await hear({ ...keyless, fetch: appWith(keyless.env) }, disputed)).toBe(200);
      expect(await work(keyless)).toHaveLength(1);
    }
    await tell(at, paid);
    expect(await work(at)).toEqual([]);
    expect(await eventsOf(at, invoice)).toContain("disputed");
  });
});

describe("a page at Stripe", () => {
  const ends: [string, (invoice: { id: string }) => [path: string, body?: object]][] = [
    ["a cancellation", ({ id }) => [`/invoices/${id}/cancel`]],
    ["a credit note over everything", ({ id }) => ["/credit-notes", { invoice_id: id }]],
  ];
  for (const [name, request] of ends)
    it(`ends with ${name}`, async ({ expect }) => {
      const at = await place();
      const invoice = await checkout(at);
      await at.api.ok("POST", ...request(invoice));
      expect(await work(at)).toEqual([]);
      expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
      expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
    });

  it("that Stripe refuses to end stays open here until its time is over", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await at.api.ok("POST", `/invoices/${invoice.id}/cancel`);
    const refuse = (times = 1) => at.stripe.failNext({ failure: "card_declined", times, on: "POST" });
    refuse();
    expect(await work(at)).toEqual([expect.stringMatching(/does not end a page/)]);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "open" }]);
    later(25 * HOUR_MS);
    expect(await work(at)).toEqual([]);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
  });

  it("that is paid when it is to be ended is a payment, with or without its event", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "cash" });
    expect([await work(at), await work(at)]).toEqual([[], []]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 120_000 });
    await tell(at, paid);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 120_000 });
    expect(await paymentsOf(at, invoice)).toHaveLength(2);
  });
});

describe("events that never come", () => {
  it("of a payment are made up for by asking, an hour after its page has ended", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    later(24.5 * HOUR_MS);
    await tick(at);
    expect((await rowsOf(at.api.id)).outbox).not.toContainEqual(
      expect.objectContaining({ kind: "checkout_expiry" }),
    );
    later(HOUR_MS);
    await Promise.all([tick(at), tick(at)]);
    expect([await work(at), await work(at)]).toEqual([[], []]);
    expect(await invoiceOf(at, invoice)).toMatchObject({
      status: "paid",
      paid_at: new Date(paid.event.created * 1000).toISOString(),
    });
    expect(await checkoutsOf(at)).toMatchObject([{ status: "complete" }]);
    const ahead = (await rowsOf(at.api.id)).outbox?.filter(({ kind }) => kind !== "document");
    expect(ahead).toEqual([]);
  });

  it("of a payment leave nothing out that went back of it, heard of before or not", async ({ expect }) => {
    for (const isHeard of [true, false]) {
      const at = await place();
      const invoice = await checkout(at);
      await tell(at, at.stripe.pay(invoice.session, { method: "sepa_debit" }));
      at.stripe.succeedAsync(invoice.session);
      const refunded = at.stripe.refundInDashboard(at.stripe.chargeOf(invoice.session).id, 15_000);
      if (isHeard) await hear(at, refunded);
      later(16 * DAY_MS);
      await tick(at);
      for (let round = 0; round < 3; round++) await work(at);
      expect(await work(at)).toEqual([]);
      expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 45_000, status: "sent" });
      vi.useRealTimers();
    }
  });

  it("of a page that nobody paid close it", async ({ expect }) => {
    const at = await place();
    await checkout(at);
    later(26 * HOUR_MS);
    await tick(at);
    expect(await work(at)).toEqual([]);
    expect(await checkoutsOf(at)).toMatchObject([{ status: "expired" }]);
  });

  it("of a direct debit are made up for after two weeks, or whenever the bank answers", async ({
    expect,
  }) => {
    for (const outcome of ["paid", "failed"] as const) {
      const at = await place();
      const invoice = await checkout(at);
      await tell(at, at.stripe.pay(invoice.session, { method: "sepa_debit" }));
      const asked = at.stripe.requests.length;
      later(10 * DAY_MS);
      await tick(at);
      expect([await work(at), at.stripe.requests.length]).toEqual([[], asked]);
      later(6 * DAY_MS);
      await tick(at);
      expect(await work(at)).toEqual([]);
      const [task] = (await rowsOf(at.api.id)).outbox?.filter(({ kind }) => kind === "checkout_expiry") ?? [];
      expect(Date.parse(String(task?.due_at)) - Date.now()).toBeGreaterThan(0.9 * DAY_MS);
      await tick(at);
      expect((await rowsOf(at.api.id)).outbox).toContainEqual(task);
      const told =
        outcome === "paid" ? at.stripe.succeedAsync(invoice.session) : at.stripe.failAsync(invoice.session);
      expect([await work(at), await work(at)]).toEqual([[], []]);
      await tell(at, told);
      const events = await eventsOf(at, invoice);
      expect(count(events, outcome === "paid" ? "payment_received" : "payment_failed")).toBe(1);
      expect((await checkoutsOf(at))?.map(({ status }) => status)).toEqual([
        outcome === "paid" ? "complete" : "expired",
      ]);
      vi.useRealTimers();
    }
  });

  it("because the account has left free the invoice for another one", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await tell(at, at.stripe.pay(invoice.session, { method: "sepa_debit" }));
    await at.api.ok("DELETE", "/business/stripe");
    at.stripe.failAsync(invoice.session);
    await env.DB.prepare(
      "update businesses set stripe_account_id = ?, stripe_charges_enabled = 1 where id = ?",
    )
      .bind(at.stripe.connect().id, at.api.id)
      .run();
    later(30 * DAY_MS);
    await tick(at);
    expect(await work(at)).toEqual([]);
    const page = await visit(at, `${invoice.url}?lang=en`);
    expect(page.text).not.toContain("being confirmed");
    expect(page.text).toContain("<form");
    expect((await press(at, invoice)).location).toContain("/c/pay/");
  });
});

describe("a payment in a sandbox with a test clock", () => {
  it("happens by that clock, with all that follows", async ({ expect }) => {
    const at = await place({ send_receipts: true });
    const ahead = 40 * DAY_MS;
    const { now } = await at.api.ok("POST", "/business/test-clock", {
      now: new Date(Date.now() + ahead).toISOString(),
    });
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await tell(at, paid);
    const { paid_at, updated_at } = await invoiceOf(at, invoice);
    expect(Date.parse(paid_at) - (paid.event.created * 1000 + ahead)).toBeLessThan(1000);
    expect(updated_at > now).toBe(true);
    await tell(at, at.stripe.dispute(at.stripe.chargeOf(invoice.session).id));
    const { data } = await at.api.ok("GET", `/invoices/${invoice.id}/events`);
    const told = data.map(({ type, created_at }: Record<string, string>) => [created_at, type]);
    const days = told.map(([time = ""]: string[]) => time.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    for (const type of ["payment_received", "paid", "sent", "disputed"])
      expect(told).toContainEqual([expect.stringMatching(now.slice(0, 10)), type]);
  });
});

describe("how a payment was made", () => {
  const methodsOf = async (at: Place, invoice: { id: string }) =>
    (await paymentsOf(at, invoice)).map(({ method }: { method: string }) => method);

  it("is asked until Stripe says it", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await tell(at, at.stripe.pay(invoice.session, { method: "sepa_debit" }));
    await hear(at, at.stripe.succeedAsync(invoice.session));
    at.stripe.failNext({ failure: "unavailable", times: 3 });
    expect(await work(at)).toHaveLength(1);
    for (const settings of NO_KEY) expect(await work(under(at, settings))).toHaveLength(1);
    expect(await methodsOf(at, invoice)).toEqual([]);
    expect(await work(at)).toEqual([]);
    expect(await methodsOf(at, invoice)).toEqual(["direct_debit"]);
  });

  it("is another way when Stripe cannot say it, or not within a day", async ({ expect }) => {
    const at = await place();
    const away = await checkout(at);
    await hear(at, at.stripe.pay(away.session));
    later(23 * HOUR_MS);
    for (const settings of NO_KEY) expect(await work(under(at, settings))).toHaveLength(1);
    later(2 * HOUR_MS);
    expect(await work(under(at, { STRIPE_TEST_KEY: "" }))).toEqual([]);
    const left = await checkout(at);
    await hear(at, at.stripe.pay(left.session));
    at.stripe.deauthorize(at.account);
    expect(await work(at)).toEqual([]);
    expect([await methodsOf(at, away), await methodsOf(at, left)]).toEqual([["other"], ["other"]]);
  });
});

describe("a refund that fails at the customer's bank", () => {
  const failLast = (at: Place, { charge }: { charge: string }) => {
    const [last] = at.stripe.refundsOf(charge);
    const failed = at.stripe.failRefund(last?.id ?? "");
    return at.stripe.events.filter(
      ({ event }) => event.data.object === failed.event.data.object || event === failed.event,
    );
  };
  const refundsOf = async (at: Place) => (await rowsOf(at.api.id)).refunds;

  it("leaves the money with the business, however it was made and however often that is told", async ({
    expect,
  }) => {
    const at = await place({ send_receipts: true });
    const invoice = await paidInvoice(at);
    await invoice.refund(20_000);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_due_cents: 20_000 });
    const { location } = await press(at, invoice);
    const failed = failLast(at, invoice);
    await tell(at, ...failed, ...failed);
    const { status, paid_at, ...after } = await invoiceOf(at, invoice);
    expect([status, after.amount_paid_cents, paid_at]).toEqual(["paid", 60_000, invoice.payment.paid_at]);
    expect(at.stripe.get("checkout.session", sessionIn(location)).status).toBe("expired");
    expect(await refundsOf(at)).toEqual([]);
    expect((await paymentsOf(at, invoice))[0]).toMatchObject({ amount_cents: 60_000, refunded_cents: 0 });
    const { data } = await at.api.ok("GET", `/invoices/${invoice.id}/events`);
    expect(data).toContainEqual(
      expect.objectContaining({
        type: "payment_received",
        data: expect.objectContaining({ amount_cents: 20_000, reason: "refund_failed" }),
      }),
    );
    expect(count(await eventsOf(at, invoice), "payment_received")).toBe(2);
    // It can be refunded again, and there is no second receipt.
    expect((await invoice.refund(30_000)).body).toMatchObject({ refunded_cents: 30_000 });
    const { data: deliveries } = await at.api.ok("GET", `/invoices/${invoice.id}/deliveries`);
    expect(deliveries.filter(({ kind }: { kind: string }) => kind === "receipt")).toHaveLength(1);
  });

  it("in the Dashboard counts like its event, in any order", async ({ expect }) => {
    for (const order of ["told", "reversed"]) {
      const at = await place();
      const invoice = await paidInvoice(at);
      const refunds = [10_000, 25_000].map((amount) => at.stripe.refundInDashboard(invoice.charge, amount));
      if (order === "told") await tell(at, ...refunds);
      const failed = failLast(at, invoice);
      await tell(at, ...failed, ...refunds.toReversed(), ...failed);
      expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 50_000 });
      expect(await refundsOf(at)).toMatchObject([{ amount_cents: 10_000 }]);
    }
  });

  it("waits for Stripe to say what stands, and for its payment", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    const { id: charge } = at.stripe.chargeOf(invoice.session);
    const refunded = at.stripe.refundInDashboard(charge);
    await hear(at, at.stripe.failRefund(at.stripe.refundsOf(charge)[0]?.id ?? ""));
    expect(await work(at)).toEqual([expect.stringMatching(/has not come yet/)]);
    await tell(at, paid);
    expect(await work(at)).toEqual([]);
    at.stripe.failNext({ failure: "unavailable", times: 3 });
    await hear(at, refunded);
    expect(await work(at)).toHaveLength(1);
    expect(await work(at)).toEqual([]);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
  });
});

describe("a dispute", () => {
  it("over more than its payment takes back the payment and no more", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    const disputed = at.stripe.dispute(invoice.charge, { amount: 61_234 });
    const closed = at.stripe.closeDispute(disputed.event.data.object.id, "lost");
    await tell(at, disputed, closed);
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
    const { data } = await at.api.ok("GET", `/invoices/${invoice.id}/events`);
    for (const type of ["disputed", "refunded", "dispute_closed"])
      expect(data).toContainEqual(
        expect.objectContaining({ type, data: expect.objectContaining({ amount_cents: 60_000 }) }),
      );
  });
});

describe("an event about a payment that it does not fit", () => {
  type Forge = (
    at: Place,
    event: { account?: string; livemode: boolean; data: { object: Record<string, unknown> } },
  ) => void;
  const misfits: [string, Forge, RegExp][] = [
    [
      "in another currency",
      (_, { data }) => {
        data.object.currency = "nok";
      },
      /in another currency than its payment/,
    ],
    [
      "of another account",
      (at, event) => {
        event.account = at.stripe.connect().id;
      },
      /of another account than its payment/,
    ],
    [
      "of no account",
      (_, event) => {
        delete event.account;
      },
      /of another account than its payment/,
    ],
    [
      "of the other mode",
      (_, event) => {
        event.livemode = true;
      },
      /of the other mode/,
    ],
  ];
  const beyond: (typeof misfits)[number] = [
    "over more than the payment",
    (_, { data }) => {
      data.object.amount_refunded = 60_001;
    },
    /of more than its payment/,
  ];
  const refunded = (at: Place, charge: string) => at.stripe.refundInDashboard(charge, 15_000);
  const lost = (at: Place, charge: string) =>
    at.stripe.closeDispute(at.stripe.dispute(charge).event.data.object.id, "lost");
  const kinds = [
    ["a refund", refunded, [...misfits, beyond]],
    ["a lost dispute", lost, misfits],
  ] as const;
  for (const [kind, happen, list] of kinds)
    for (const [name, change, reason] of list)
      it(`(${kind} ${name}) changes nothing`, async ({ expect }) => {
        const at = await place();
        const invoice = await paidInvoice(at);
        const genuine = happen(at, invoice.charge);
        const misfit = forged(genuine, (event) => change(at, event));
        const { livemode } = JSON.parse(misfit.payload);
        expect(await hear(at, misfit, { secret: livemode ? SECRETS.live : SECRETS.test })).toBe(200);
        expect(await work(at)).toEqual([]);
        expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid", amount_paid_cents: 60_000 });
        expect(logged.join("\n")).toMatch(reason);
        await tell(at, genuine);
        expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent" });
      });
});

describe("a payment through Stripe", () => {
  it("sends a receipt, once", async ({ expect }) => {
    const at = await place({ send_receipts: true });
    const invoice = await checkout(at);
    const paid = at.stripe.pay(invoice.session);
    await tell(at, paid, paid);
    const { data } = await at.api.ok("GET", `/invoices/${invoice.id}/deliveries`);
    const receipts = data.filter(({ kind }: { kind: string }) => kind === "receipt");
    expect(receipts).toMatchObject([{ channel: "email", recipient: "ada@example.com" }]);
  });

  it("on the own account follows the refund in the Dashboard", async ({ expect }) => {
    const at = await place(...OWN);
    const invoice = await paidInvoice(at);
    await tell(at, at.stripe.refundInDashboard(invoice.charge, 15_000));
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 45_000 });
  });
});
