/** Clients of Stripe's SDK: each with the key of the right mode, time limits and retries. */
import Stripe from "stripe";

/** All may be missing or empty. Without its key, a mode is not set up. */
interface StripeSettings {
  /** The secret keys: this one for sandboxes, the next for live businesses. */
  STRIPE_TEST_KEY?: string;
  STRIPE_LIVE_KEY?: string;
  /** Empty: Stripe's own address. */
  STRIPE_URL?: string;
}

/** Thrown for a setting that cannot be used. The message is for the operator and contains no secret. */
export class StripeMisconfigured extends Error {}

/** Who waits for Stripe: a program or a queue, or a person at a page. */
export type Waiting = "program" | "person";

const LIMITS: Readonly<Record<Waiting, Pick<Stripe.StripeConfig, "timeout" | "maxNetworkRetries">>> = {
  program: { timeout: 20_000, maxNetworkRetries: 2 },
  person: { timeout: 8000, maxNetworkRetries: 1 },
};

/** Clients by key, URL and limits. They hold no request's data, so the isolate's requests can share them. */
const clients = new Map<string, Stripe>();

/** The client for a business; null when Stripe is not set up for its mode. Throws `StripeMisconfigured`. */
export function stripeFor(
  settings: StripeSettings,
  sandbox: boolean,
  waiting: Waiting = "program",
): Stripe | null {
  const key = stripeKeyFor(settings, sandbox);
  if (key === null) return null;
  const { STRIPE_URL: url = "" } = settings;
  const name = `${key} ${url} ${waiting}`;
  const client = clients.get(name) ?? newClient(key, url, waiting);
  clients.set(name, client);
  return client;
}

/** The test key for a sandbox, else the live key; null when not set up. Throws `StripeMisconfigured`. */
export function stripeKeyFor(settings: StripeSettings, sandbox: boolean): string | null {
  const [name, mode] = sandbox
    ? (["STRIPE_TEST_KEY", "test"] as const)
    : (["STRIPE_LIVE_KEY", "live"] as const);
  const key = settings[name];
  if (!key) return null;
  const [, found] = /^(?:sk|rk)_(test|live)_\w+$/.exec(key) ?? [];
  if (found === mode) return key;
  throw new StripeMisconfigured(
    found === undefined
      ? `${name} is no secret key of Stripe: it must start with sk_${mode}_ or rk_${mode}_.`
      : `${name} holds a ${found} key: it must start with sk_${mode}_ or rk_${mode}_.`,
  );
}

function newClient(key: string, url: string, waiting: Waiting): Stripe {
  return new Stripe(key, {
    ...(url && addressOf(url)),
    // Looks up the global `fetch` at each call, so that a later replacement is used.
    httpClient: Stripe.createFetchHttpClient((...call: Parameters<typeof fetch>) => fetch(...call)),
    ...LIMITS[waiting],
    telemetry: false,
    appInfo: { name: "FastFaktura" },
  });
}

/** The address of a Stripe double, for tests. The key must not leave this machine unencrypted. */
function addressOf(url: string): Pick<Stripe.StripeConfig, "host" | "port" | "protocol"> {
  const { protocol, hostname, port } = URL.parse(url) ?? {};
  const isLocal = hostname === "127.0.0.1" || hostname === "localhost";
  if (!hostname || (protocol !== "https:" && !(protocol === "http:" && isLocal)))
    throw new StripeMisconfigured(
      "STRIPE_URL must be an https address, or an http address of this machine such as http://127.0.0.1:12111.",
    );
  return protocol === "https:"
    ? { host: hostname, port: port || "443", protocol: "https" }
    : { host: hostname, port: port || "80", protocol: "http" };
}
