/**
 * Stripe's webhook. It verifies an event's signature, stores the event once together with the task that
 * applies it (one round trip), and answers. The queue does the rest.
 */
import { Hono } from "hono";
import type Stripe from "stripe";
import { provenEvent } from "../../adapters/stripe/verified-event.ts";
import { ignoreStripeEvent, keepStripeEvent } from "../../capabilities/stripe/keep-stripe-event.ts";
import { systemClock } from "../../platform/clock.ts";
import type { App } from "../../platform/http/context.ts";
import { httpProblem } from "../../platform/http/problem.ts";
import { readBody } from "../../platform/http/read-body.ts";
import { createIds } from "../../platform/ids.ts";
import { secretsIn } from "../../platform/rotated-secrets.ts";
import { badSignature, genuine } from "./genuine.ts";

const ids = createIds(systemClock);

/** `POST /webhooks/stripe`. */
export function stripeWebhook() {
  const app = new Hono<App>();
  app.post("/", async (c) => {
    const body = (await readBody(c.req.raw)) ?? "";
    const event = await believedEvent(c.env, body, c.req.header("Stripe-Signature") ?? "");
    const afterwards = (work: Promise<unknown>) => c.executionCtx.waitUntil(work);
    if (event) await keepStripeEvent({ env: c.env, clock: systemClock, ids, afterwards }, event);
    return c.body(null, 200);
  });
  return app;
}

/**
 * The event, if its signature matches a secret of the event's own mode. All secrets are tried: several are
 * valid while one replaces another, and both modes may share one. Null when only a secret of the other mode
 * matches: the live endpoint of a platform also receives test payments of connected accounts, and the test
 * endpoint takes those. Throws 400 without a genuine signature, 400 or 422 for a genuine call that makes no
 * sense, and 404 when there is no secret.
 */
async function believedEvent(env: Env, body: string, signature: string): Promise<Stripe.Event | null> {
  const secrets = [
    ...secretsIn(env.STRIPE_TEST_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: false })),
    ...secretsIn(env.STRIPE_LIVE_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: true })),
  ];
  if (secrets.length === 0)
    throw httpProblem("not_found", "This deployment has no webhook of Stripe set up.");
  let ofOtherMode: Stripe.Event | null = null;
  for (const { secret, livemode } of secrets) {
    const event = await genuine(() => provenEvent(body, signature, { secret, now: systemClock.now() }));
    if (!event) continue;
    if (event.livemode === livemode) return event;
    ofOtherMode ??= event;
  }
  if (!ofOtherMode) throw badSignature();
  ignoreStripeEvent(ofOtherMode, "it is of the other mode than its secret", "warn");
  return null;
}
