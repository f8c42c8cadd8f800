/** Stripe's SDK as this service uses it: one client per key, of the right mode, with time limits and retries. */
import Stripe from "stripe";

/** All may be missing or empty: Stripe is then not set up for that mode. */
interface StripeSettings {
  /** The secret key for sandbox businesses, and the one for real ones. */
  STRIPE_TEST_KEY?: string;
  STRIPE_LIVE_KEY?: string;
  /** Empty: Stripe's own address. */
  STRIPE_URL?: string;
}

/** A setting that must not be used as it is; the message is for whoever runs the deployment and holds no secret. */
export class StripeMisconfigured extends Error {}

/** Who waits for Stripe: a program or a queue, or a person before a page. */
export type Waiting = "program" | "person";

const LIMITS: Readonly<Record<Waiting, Pick<Stripe.StripeConfig, "timeout" | "maxNetworkRetries">>> = {
  program: { timeout: 20_000, maxNetworkRetries: 2 },
  person: { timeout: 8000, maxNetworkRetries: 1 },
};

/** Clients by key, address and limits. They hold nothing of a request, so that every request of the isolate can share them. */
const clients = new Map<string, Stripe>();

/** The client for a business; null when Stripe is not set up in its mode. Throws `StripeMisconfigured`. */
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

/** The secret key for a business: the test key for sandboxes, the live key for others, never the other one. */
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
    // The global is looked up at each call, so that what replaces it later is used.
    httpClient: Stripe.createFetchHttpClient((...call: Parameters<typeof fetch>) => fetch(...call)),
    ...LIMITS[waiting],
    telemetry: false,
    appInfo: { name: "FastFaktura" },
  });
}

/** Another address than Stripe's is for tests. The key must not travel in the clear to any other machine. */
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
