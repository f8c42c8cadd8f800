/**
 * A local Stripe: answers the endpoints that payments need as Stripe does, refuses what Stripe refuses, and
 * fails when told to. It needs nothing of Node, so that tests inside workerd can call it in-process;
 * `listen.ts` gives it a port.
 *
 * A test drives what no API does: customers who pay, banks that dispute, owners who disconnect. Each of these
 * gives the webhook event that follows, as an object and as the exact text that is signed and sent.
 */
import type Stripe from "stripe";
import { type Clock, systemClock } from "../../../src/platform/clock.ts";
import { addAccount, authorize, updateAccount } from "./accounts.ts";
import { answerApi } from "./answer.ts";
import { disconnect, type Sent } from "./events.ts";
import { ConnectionReset, type FailNext } from "./failures.ts";
import { answerPage } from "./pages.ts";
import {
  chargeOf,
  closeDispute,
  decline,
  dispute,
  failAsync,
  type Paying,
  pay,
  succeedAsync,
} from "./payments.ts";
import { failRefund, refundInDashboard, refundsOf } from "./refunds.ts";
import { expire, openSession } from "./sessions.ts";
import {
  connectionOf,
  type Kind,
  type Kinds,
  type LoggedRequest,
  newId,
  stored,
  type World,
} from "./world.ts";

export type { EventType, Sent } from "./events.ts";
export type { FailNext, Failure } from "./failures.ts";
export type { Paying } from "./payments.ts";
export type { LoggedRequest } from "./world.ts";

export interface StripeServerOptions {
  clock?: Clock;
  /** Called with every event when it happens, for example to send it to a webhook. */
  onEvent?: (sent: Sent) => void;
}

/** Live or test mode; test by default. */
interface Mode {
  livemode?: boolean;
}

export interface StripeServer {
  /** The platform's secret keys and its OAuth applications, one per mode. */
  readonly keys: { readonly test: string; readonly live: string };
  readonly clientIds: { readonly test: string; readonly live: string };
  /** All requests of the API and all events so far, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly events: readonly Sent[];

  /** Answers a request. Rejects when the connection breaks or the caller gives up. */
  handle(request: Request): Promise<Response>;
  /** `handle` as a `fetch`, for an HTTP client that calls it in-process. */
  readonly fetch: typeof fetch;
  /**
   * Makes the next request fail, or the next `times` requests: of any endpoint, or of the one named by `on`.
   */
  failNext(failure: FailNext): void;

  /**
   * A connected account; an account that is not connected yet, for OAuth; the code that its owner's consent
   * gives.
   */
  connect(over?: Partial<Stripe.Account>, mode?: Mode): Stripe.Account;
  addAccount(over?: Partial<Stripe.Account>): Stripe.Account;
  authorize(account: string, mode?: Mode): string;
  /** The owner disconnects the platform. */
  deauthorize(account: string, mode?: Mode): Sent<"account.application.deauthorized">;
  updateAccount(account: string, changes: Partial<Stripe.Account>, mode?: Mode): Sent<"account.updated">;

  pay(session: string, paying?: Paying): Sent<"checkout.session.completed">;
  decline(session: string, declineCode?: string): Sent<"payment_intent.payment_failed">;
  succeedAsync(session: string): Sent<"checkout.session.async_payment_succeeded">;
  failAsync(session: string, reason?: string): Sent<"checkout.session.async_payment_failed">;
  expire(session: string): Sent<"checkout.session.expired">;
  refundInDashboard(charge: string, amount?: number): Sent<"charge.refunded">;
  /** Lets a refund fail at the customer's bank; the refunds of a charge, newest first. */
  failRefund(refund: string): Sent<"refund.failed">;
  refundsOf(charge: string): Stripe.Refund[];
  dispute(charge: string, about?: { amount?: number; reason?: string }): Sent<"charge.dispute.created">;
  closeDispute(dispute: string, outcome: "won" | "lost"): Sent<"charge.dispute.closed">;

  /** An object in its current state, whoever owns it; the charge of a session. */
  get<K extends Kind>(kind: K, id: string): Kinds[K];
  chargeOf(session: string): Stripe.Charge;
}

export function createStripeServer(options: StripeServerOptions = {}): StripeServer {
  const keys = { test: newId("sk_test"), live: newId("sk_live") };
  const world = newWorld(keys, options);
  const owner = (account: string, { livemode = false }: Mode = {}) => ({ account, livemode });
  const handle = async (request: Request) =>
    (await answerPage(world, request)) ?? (await answerApi(world, request));
  return {
    keys,
    clientIds: world.clientIds,
    requests: world.requests,
    events: world.events,

    handle,
    fetch: (input, init) => inProcess(handle, new Request(input, init)),
    failNext: ({ failure, times = 1, on }) => void world.failures.push({ failure, times, on }),

    connect(over, mode) {
      const account = addAccount(world, over);
      world.connections.add(connectionOf(owner(account.id, mode)));
      return account;
    },
    addAccount: (over) => addAccount(world, over),
    authorize: (account, mode) => authorize(world, owner(account, mode)),
    deauthorize: (account, mode) => disconnect(world, owner(account, mode)),
    updateAccount: (account, changes, mode) => updateAccount(world, owner(account, mode), changes),

    pay: (session, paying) => pay(world, session, paying),
    decline: (session, declineCode) => decline(world, session, declineCode),
    succeedAsync: (session) => succeedAsync(world, session),
    failAsync: (session, reason) => failAsync(world, session, reason),
    expire(id) {
      const { session, ...whose } = openSession(world, id);
      return expire(world, whose, session);
    },
    refundInDashboard: (charge, amount) => refundInDashboard(world, charge, amount),
    failRefund: (refund) => failRefund(world, refund),
    refundsOf: (charge) => refundsOf(world, charge),
    dispute: (charge, about) => dispute(world, charge, about),
    closeDispute: (id, outcome) => closeDispute(world, id, outcome),

    get: (kind, id) => stored(world, kind, id).object,
    chargeOf: (session) => chargeOf(world, session),
  };
}

function newWorld(
  keys: { test: string; live: string },
  { clock = systemClock, onEvent = () => {} }: StripeServerOptions,
): World {
  const world: World = {
    clock,
    platform: newId("acct_1", 15),
    clientIds: { test: newId("ca", 32), live: newId("ca", 32) },
    keys: new Map(),
    accounts: new Map(),
    connections: new Set(),
    codes: new Map(),
    objects: {
      "checkout.session": new Map(),
      payment_intent: new Map(),
      charge: new Map(),
      refund: new Map(),
      dispute: new Map(),
    },
    lineItems: new Map(),
    intentData: new Map(),
    answers: new Map(),
    failures: [],
    events: [],
    requests: [],
    onEvent,
  };
  addAccount(world, { id: world.platform });
  world.keys.set(keys.test, { account: world.platform, livemode: false });
  world.keys.set(keys.live, { account: world.platform, livemode: true });
  return world;
}

/** Like `fetch`, throws a TypeError when the connection breaks. */
async function inProcess(handle: StripeServer["handle"], request: Request): Promise<Response> {
  try {
    return await handle(request);
  } catch (error) {
    if (error instanceof ConnectionReset) throw new TypeError("fetch failed");
    throw error;
  }
}
