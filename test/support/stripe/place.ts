/** A business with a local Stripe of its own, for tests inside workerd: its pages, its webhook, its queue. */
import { env } from "cloudflare:workers";
import { afterEach, vi } from "vitest";
import { systemClock } from "../../../src/platform/clock.ts";
import { createIds } from "../../../src/platform/ids.ts";
import type { BusinessRow } from "../../../src/schema/rows.ts";
import { type Api, aDraft, apiWith, createBusiness, type Fetch } from "../business.ts";
import { rowsOf } from "../rows.ts";
import { appWith, work as consume, heldQueue } from "../worker.ts";
import { signedRequest } from "./sign.ts";
import { createStripeServer, type Sent, type StripeServer } from "./stripe-server.ts";

export const ORIGIN = "https://invoices.example";
export const SECRETS = { test: "whsec_of_the_test_endpoint", live: "whsec_of_the_live_endpoint" };
export const OLD_SECRET = "whsec_that_is_being_replaced";
const ids = createIds(systemClock);

/** Everything that the current test has logged. */
export const logged: string[] = [];

vi.spyOn(console, "info").mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, "warn").mockImplementation((line) => void logged.push(String(line)));
vi.spyOn(console, "error").mockImplementation((line) => void logged.push(String(line)));

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  logged.length = 0;
});

export interface Place {
  api: Api;
  stripe: StripeServer;
  fetch: Fetch;
  env: Env;
  /** The connected account. */
  account: string;
}

/** A business that is connected to an account of a local Stripe, on a deployment with keys of both modes. */
export async function place(profile: Partial<BusinessRow> = {}, settings: Partial<Env> = {}): Promise<Place> {
  const stripe = createStripeServer();
  vi.stubGlobal("fetch", stripe.fetch);
  const sandbox = profile.sandbox ?? true;
  const { id: account } = stripe.connect({}, { livemode: !sandbox });
  const { id, key } = await createBusiness({
    name: "Atelier Lumière",
    sandbox,
    stripe_account_id: account,
    stripe_charges_enabled: true,
    ...profile,
  });
  const bindings: Partial<Env> = {
    PUBLIC_ORIGIN: ORIGIN,
    STRIPE_TEST_KEY: stripe.keys.test,
    STRIPE_LIVE_KEY: stripe.keys.live,
    STRIPE_TEST_WEBHOOK_SECRET: `${OLD_SECRET}, ${SECRETS.test}`,
    STRIPE_LIVE_WEBHOOK_SECRET: SECRETS.live,
    STRIPE_TEST_CLIENT_ID: stripe.clientIds.test,
    STRIPE_LIVE_CLIENT_ID: stripe.clientIds.live,
    OUTBOX_QUEUE: heldQueue().queue,
    ...settings,
  };
  const fetch = appWith(bindings);
  return { api: { id, ...apiWith(key, fetch) }, stripe, fetch, env: { ...env, ...bindings }, account };
}

/** A sent invoice over €600: €500 and 20 % tax. */
export async function issued({ api }: Pick<Place, "api">, over: Record<string, unknown> = {}) {
  const { draft } = await aDraft(api, over);
  const sent = await api.ok("POST", `/invoices/${draft.id}/send`, { channels: ["link"] });
  return { id: sent.id as string, url: sent.public_url as string, number: sent.number as string };
}

/** Requests a page, or posts a form to it. */
export async function visit({ fetch }: Place, url: string, form?: Record<string, string>) {
  const response = await fetch(
    new Request(url, {
      method: form ? "POST" : "GET",
      ...(form && {
        body: new URLSearchParams(form).toString(),
        headers: { "Content-Type": "application/x-www-form-urlencoded" },
      }),
    }),
  );
  return {
    status: response.status,
    location: response.headers.get("Location") ?? "",
    policy: response.headers.get("Content-Security-Policy") ?? "",
    text: await response.text(),
  };
}

export const press = (at: Place, invoice: { url: string }, form: Record<string, string> = {}) =>
  visit(at, `${invoice.url}/pay?lang=en`, form);

/** The session id in the address of a page at Stripe. */
export const sessionIn = (location: string): string => new URL(location).pathname.split("/").at(-1) ?? "";

/** A sent invoice, and an open session that can pay it. */
export async function checkout(at: Place, over: Record<string, unknown> = {}) {
  const invoice = await issued(at, over);
  const { location } = await press(at, invoice);
  return { ...invoice, session: sessionIn(location) };
}

/** Posts a signed event to the webhook, as Stripe does. Gives the status of the answer. */
export async function hear(
  { fetch }: Place,
  { payload }: Pick<Sent, "payload">,
  { secret = SECRETS.test, timestamp }: { secret?: string; timestamp?: number } = {},
): Promise<number> {
  const url = `${ORIGIN}/webhooks/stripe`;
  const request = await signedRequest(url, payload, secret, timestamp === undefined ? {} : { timestamp });
  return (await fetch(request)).status;
}

/**
 * Runs the consumer on the business's Stripe tasks, also on those that are claimed or wait for a retry. Gives
 * the reasons of those that failed.
 */
export async function work(at: Place): Promise<string[]> {
  const { api } = at;
  const before = logged.length;
  await env.DB.prepare("update outbox set claimed_until = null where business_id = ?").bind(api.id).run();
  const { outbox = [] } = await rowsOf(api.id);
  const tasks = outbox.filter(({ kind }) => kind === "stripe_event" || kind === "checkout_expiry");
  const messages = tasks.map(({ id }) => ({ shard: "0", business_id: api.id, id: String(id) }));
  await consume(messages, { env: at.env });
  return logged
    .slice(before)
    .filter((line) => line.includes("a task of the outbox failed"))
    .map((line) => JSON.parse(line).reason);
}

/** Sends events one by one, and applies each before the next. */
export async function tell(at: Place, ...events: Pick<Sent, "payload">[]): Promise<void> {
  for (const event of events) {
    const status = await hear(at, event);
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    await work(at);
  }
}

/** A changed copy of an event, with an id of its own. */
export const forged = (
  { payload }: Pick<Sent, "payload">,
  // biome-ignore lint/suspicious/noExplicitAny: a test writes what the wire holds
  change: (event: any) => void,
): Pick<Sent, "payload"> => {
  const event = JSON.parse(payload);
  event.id = `evt_${ids.token(12).replaceAll(/\W/g, "x")}`;
  change(event);
  return { payload: JSON.stringify(event) };
};

export const invoiceOf = ({ api }: Place, { id }: { id: string }) => api.ok("GET", `/invoices/${id}`);
export const eventsOf = async ({ api }: Place, { id }: { id: string }): Promise<string[]> =>
  (await api.ok("GET", `/invoices/${id}/events`)).data.map(({ type }: { type: string }) => type);
export const paymentsOf = async ({ api }: Place, { id }: { id: string }) =>
  (await api.ok("GET", `/invoices/${id}/payments`)).data;
export const checkoutsOf = async ({ api }: Place) => (await rowsOf(api.id)).checkouts;
export const count = (list: readonly string[], type: string): number =>
  list.filter((one) => one === type).length;

/**
 * Nothing came of an event: the invoice has no payment, every stored event is applied, and the log says why.
 */
export async function expectNothing(
  expect: typeof import("vitest").expect,
  at: Place,
  invoice: { id: string },
  reason: RegExp,
) {
  expect(await invoiceOf(at, invoice)).toMatchObject({ status: "sent", amount_paid_cents: 0 });
  expect(await paymentsOf(at, invoice)).toEqual([]);
  expect((await rowsOf(at.api.id)).stripe_events?.every(({ applied_at }) => applied_at !== null)).toBe(true);
  expect(logged.join("\n")).toMatch(reason);
}

/** A paid invoice with its payment, its charge and a function that refunds it. */
export async function paidInvoice(at: Place) {
  const invoice = await checkout(at);
  await tell(at, at.stripe.pay(invoice.session));
  const [payment] = await paymentsOf(at, invoice);
  const refund = (amount_cents?: number, headers = {}) =>
    at.api.call(
      "POST",
      `/invoices/${invoice.id}/payments/${payment.id}/refund`,
      amount_cents === undefined ? {} : { amount_cents },
      headers,
    );
  return { ...invoice, payment, refund, charge: at.stripe.chargeOf(invoice.session).id };
}
