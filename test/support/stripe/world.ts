/** The state of the local Stripe: accounts, objects with their owners, requests and events. */
import type Stripe from "stripe";
import type { Clock } from "../../../src/platform/clock.ts";
import type { Sent } from "./events.ts";
import type { Failing } from "./failures.ts";
import { refusals } from "./refusals.ts";

/** The owner of an object: an account, in live or in test mode. */
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

/** The caller of a request: the account that it acts on, with its key and its request's ids. */
export interface Caller extends Owner {
  key: string;
  requestId: string;
  idempotencyKey: string | null;
}

/** What a session passes on to its payment intent. */
export type PaymentIntentData = Stripe.Checkout.SessionCreateParams.PaymentIntentData;

/** A request as it was answered; `form` and `status` are null until they are known. */
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
  /** The platform's own account. */
  readonly platform: string;
  readonly clientIds: { readonly test: string; readonly live: string };
  /** Secret key → the account and mode that it acts on. */
  readonly keys: Map<string, Owner>;
  readonly accounts: Map<string, Stripe.Account>;
  /** The connections by which the platform may act for accounts: `test:acct_…` and `live:acct_…`. */
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

/** Whether the platform may act for an owner: itself, or an account that is connected in this mode. */
export const mayActFor = (world: World, owner: Owner): boolean =>
  owner.account === world.platform ||
  (world.accounts.has(owner.account) && world.connections.has(connectionOf(owner)));

/**
 * Stores an object as its newest state. Objects are replaced, never changed, so that events keep what they
 * told.
 */
export function keep<K extends Kind>(world: World, kind: K, owner: Owner, object: Kinds[K]): Kinds[K] {
  const { account, livemode } = owner;
  world.objects[kind].set(object.id, { account, livemode, object });
  return object;
}

/** An object of the caller. Refuses one of another account or mode as missing. */
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

/**
 * An object with its owner, for the tests that drive this server. Throws when it is missing: the test is
 * wrong.
 */
export function stored<K extends Kind>(world: World, kind: K, id: string): Stored<Kinds[K]> {
  const found = world.objects[kind].get(id);
  if (!found) throw new Error(`the local Stripe has no ${kind} ${id}`);
  return found;
}

/** The id of a reference that may be expanded. */
export const idOf = (reference: string | { id: string } | null): string | null =>
  typeof reference === "string" ? reference : (reference?.id ?? null);

const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/** An id such as `pi_3…`. Random, since the database of a test outlives this server. */
export function newId(prefix: string, length = 24): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return `${prefix}_${[...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join("")}`;
}
