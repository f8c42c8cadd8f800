/** Paying at Stripe and giving back when something is in the way: amounts, times, keys, accounts, Stripe itself. */
import { describe, it, vi } from "vitest";
import { LOCALES } from "../../src/platform/i18n/locales.ts";
import {
  checkout,
  checkoutsOf,
  invoiceOf,
  issued,
  ORIGIN,
  type Place,
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

/** Lets something happen each time that Stripe has answered a request to this path. */
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
    ["EUR", 100_000_000, 99_999_999],
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

  it.for(["rate_limited", "card_declined", "key_expired"] as const)(
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
      const again = (await press(at, invoice)).location;
      if (failure !== "card_declined") expect(again).toContain("/c/pay/");
    },
  );
});
