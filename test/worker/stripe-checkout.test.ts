/**
 * Payments and refunds at Stripe when something is in the way: amounts, times, keys, accounts, Stripe itself.
 */
import { env } from "cloudflare:workers";
import { describe, it, vi } from "vitest";
import { LOCALES } from "../../src/schema/vocabularies/locales.ts";
import { rowsOf } from "../support/rows.ts";
import {
  checkout,
  checkoutsOf,
  invoiceOf,
  issued,
  logged,
  ORIGIN,
  type Place,
  paidInvoice,
  paymentsOf,
  place,
  press,
  sessionIn,
  tell,
  visit,
} from "../support/stripe/place.ts";

const HOUR_MS = 3_600_000;

const over = (cents: number, currency = "EUR") => ({
  currency,
  lines: [{ description: "Pens", quantity: 1, unit_price_cents: cents, tax_rate: 0 }],
});
const later = (ms: number) => void vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + ms });
const keysOf = ({ stripe }: Place, path = "/v1/checkout/sessions") =>
  stripe.requests.flatMap((one) => (one.path === path ? [one.idempotencyKey ?? ""] : []));

/** Calls `happen` each time that Stripe has answered a request to this path. */
function afterwards({ stripe }: Place, path: string, happen: () => Promise<unknown>): void {
  vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
    const request = new Request(input, init);
    const response = await stripe.fetch(request);
    if (new URL(request.url).pathname === path) await happen();
    return response;
  });
}

describe("the button", () => {
  const limits: [string, number, number][] = [
    ["EUR", 49, 50],
    ["USD", 49, 50],
    ["GBP", 29, 30],
    ["NOK", 299, 300],
    ["SEK", 299, 300],
    ["DKK", 249, 250],
    ["JPY", 49, 50],
    ["HUF", 17_499, 17_500],
    ["EUR", 100_000_000, 99_999_999],
    ["JPY", 100_000_000, 99_999_999],
  ];
  it.for(limits)(
    "is there for what Stripe charges in %s: not for %i, for %i cents",
    async (limit, { expect }) => {
      const [currency, refused, charged] = limit;
      const at = await place();
      const none = await issued(at, over(refused, currency));
      const page = await visit(at, none.url);
      expect(page.text).not.toContain("<form");
      expect(page.text).toContain(none.number);
      expect((await press(at, none)).location).not.toContain("payment=");
      expect(at.stripe.requests).toEqual([]);
      const some = await issued(at, over(charged, currency));
      expect((await visit(at, some.url)).text).toContain("<form");
      expect((await press(at, some)).location).toContain("/c/pay/");
    },
  );

  it.for(["CNH", "BGN"])(
    "is not there for %s, which Stripe does not charge",
    async (currency, { expect }) => {
      const at = await place();
      const invoice = await issued(at, over(10_000, currency));
      expect((await visit(at, invoice.url)).text).not.toContain("<form");
      expect(at.stripe.requests).toEqual([]);
    },
  );

  it("charges whole yen as they are, and shows them so", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at, over(1050, "JPY"));
    expect((await visit(at, `${invoice.url}?lang=en`)).text).toContain("JP¥1,050");
    await press(at, invoice);
    const { form } = at.stripe.requests[0] ?? {};
    expect(form).toMatchObject({
      line_items: [{ price_data: { currency: "jpy", unit_amount: "1050" } }],
    });
  });

  it("follows what is left to pay", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at, over(1000));
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 960, method: "cash" });
    expect((await visit(at, invoice.url)).text).not.toContain("<form");
  });

  it("is not hidden by an address that only says that somebody has paid", async ({ expect }) => {
    const at = await place();
    const done = ({ url }: { url: string }) => visit(at, `${url}?lang=en&payment=done`);
    const isOffered = { text: expect.stringContaining("<form") };
    const isThanked = { text: expect.stringContaining("Your payment is being confirmed") };
    const invoice = await issued(at);
    expect(await done(invoice)).toMatchObject(isOffered);
    expect(await done(invoice)).not.toMatchObject(isThanked);
    const { location } = await press(at, invoice);
    const session = sessionIn(location);
    expect(await done(invoice)).toMatchObject(isThanked);
    await tell(at, at.stripe.pay(session, { method: "sepa_debit" }));
    expect(await done(invoice)).toMatchObject(isThanked);
    await tell(at, at.stripe.failAsync(session));
    expect(await done(invoice)).toMatchObject(isOffered);
    expect(await done(invoice)).not.toMatchObject(isThanked);
  });
});

describe("a session", () => {
  it.for(LOCALES)("speaks the language of the page: %s", async (locale, { expect }) => {
    const at = await place();
    const invoice = await issued(at);
    const { location } = await visit(at, `${invoice.url}/pay?lang=${locale}`, {});
    expect(at.stripe.get("checkout.session", sessionIn(location)).locale).toBe(locale);
  });

  it("is asked for by a key of the invoice, its amount and the attempt", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 20_000, method: "cash" });
    const second = sessionIn((await press(at, invoice)).location);
    await tell(at, at.stripe.expire(second));
    await press(at, invoice);
    const keys = keysOf(at);
    expect(keys.map((key) => /-(\d+)-(\d+)\.\d+-/.exec(key)?.slice(1))).toEqual([
      ["60000", "0"],
      ["40000", "1"],
      ["40000", "2"],
    ]);
    expect(keys.every((key) => key.includes(invoice.id) && key.length < 255)).toBe(true);
    const other = await checkout(at);
    expect(keysOf(at).at(-1)).toContain(other.id);
  });

  it("that was ended while it was made is not handed out later", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    afterwards(at, "/v1/checkout/sessions", async () => {
      if ((await paymentsOf(at, invoice)).length > 0) return;
      await at.api.ok("POST", `/invoices/${invoice.id}/payments`, { amount_cents: 60_000, method: "cash" });
    });
    expect((await press(at, invoice)).location).not.toContain("/c/pay/");
    expect(await checkoutsOf(at)).toEqual([]);
    const [payment] = await paymentsOf(at, invoice);
    await at.api.ok("DELETE", `/invoices/${invoice.id}/payments/${payment.id}`);
    const session = sessionIn((await press(at, invoice)).location);
    expect(at.stripe.get("checkout.session", session).status).toBe("open");
    await tell(at, at.stripe.pay(session));
    expect(await invoiceOf(at, invoice)).toMatchObject({ status: "paid" });
  });

  it("is not kept for an invoice that has changed twice and looks the same", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    const path = `/invoices/${invoice.id}/payments`;
    afterwards(at, "/v1/checkout/sessions", async () => {
      if ((await paymentsOf(at, invoice)).length > 0) return;
      const { id } = await at.api.ok("POST", path, { amount_cents: 60_000, method: "cash" });
      await at.api.ok("DELETE", `${path}/${id}`);
    });
    const session = sessionIn((await press(at, invoice)).location);
    expect(at.stripe.get("checkout.session", session).status).toBe("open");
    expect(new Set(keysOf(at)).size).toBe(2);
  });

  it("that ends soon is replaced", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    later(24 * HOUR_MS - 11 * 60_000);
    expect(sessionIn((await press(at, invoice)).location)).toBe(invoice.session);
    vi.useRealTimers();
    later(24 * HOUR_MS - 9 * 60_000);
    const second = sessionIn((await press(at, invoice)).location);
    expect(second).not.toBe(invoice.session);
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
    expect((await checkoutsOf(at))?.filter(({ status }) => status === "open")).toMatchObject([
      { id: second },
    ]);
  });

  it.for(["rate_limited", "card_declined", "key_expired", "not_permitted"] as const)(
    "that Stripe does not give now (%s) can be asked for again",
    async (failure, { expect }) => {
      const at = await place();
      const invoice = await issued(at);
      at.stripe.failNext({ failure });
      const { location } = await press(at, invoice);
      expect(location).toContain("payment=unavailable");
      const page = await visit(at, new URL(location, ORIGIN).href);
      expect(page.text).toContain("Nothing was charged");
      expect(page.text).toContain("<form");
      expect((await press(at, invoice)).location).toContain("/c/pay/");
    },
  );

  it("keeps nobody waiting for long while Stripe does not answer", async ({ expect }) => {
    const at = await place();
    const invoice = await issued(at);
    for (const failure of ["timeout_before", "timeout_after"] as const) {
      at.stripe.failNext({ failure, times: 2 });
      const { seconds, answer } = await timed(press(at, invoice));
      expect(answer.location).toContain("payment=unavailable");
      expect([seconds > 15, seconds < 20]).toEqual([true, true]);
    }
    expect(keysOf(at)).toHaveLength(4);
    // This is the session that Stripe created without an answer.
    const { location } = await press(at, invoice);
    expect(location).toContain("/c/pay/");
    expect(new Set(keysOf(at)).size).toBe(1);
  });
});

/** Lets time limits pass at once. Gives how many seconds of them the work took. */
async function timed<T>(work: Promise<T>): Promise<{ seconds: number; answer: T }> {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  const begin = Date.now();
  let isDone = false;
  const settled = work.finally(() => {
    isDone = true;
  });
  while (!isDone) {
    // The database answers in real time.
    await scheduler.wait(2);
    if (vi.getTimerCount() > 0) await vi.advanceTimersToNextTimerAsync();
  }
  const seconds = (Date.now() - begin) / 1000;
  vi.useRealTimers();
  return { seconds, answer: await settled };
}

describe("a refund", () => {
  const REFUNDS = "/v1/refunds";
  const keyed: [string, Record<string, string>][] = [
    ["by its own state", {}],
    ["by the caller's key", { "Idempotency-Key": "refund-1" }],
  ];
  const refundedAt = ({ stripe }: Place, { charge }: { charge: string }) =>
    stripe.get("charge", charge).amount_refunded;

  it.for(keyed)(
    "that was refused for a dispute is made once that is won, known %s",
    async ([, key], { expect }) => {
      const at = await place();
      const invoice = await paidInvoice(at);
      const { event } = at.stripe.dispute(invoice.charge);
      for (let time = 0; time < 3; time++)
        expect((await invoice.refund(10_000, key)).body).toMatchObject({
          code: "stripe_failed",
          detail: expect.stringContaining("charged back"),
        });
      at.stripe.closeDispute(event.data.object.id, "won");
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
      expect(refundedAt(at, invoice)).toBe(10_000);
    },
  );

  it.for(keyed)(
    "after a refusal is not made twice when its answer is lost, known %s",
    async ([, key], { expect }) => {
      const at = await place();
      const invoice = await paidInvoice(at);
      const { event } = at.stripe.dispute(invoice.charge);
      await invoice.refund(10_000, key);
      at.stripe.closeDispute(event.data.object.id, "won");
      let lost = 0;
      afterwards(at, REFUNDS, async () => {
        if (keysOf(at, REFUNDS).at(-1)?.endsWith("-1") && ++lost <= 3)
          throw new TypeError("the answer is lost");
      });
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ code: "stripe_failed" });
      expect(refundedAt(at, invoice)).toBe(10_000);
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
      expect([lost, refundedAt(at, invoice)]).toEqual([3, 10_000]);
    },
  );

  it.for(keyed)(
    "on which Stripe broke is made by the next request, known %s",
    async ([, key], { expect }) => {
      const at = await place();
      const invoice = await paidInvoice(at);
      at.stripe.failNext({ failure: "broken", on: "POST /v1/refunds" });
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ code: "stripe_failed" });
      expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
      expect(refundedAt(at, invoice)).toBe(10_000);
    },
  );

  it.for(keyed)("on which Stripe broke too late is not made again, known %s", async ([, key], { expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    let broken = false;
    vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      if (broken || new URL(request.url).pathname !== REFUNDS) return at.stripe.fetch(request);
      broken = true;
      const unseen = new Request(request.clone(), { headers: request.headers });
      unseen.headers.set("Idempotency-Key", "what Stripe did before it broke");
      await at.stripe.fetch(unseen);
      at.stripe.failNext({ failure: "broken" });
      return at.stripe.fetch(request);
    });
    expect((await invoice.refund(10_000, key)).body).toMatchObject({ code: "stripe_failed" });
    expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(refundedAt(at, invoice)).toBe(10_000);
    expect((await rowsOf(at.api.id)).refunds).toMatchObject([{ external_id: expect.stringMatching(/^re_/) }]);
  });

  it.for(keyed)("whose key Stripe has forgotten is not made again, known %s", async ([, key], { expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    let days = 0;
    vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      if (request.method === "POST")
        request.headers.set("Idempotency-Key", `${days} ${request.headers.get("Idempotency-Key")}`);
      return at.stripe.fetch(request);
    });
    at.stripe.failNext({ failure: "reset_after", times: 3, on: "POST /v1/refunds" });
    expect((await invoice.refund(10_000, key)).body).toMatchObject({ code: "stripe_failed" });
    days = 1;
    expect((await invoice.refund(10_000, key)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(refundedAt(at, invoice)).toBe(10_000);
  });

  it.for(["rate_limited", "key_expired", "unavailable", "not_permitted"] as const)(
    "that Stripe does not make now (%s) can be asked for again",
    async (failure, { expect }) => {
      const at = await place();
      const invoice = await paidInvoice(at);
      // The SDK itself retries twice where that may help.
      const times = failure === "unavailable" ? 3 : 1;
      at.stripe.failNext({ failure, times, on: "POST /v1/refunds" });
      const { body } = await invoice.refund(10_000);
      expect(body).toMatchObject({ code: "stripe_failed", detail: expect.stringContaining("again") });
      expect((await invoice.refund(10_000)).body).toMatchObject({ refunded_cents: 10_000 });
      expect(refundedAt(at, invoice)).toBe(10_000);
    },
  );

  it("that failed at the bank afterwards can be asked for again", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    await invoice.refund(10_000);
    const [{ id = "" } = {}] = at.stripe.refundsOf(invoice.charge);
    await tell(at, at.stripe.failRefund(id));
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 60_000 });
    expect((await invoice.refund(10_000)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(refundedAt(at, invoice)).toBe(10_000);
    expect(at.stripe.refundsOf(invoice.charge).map(({ status }) => status)).toEqual(["succeeded", "failed"]);
  });

  it("that timed out is repeated without refunding twice", async ({ expect }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    at.stripe.failNext({ failure: "timeout_after", times: 3, on: "POST /v1/refunds" });
    const { answer, seconds } = await timed(invoice.refund(10_000));
    expect(answer.body).toMatchObject({ code: "stripe_failed" });
    expect(seconds).toBeGreaterThan(59);
    expect((await invoice.refund(10_000)).body).toMatchObject({ refunded_cents: 10_000 });
    expect(refundedAt(at, invoice)).toBe(10_000);
  });

  /** An invoice over €600: one half was paid through one account, the other half through another. */
  async function paidThroughTwo(at: Place) {
    const invoice = await issued(at);
    const path = `/invoices/${invoice.id}/payments`;
    const cash = await at.api.ok("POST", path, { amount_cents: 30_000, method: "cash" });
    const payHalf = async () => {
      const session = sessionIn((await press(at, invoice)).location);
      await tell(at, at.stripe.pay(session));
      return at.stripe.chargeOf(session).id;
    };
    const first = await payHalf();
    await at.api.ok("DELETE", `${path}/${cash.id}`);
    const { id: other } = at.stripe.connect();
    await connectTo(at, other);
    const second = await payHalf();
    const [newer, older] = (await paymentsOf(at, invoice)).filter(
      ({ source }: { source: string }) => source === "stripe",
    );
    const refund = ({ id }: { id: string }) => at.api.call("POST", `${path}/${id}/refund`, {});
    return { other, first: { charge: first, ...older }, second: { charge: second, ...newer }, refund };
  }

  it("goes through the account by which it was paid", async ({ expect }) => {
    const at = await place();
    const { other, first, second, refund } = await paidThroughTwo(at);
    expect((await refund(first)).body).toMatchObject({
      code: "stripe_not_set_up",
      detail: expect.stringContaining(at.account),
    });
    expect((await refund(second)).body).toMatchObject({ refunded_cents: 30_000 });
    expect(at.stripe.requests.at(-1)).toMatchObject({ path: REFUNDS, account: other });
    await connectTo(at, at.account);
    at.stripe.deauthorize(other);
    expect((await refund(first)).body).toMatchObject({ refunded_cents: 30_000 });
    expect([refundedAt(at, first), refundedAt(at, second)]).toEqual([30_000, 30_000]);
  });

  it("of an account that has left is told so, also when two took the same amount", async ({ expect }) => {
    const at = await place();
    const { first, refund } = await paidThroughTwo(at);
    at.stripe.deauthorize(at.account);
    expect((await refund(first)).body).toMatchObject({
      code: "stripe_not_set_up",
      detail: expect.stringMatching(new RegExp(`${at.account}.*connect it again.*Dashboard`)),
    });
  });

  it("that was made in the Dashboard while nobody was connected is recorded afterwards", async ({
    expect,
  }) => {
    const at = await place();
    const invoice = await paidInvoice(at);
    await at.api.ok("DELETE", "/business/stripe");
    expect((await invoice.refund()).body).toMatchObject({ code: "stripe_not_set_up" });
    const unheard = at.stripe.refundInDashboard(invoice.charge);
    expect((await connectAt(at)).status).toBe(200);
    expect((await invoice.refund(10_000)).body).toMatchObject({ code: "stripe_failed" });
    expect((await invoice.refund()).body).toMatchObject({ refunded_cents: 60_000 });
    await tell(at, unheard);
    expect(await invoiceOf(at, invoice)).toMatchObject({ amount_paid_cents: 0 });
    expect((await rowsOf(at.api.id)).refunds).toMatchObject([{ amount_cents: 60_000, external_id: null }]);
  });
});

describe("leaving an account", () => {
  const connection = ({ api }: Place) => api.ok("GET", "/business/stripe");

  it("ends every open page, however many", async ({ expect }) => {
    const at = await place();
    const invoice = await checkout(at);
    await env.DB.prepare(
      `with recursive number (n) as (select 1 union all select n + 1 from number where n < 230)
       insert into checkouts select business_id, 'cs_test_' || n, invoice_id, amount_cents, currency, account_id, livemode,
         url, 'open', '2026-01-01T00:00:00.000Z', created_at from checkouts, number where id = ?`,
    )
      .bind(invoice.session)
      .run();
    await at.api.ok("DELETE", "/business/stripe");
    expect((await checkoutsOf(at))?.map(({ status }) => status)).toEqual(Array(231).fill("expired"));
    expect(at.stripe.get("checkout.session", invoice.session).status).toBe("expired");
    expect(await connection(at)).toMatchObject({ connected: false });
  });

  it("is not done by another application, and says what is wrong", async ({ expect }) => {
    const at = await place({}, { STRIPE_TEST_CLIENT_ID: "ca_of_somebody_else" });
    const { status, body } = await at.api.call("DELETE", "/business/stripe");
    expect([status, body]).toMatchObject([
      409,
      { code: "stripe_not_set_up", detail: expect.stringContaining("STRIPE_TEST_CLIENT_ID") },
    ]);
    expect(await connection(at)).toMatchObject({ connected: true, account_id: at.account });
    expect((await press(at, await issued(at))).location).toContain("/c/pay/");
    // A connection that the owner has ended needs no OAuth application.
    at.stripe.deauthorize(at.account);
    expect(await at.api.ok("DELETE", "/business/stripe")).toMatchObject({ connected: false });
  });

  it("waits until Stripe says whether it is done", async ({ expect }) => {
    const at = await place({}, { STRIPE_TEST_CLIENT_ID: "ca_of_somebody_else" });
    for (const failure of ["not_permitted", "rate_limited", "key_expired"] as const) {
      at.stripe.failNext({ failure, on: "GET /v1/accounts" });
      expect((await at.api.call("DELETE", "/business/stripe")).body).toMatchObject({ code: "stripe_failed" });
      expect(await connection(at)).toMatchObject({ connected: true });
    }
  });
});

describe("connecting an account", () => {
  it("of the other mode fails, and says so in a page", async ({ expect }) => {
    const at = await place({ stripe_account_id: null, stripe_charges_enabled: false });
    vi.stubGlobal("fetch", async (input: RequestInfo, init?: RequestInit) => {
      const request = new Request(input, init);
      const response = await at.stripe.fetch(request);
      if (new URL(request.url).pathname !== "/oauth/token") return response;
      return Response.json({ ...(await response.json<object>()), livemode: true });
    });
    const page = await connectAt(at);
    expect([page.status, page.text]).toEqual([502, expect.stringContaining("Stripe did not confirm it")]);
    expect(await at.api.ok("GET", "/business/stripe")).toMatchObject({ connected: false });
    expect(logged.join("\n")).toContain("of the other mode");
  });
});

const connectTo = ({ api }: Place, account: string) =>
  env.DB.prepare("update businesses set stripe_account_id = ?, stripe_charges_enabled = 1 where id = ?")
    .bind(account, api.id)
    .run();

/** The owner of the place's account lets us act for it. */
async function connectAt(at: Place) {
  const { url } = await at.api.ok("POST", "/business/stripe/connect");
  const state = new URL(url).searchParams.get("state") ?? "";
  const code = at.stripe.authorize(at.account);
  return visit(at, `${ORIGIN}/webhooks/stripe/return?${new URLSearchParams({ code, state })}`);
}
