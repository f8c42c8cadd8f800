/**
 * Where Stripe reports what happened. An event is believed by its signature, kept once with the task of applying it (one
 * round trip), and answered; `apply-stripe-event.ts` does the rest, from the queue.
 */
import { Hono, type Context as HonoContext } from "hono";
import Stripe from "stripe";
import { ownBusiness } from "../../capabilities/business/business-statements.ts";
import {
  type EventOwners,
  insertStripeEvent,
  ownersOfAccount,
  ownersOfIntent,
  takeEventFor,
} from "../../capabilities/payments/payment-statements.ts";
import {
  type Concern,
  type Mark,
  payloadOf,
  readEvent,
  type StripeFact,
} from "../../capabilities/stripe/read-stripe-event.ts";
import { instant, systemClock } from "../../platform/clock.ts";
import { allShards, openDatabase } from "../../platform/database/database.ts";
import { Session } from "../../platform/database/session.ts";
import type { App } from "../../platform/http/context.ts";
import { Problem } from "../../platform/http/problem.ts";
import { secretsIn } from "../../platform/http/require-configuration.ts";
import { readBody } from "../../platform/http/validation.ts";
import { createIds } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { insertOutbox } from "../../platform/outbox/outbox-statements.ts";
import { newTask, publishTasks } from "../../platform/outbox/tasks.ts";

const TOLERANCE_S = 300;
const ids = createIds(systemClock);

/** `POST /webhooks/stripe`. */
export function stripeWebhook() {
  const app = new Hono<App>();
  app.post("/", async (c) => {
    const body = (await readBody(c.req.raw)) ?? "";
    const event = await provenEvent(c.env, body, c.req.header("Stripe-Signature") ?? "");
    if (event) await take(c, event);
    return c.body(null, 200);
  });
  return app;
}

/**
 * The event, if a secret of its own mode proves it. Each is tried: several hold while one replaces another, and both
 * modes may have the same. Null when only the other mode's does: the live endpoint of a platform also hears of test
 * payments of connected accounts, and the test endpoint takes those. Throws 400, and 404 when there is no secret.
 */
async function provenEvent(env: Env, body: string, signature: string): Promise<Stripe.Event | null> {
  const secrets = [
    ...secretsIn(env.STRIPE_TEST_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: false })),
    ...secretsIn(env.STRIPE_LIVE_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: true })),
  ];
  if (secrets.length === 0)
    throw new Problem("not_found", "This deployment has no webhook of Stripe set up.");
  let ofOtherMode: Stripe.Event | null = null;
  for (const { secret, livemode } of secrets) {
    const event = await eventOf(body, signature, secret);
    if (event?.livemode === livemode) return event;
    ofOtherMode ??= event;
  }
  if (!ofOtherMode)
    throw new Problem("bad_signature", "The signature is missing, wrong or older than five minutes.");
  ignore(ofOtherMode, "it is of the other mode than its secret", "warn");
  return null;
}

async function eventOf(body: string, signature: string, secret: string): Promise<Stripe.Event | null> {
  try {
    return await Stripe.webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw new Problem("malformed_json", "The body is signed, but it is no event.");
  }
}

/** Keeps an event that concerns somebody here. What does not is no reason for Stripe to send it again. */
async function take(c: HonoContext<App>, event: Stripe.Event): Promise<void> {
  const reading = readEvent(event);
  if (!reading) return;
  const { concern, fact } = reading;
  if (!concern) return ignore(event, "it is about nothing that was made here");
  const known =
    "mark" in concern
      ? await takeForBusiness(c, concern.mark, event, fact)
      : await takeForWhomever(c, ownersOf(concern, fact), event, fact);
  if (!known) ignore(event, "no business here is concerned", "mark" in concern ? "warn" : "info");
}

const ignore = ({ id, type }: Stripe.Event, reason: string, level: "info" | "warn" = "info"): void =>
  log(level, "an event of Stripe's was ignored", { event: id, type, reason });

/** Whether the business exists. */
async function takeForBusiness(
  c: HonoContext<App>,
  { shard, business }: Mark,
  event: Stripe.Event,
  fact: StripeFact,
): Promise<boolean> {
  const { row, task } = rowsFor(event, fact);
  const session = Session.ofBusiness(openDatabase(c.env, shard).db, business, row.created_at);
  const { reads, changed } = await session.change({
    reads: [ownBusiness(session)],
    change: insertStripeEvent(session, row),
    follow: [insertOutbox(session, task)],
  });
  if (changed.length > 0) publish(c, shard, [{ business_id: business, id: task.id }]);
  return reads[0]?.length === 1;
}

/** Who is concerned, to be looked for in the batch that keeps the event: within one round trip, and without Stripe. */
const ownersOf = (
  concern: Exclude<Concern, { mark: Mark }>,
  { account, livemode }: StripeFact,
): EventOwners =>
  "account" in concern
    ? ownersOfAccount(concern.account, livemode)
    : ownersOfIntent(concern.intent, account, livemode);

/** Whether anybody is concerned. */
async function takeForWhomever(
  c: HonoContext<App>,
  owners: EventOwners,
  event: Stripe.Event,
  fact: StripeFact,
): Promise<boolean> {
  const { row, task } = rowsFor(event, fact);
  const found = await Promise.all(
    allShards().map(async (shard) => {
      const { known, tasks } = await takeEventFor(openDatabase(c.env, shard).db, owners, row, task);
      publish(c, shard, tasks);
      return known;
    }),
  );
  return found.includes(true);
}

function rowsFor({ id, type }: Stripe.Event, fact: StripeFact) {
  const now = instant(systemClock);
  return {
    row: { id, type, payload: payloadOf(fact), created_at: now, applied_at: null },
    task: newTask({ id: ids.uuid(), kind: "stripe_event", ref: id }, systemClock),
  };
}

/** Tells the queue after the answer. A failure is harmless: the sweep finds the tasks. */
function publish(c: HonoContext<App>, shard: string, tasks: { business_id: string; id: string }[]): void {
  for (const { business_id, id } of tasks)
    c.executionCtx.waitUntil(
      publishTasks(c.env, { shard, business_id }, [{ id }]).catch((error: unknown) =>
        log("warn", "the queue did not take an event of Stripe's; the sweep will", errorFacts(error)),
      ),
    );
}
