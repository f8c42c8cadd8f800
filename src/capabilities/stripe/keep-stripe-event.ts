/** Stores a Stripe event with the task that applies it, in one round trip, whatever its effect will be. */
import type Stripe from "stripe";
import { type Clock, instant } from "../../platform/clock.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard, openDatabase } from "../../platform/database/shards.ts";
import type { Ids } from "../../platform/ids.ts";
import { log } from "../../platform/log.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { type Concern, type Mark, payloadOf, readEvent, type StripeFact } from "./read-stripe-event.ts";
import {
  type EventOwners,
  insertStripeEvent,
  ownersOfAccount,
  ownersOfIntent,
  takeEventFor,
} from "./stripe-event-statements.ts";

interface Tools {
  env: Env;
  /** Our own time. */
  clock: Clock;
  ids: Ids;
  afterwards(work: Promise<unknown>): void;
}

/** An event to store, and its facts. */
interface Kept {
  event: Stripe.Event;
  fact: StripeFact;
}

/**
 * Stores an event that concerns a business here. Any other is ignored without an error, so that Stripe does
 * not send it again.
 */
export async function keepStripeEvent(tools: Tools, event: Stripe.Event): Promise<void> {
  const reading = readEvent(event);
  if (!reading) return;
  const { concern, fact } = reading;
  if (!concern) return ignoreStripeEvent(event, "it is about nothing that was made here");
  const kept = { event, fact };
  const isMarked = "mark" in concern;
  const found = isMarked
    ? await keepForBusiness(tools, concern.mark, kept)
    : await keepForOwners(tools, ownersOf(concern, fact), kept);
  if (found === "nobody")
    ignoreStripeEvent(event, "no business here is concerned", isMarked ? "warn" : "info");
}

export const ignoreStripeEvent = (
  { id, type }: Stripe.Event,
  reason: string,
  level: "info" | "warn" = "info",
): void => log(level, "an event of Stripe's was ignored", { event: id, type, reason });

async function keepForBusiness(
  tools: Tools,
  { shard, business }: Mark,
  kept: Kept,
): Promise<"kept" | "nobody"> {
  const { row, task } = rowsFor(tools, kept);
  const session = sessionOf(tools, shard, business);
  const { reads, changed } = await session.change({
    reads: [ownBusiness(session)],
    change: insertStripeEvent(session, row),
    follow: [insertTask(session, task)],
  });
  if (changed.length > 0) tools.afterwards(publish({ env: tools.env, shard, session }, [task]));
  return reads[0].length === 1 ? "kept" : "nobody";
}

/**
 * The select of the businesses concerned. It runs in the batch that stores the event: one round trip, and no
 * call to Stripe.
 */
const ownersOf = (
  concern: Exclude<Concern, { mark: Mark }>,
  { account, livemode }: StripeFact,
): EventOwners =>
  "account" in concern
    ? ownersOfAccount(concern.account, livemode)
    : ownersOfIntent(concern.intent, account, livemode);

async function keepForOwners(tools: Tools, owners: EventOwners, kept: Kept): Promise<"kept" | "nobody"> {
  const { row, task } = rowsFor(tools, kept);
  const found = await inEachShard(tools.env, async (shard, db) => {
    const { known, tasks } = await takeEventFor(db, owners, row, task);
    for (const { business_id, id } of tasks) {
      const session = sessionOf(tools, shard, business_id);
      tools.afterwards(publish({ env: tools.env, shard, session }, [{ id }]));
    }
    return known;
  });
  return found.includes(true) ? "kept" : "nobody";
}

function rowsFor({ clock, ids }: Tools, { event: { id, type }, fact }: Kept) {
  return {
    row: { id, type, payload: payloadOf(fact), created_at: instant(clock), applied_at: null },
    task: newTask({ id: ids.uuid(), kind: "stripe_event", ref: id }, clock),
  };
}

const sessionOf = ({ env, clock }: Tools, shard: string, businessId: string): Session =>
  Session.ofBusiness(openDatabase(env, shard).db, businessId, {
    now: instant(clock),
    actor: { kind: "stripe" },
  });
