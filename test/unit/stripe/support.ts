/** The real SDK with the local Stripe, over HTTP as the Worker uses it. */
import Stripe from "stripe";
import { type Listening, listenStripe } from "../../support/stripe/listen.ts";
import {
  createStripeServer,
  type StripeServer,
  type StripeServerOptions,
} from "../../support/stripe/stripe-server.ts";

export interface Bench extends AsyncDisposable {
  server: StripeServer;
  at: Listening;
  test: Stripe;
  live: Stripe;
  /** Another SDK with these options. */
  sdk(key: string, config?: Stripe.StripeConfig): Stripe;
}

/** A server that listens, and SDKs with its keys that never retry by themselves. */
export async function startBench(options?: StripeServerOptions): Promise<Bench> {
  const server = createStripeServer(options);
  const at = await listenStripe(server);
  const { hostname: host, port } = new URL(at.url);
  const sdk: Bench["sdk"] = (key, config) =>
    new Stripe(key, {
      host,
      port,
      protocol: "http",
      maxNetworkRetries: 0,
      telemetry: false,
      httpClient: Stripe.createFetchHttpClient(),
      ...config,
    });
  return {
    server,
    at,
    sdk,
    test: sdk(server.keys.test),
    live: sdk(server.keys.live),
    [Symbol.asyncDispose]: () => at.close(),
  };
}

/** The least that Stripe accepts for a session: one line of €120. */
export const aSession = (over: Partial<Stripe.Checkout.SessionCreateParams> = {}) =>
  ({
    mode: "payment",
    line_items: [aLine(12_000)],
    success_url: "https://example.com/paid?session={CHECKOUT_SESSION_ID}",
    ...over,
  }) satisfies Stripe.Checkout.SessionCreateParams;

export const aLine = (
  unit_amount: number,
  currency = "eur",
): Stripe.Checkout.SessionCreateParams.LineItem => ({
  price_data: { currency, unit_amount, product_data: { name: "Invoice 2026-00001" } },
  quantity: 1,
});

/** The Stripe error with which a call fails. Throws when it fails otherwise or not at all. */
export async function refusalOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const outcome = await call.then(
    () => null,
    (error: unknown) => error,
  );
  if (outcome instanceof Stripe.errors.StripeError) return outcome;
  throw new Error(`not refused by Stripe: ${outcome}`);
}
