/**
 * Stripe in the simulation: the local server of the other tests, with broken connections and delayed events.
 */
import type Stripe from "stripe";
import { signedRequest } from "../support/stripe/sign.ts";
import { createStripeServer, type Failure, type StripeServer } from "../support/stripe/stripe-server.ts";
import { BADNESS, through, unanswered } from "./caller.ts";
import { SETTINGS } from "./faults.ts";
import type { Random } from "./random.ts";
import type { Business, Invoice, World } from "./world.ts";

interface Pending {
  /** When it reaches us, in milliseconds of the simulated time. */
  at: number;
  payload: string;
  livemode: boolean;
}

/** A payment page at Stripe that somebody was sent to. */
export interface Offer {
  session: string;
  business: Business;
  invoice: Invoice;
}

export const SECRETS = { test: "whsec_of_the_test_endpoint", live: "whsec_of_the_live_endpoint" };

/** The injected failures. Timeouts are left out: each would take up to 20 real seconds. */
const FAILURES: Failure[] = [
  "rate_limited",
  "unavailable",
  "broken",
  "key_in_use",
  "reset_before",
  "reset_after",
];
/** The longest delay of an event, in seconds: Stripe delivers for three days. */
const LATEST_S = 3 * 86_400;

export class StripeOutside {
  readonly server: StripeServer;
  readonly offers: Offer[] = [];
  readonly settings: Partial<Env>;
  pending: Pending[] = [];
  lost = 0;
  calm = false;
  readonly #random: Random;
  #events = 0;

  constructor(random: Random) {
    this.#random = random;
    this.server = createStripeServer({
      onEvent: ({ event, payload }) => this.#send(event, payload),
    });
    const { keys, clientIds } = this.server;
    this.settings = {
      STRIPE_TEST_KEY: keys.test,
      STRIPE_LIVE_KEY: keys.live,
      STRIPE_TEST_WEBHOOK_SECRET: SECRETS.test,
      STRIPE_LIVE_WEBHOOK_SECRET: SECRETS.live,
      STRIPE_TEST_CLIENT_ID: clientIds.test,
      STRIPE_LIVE_CLIENT_ID: clientIds.live,
    };
  }

  /** Replaces the Worker's `fetch`: every request goes to the local Stripe, and some fail. */
  fetch: typeof fetch = (input, init) => {
    if (!this.calm && this.#random.chance(0.05)) {
      const failure = this.#random.pick(FAILURES);
      if (failure) this.server.failNext({ failure });
    }
    return this.server.fetch(input, init);
  };

  /**
   * Events come at once or late, once or twice, in any order. A Checkout Session's event may be lost for
   * ever.
   */
  #send(event: Stripe.Event, payload: string): void {
    const random = this.#random.fork(`event ${++this.#events}`);
    const { livemode } = event;
    if (event.type.startsWith("checkout.session.") && random.fork("lost").chance(0.05)) {
      this.lost += 1;
      return;
    }
    const latest = random.chance(0.25) ? LATEST_S : 300;
    for (let time = random.chance(0.25) ? 2 : 1; time > 0; time--)
      this.pending.push({ at: Date.now() + 1000 * random.between(0, latest), payload, livemode });
  }

  /** Settles every direct debit that is still processing: banks answer in the end. */
  settleDebits(random: Random): void {
    for (const [index, { session }] of this.offers.entries()) {
      const { status, payment_status, payment_intent } = this.server.get("checkout.session", session);
      if (status !== "complete" || payment_status !== "unpaid") continue;
      if (this.server.get("payment_intent", String(payment_intent)).status !== "processing") continue;
      if (random.fork(index).chance(0.7)) this.server.succeedAsync(session);
      else this.server.failAsync(session);
    }
  }

  due(most: number, random: Random): Pending[] {
    const now = Date.now();
    const come = this.pending.filter(({ at }) => at <= now);
    const taken = new Set(random.shuffled(come).slice(0, most));
    this.pending = this.pending.filter((event) => !taken.has(event));
    return [...taken];
  }
}

/** Posts an event to our webhook. Like Stripe, repeats it until it is answered with 2xx. */
export async function deliverEvent(world: World, random: Random, event: Omit<Pending, "at">): Promise<void> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const weather = world.weather(random.fork(attempt), attempt < 5 ? BADNESS : 0);
    const secret = event.livemode ? SECRETS.live : SECRETS.test;
    const request = await signedRequest(`${SETTINGS.PUBLIC_ORIGIN}/webhooks/stripe`, event.payload, secret);
    const response = await through(weather)(request).catch(unanswered);
    world.note(`Stripe's event: ${response?.status ?? "no answer"}`);
    if (response?.ok) return;
    if (response && response.status < 500)
      return world.violate(`answers: an event of Stripe's was answered ${response.status}`);
  }
  // Like Stripe, try again later.
  world.stripe.pending.push({ ...event, at: Date.now() + 3_600_000 });
}
