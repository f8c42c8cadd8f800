/** Everything that this Stripe remembers: accounts, objects with their owners, what was asked and what was told. */
import type Stripe from "stripe";
import type { Clock } from "../../../src/platform/clock.ts";
import type { Sent } from "./events.ts";
import type { Failing } from "./failures.ts";
import { refusals } from "./refusals.ts";

/** Whose an object is: an account's, in live or in test mode. */
export interface Owner {
  account: string;
  livemode: boolean;
}

export interface Kinds {
  "checkout.session": Stripe.Checkout.Session;
  payment_intent: Stripe.PaymentIntent;
  charge: Stripe.Charge;
  refund: Stripe.Refund;
  dispute: Stripe.Dispute;
}
export type Kind = keyof Kinds;

interface Stored<T> extends Owner {
  object: T;
}

/** Who asks: the account that is acted on, and the key and the request that do it. */
export interface Caller extends Owner {
  key: string;
  requestId: string;
  idempotencyKey: string | null;
}

/** What a session was asked to give to its payment intent. */
export type PaymentIntentData = Stripe.Checkout.SessionCreateParams.PaymentIntentData;

/** One request as it was answered; null while it is not. */
export interface LoggedRequest {
  method: string;
  path: string;
  account: string | null;
  idempotencyKey: string | null;
  form: unknown;
  status: number | null;
}

export interface World {
  readonly clock: Clock;
  /** The platform: whose keys these are. */
  readonly platform: string;
  readonly clientIds: { readonly test: string; readonly live: string };
  /** Secret key → what it may act on. */
  readonly keys: Map<string, Owner>;
  readonly accounts: Map<string, Stripe.Account>;
  /** `test:acct_…` and `live:acct_…` that the platform may act for. */
  readonly connections: Set<string>;
  readonly codes: Map<string, Owner & { used: boolean }>;
  readonly objects: { readonly [K in Kind]: Map<string, Stored<Kinds[K]>> };
  readonly lineItems: Map<string, Stripe.LineItem[]>;
  readonly intentData: Map<string, PaymentIntentData>;
  readonly answers: Map<string, { asked: string; status: number; body: string; requestId: string }>;
  readonly failures: Failing[];
  readonly events: Sent[];
  readonly requests: LoggedRequest[];
  readonly onEvent: (sent: Sent) => void;
}

export const seconds = ({ clock }: Pick<World, "clock">): number => Math.floor(clock.now().getTime() / 1000);

export const modeOf = (livemode: boolean): "live" | "test" => (livemode ? "live" : "test");

export const connectionOf = ({ account, livemode }: Owner): string => `${modeOf(livemode)}:${account}`;

/** The account's own name for being reached by the platform: itself, or a connection in this mode. */
export const mayActFor = (world: World, owner: Owner): boolean =>
  owner.account === world.platform ||
  (world.accounts.has(owner.account) && world.connections.has(connectionOf(owner)));

/** Keeps an object as its newest state; objects are replaced, never changed, so that events keep what they told. */
export function keep<K extends Kind>(world: World, kind: K, owner: Owner, object: Kinds[K]): Kinds[K] {
  const { account, livemode } = owner;
  world.objects[kind].set(object.id, { account, livemode, object });
  return object;
}

/** An object of the caller; another account's or mode's does not exist for it. */
export function findFor<K extends Kind>(
  world: World,
  caller: Owner,
  kind: K,
  id: string,
  param: string,
): Kinds[K] {
  const stored = world.objects[kind].get(id);
  if (stored?.account !== caller.account) throw refusals.missingObject(kind, id, param);
  if (stored.livemode !== caller.livemode)
    throw refusals.missingObject(kind, id, param, modeOf(stored.livemode));
  return stored.object;
}

/** An object and whose it is, for whoever drives this server: what is not there is a mistake of the test. */
export function stored<K extends Kind>(world: World, kind: K, id: string): Stored<Kinds[K]> {
  const found = world.objects[kind].get(id);
  if (!found) throw new Error(`the local Stripe has no ${kind} ${id}`);
  return found;
}

/** The id of what may be expanded. */
export const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** An id such as `pi_3…`: random, since a test's database outlives this server. */
export function newId(prefix: string, length = 24): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return `${prefix}_${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")}`;
}
