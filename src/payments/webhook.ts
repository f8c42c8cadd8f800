/**
 * Where Stripe reports what happened. An event is believed by its signature, kept once with the task of applying it (one
 * round trip), and answered; `apply-stripe-event.ts` does the rest, from the queue.
 */
import { Hono, type Context as HonoContext } from "hono";
import Stripe from "stripe";
import { ownBusiness } from "../business/store.ts";
import { newTask, publishTasks } from "../delivery/outbox.ts";
import { insertOutbox } from "../delivery/store.ts";
import { connectReturn } from "../pages/connect-return.tsx";
import { instant, systemClock } from "../platform/clock.ts";
import { allShards, openDatabase } from "../platform/db/database.ts";
import { Session } from "../platform/db/session.ts";
import type { App } from "../platform/http/context.ts";
import { readBody } from "../platform/http/validation.ts";
import { createIds } from "../platform/ids.ts";
import { errorFacts, log } from "../platform/log.ts";
import { Problem } from "../platform/problems.ts";
import { insertStripeEvent, takeAccountEvent } from "./store.ts";
import { clientOrNull } from "./stripe-account.ts";
import { stripeFault } from "./stripe-errors.ts";
import { type Concern, type Mark, markOf, payloadOf, type Reading, readEvent } from "./stripe-event.ts";

const TOLERANCE_S = 300;
const ids = createIds(systemClock);

/** An event as its signature proves it: from the endpoint of the test or of the live mode. */
interface Proven {
  event: Stripe.Event;
  livemode: boolean;
}

/** `POST /webhooks/stripe`, and `GET /webhooks/stripe/return`, to which Stripe sends the owner of an account back. */
export function stripeWebhook() {
  const app = new Hono<App>();
  app.post("/", async (c) => {
    const body = (await readBody(c.req.raw)) ?? "";
    await take(c, await proven(c.env, body, c.req.header("Stripe-Signature") ?? ""));
    return c.body(null, 200);
  });
  app.get("/return", connectReturn);
  return app;
}

/** Tries each secret of both modes: several hold while one replaces another. Throws 400, and 404 when there is none. */
async function proven(env: Env, body: string, signature: string): Promise<Proven> {
  const secrets = [
    ...secretsIn(env.STRIPE_TEST_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: false })),
    ...secretsIn(env.STRIPE_LIVE_WEBHOOK_SECRET).map((secret) => ({ secret, livemode: true })),
  ];
  if (secrets.length === 0)
    throw new Problem("not_found", "This deployment has no webhook of Stripe set up.");
  for (const { secret, livemode } of secrets) {
    const event = await eventOf(body, signature, secret);
    if (event) return { event, livemode };
  }
  throw new Problem("bad_signature", "The signature is missing, wrong or older than five minutes.");
}

async function eventOf(body: string, signature: string, secret: string): Promise<Stripe.Event | null> {
  try {
    return await Stripe.webhooks.constructEventAsync(body, signature, secret, TOLERANCE_S);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError) return null;
    throw new Problem("malformed_json", "The body is signed, but it is no event.");
  }
}

const secretsIn = (setting: string | undefined): string[] => (setting ?? "").split(/[\s,]+/).filter(Boolean);

/** Keeps an event that concerns somebody here. What does not is no reason for Stripe to send it again. */
async function take(c: HonoContext<App>, { event, livemode }: Proven): Promise<void> {
  const reading = readEvent(event);
  if (!reading) return;
  const ignore = (reason: string, level: "info" | "warn" = "info") =>
    log(level, "an event of Stripe's was ignored", { event: event.id, type: event.type, reason });
  // The live endpoint of a platform also hears of test payments of connected accounts; the test endpoint takes those.
  if (event.livemode !== livemode) return ignore("it is of the other mode than its secret", "warn");
  const mark = await markFor(c.env, reading);
  if (!mark) return ignore("it is about nothing that was made here");
  const known =
    "account" in mark
      ? await takeForAccount(c, mark.account, event, reading)
      : await takeForBusiness(c, mark, event, reading);
  if (!known) ignore("no business here is concerned", "account" in mark ? "info" : "warn");
}

/** The business that is concerned, or the account whose business is. Asks Stripe when only a payment intent is known. */
async function markFor(
  env: Env,
  { concern, fact }: Reading,
): Promise<Mark | Extract<Concern, { account: string }> | null> {
  if (!concern) return null;
  if ("mark" in concern) return concern.mark;
  return "account" in concern ? concern : markOfIntent(env, concern.intent, fact.livemode);
}

async function markOfIntent(env: Env, intent: string, livemode: boolean): Promise<Mark | null> {
  try {
    const stripe = clientOrNull(env, !livemode);
    return stripe && markOf((await stripe.paymentIntents.retrieve(intent)).metadata);
  } catch (error) {
    if (stripeFault(error)?.temporary === false) return null;
    throw new Problem("unavailable", "Send this event again: what it is about could not be found out.");
  }
}

/** Whether the business exists. */
async function takeForBusiness(
  c: HonoContext<App>,
  { shard, business }: Mark,
  event: Stripe.Event,
  { fact }: Reading,
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

/** Whether a business has this account in this mode. */
async function takeForAccount(
  c: HonoContext<App>,
  account: string,
  event: Stripe.Event,
  { fact }: Reading,
): Promise<boolean> {
  const { row, task } = rowsFor(event, fact);
  const owner = { account, sandbox: !fact.livemode };
  const found = await Promise.all(
    allShards().map(async (shard) => {
      const { known, tasks } = await takeAccountEvent(openDatabase(c.env, shard).db, owner, row, task);
      publish(c, shard, tasks);
      return known;
    }),
  );
  return found.includes(true);
}

function rowsFor({ id, type }: Stripe.Event, fact: Reading["fact"]) {
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
