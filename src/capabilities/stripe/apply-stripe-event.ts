/**
 * Applies Stripe's events. Each is applied once, in one batch with the mark that it was applied, in whatever
 * order events arrive. An event that does not fit what we created (account, mode, amount, currency) changes
 * nothing and is logged.
 */

import { clockAhead, clockAt, instant } from "../../platform/clock.ts";
import { untilDone } from "../../platform/optimistic-locking.ts";
import { defineHandler } from "../../platform/outbox/handler.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { applyAccountEvent } from "./apply-account-event.ts";
import { applyDisputeEvent } from "./apply-dispute-event.ts";
import { applyFailedRefund, applyRefunded } from "./apply-refund-event.ts";
import { applySessionEvent } from "./apply-session-event.ts";
import { factOf } from "./read-stripe-event.ts";
import { type Case, type EventTools, type Outcome, refuse } from "./stripe-event-outcome.ts";
import { stripeEventById } from "./stripe-event-statements.ts";

/** Handler of the outbox's `stripe_event` tasks: applies a stored event. */
export const stripeEventTask = defineHandler({
  kind: "stripe_event",
  actor: { kind: "stripe" },
  async perform({ task, session, shard, env, clock, ids }) {
    await applyStripeEvent({ session, shard, env, clock, ids }, task.ref);
    return "done";
  },
});

/**
 * Applies a stored event. Throws when the event has to wait, or when Stripe or the database is unavailable:
 * the task is retried later.
 */
async function applyStripeEvent(tools: EventTools, eventId: string): Promise<void> {
  const { session } = tools;
  await untilDone(async () => {
    const [[event], [business]] = await session.read([
      stripeEventById(session, eventId),
      ownBusiness(session),
    ]);
    const says = event && factOf(event);
    if (!business || !event || event.applied_at !== null || !says) return "done";
    return apply(...inOwnTime(tools, { event, business, says }));
  });
}

/** In a sandbox with a test clock, an event happens by that clock, like everything else there. */
function inOwnTime(tools: EventTools, { business, says, ...rest }: Case): [EventTools, Case] {
  const { clock_ahead_ms: ahead } = business;
  const at = instant(clockAhead(clockAt(says.at), ahead));
  return [
    { ...tools, clock: clockAhead(tools.clock, ahead) },
    { ...rest, business, says: { ...says, at } },
  ];
}

async function apply(tools: EventTools, { says, ...rest }: Case): Outcome {
  // A business has one mode, and so has everything that was created for it.
  if (says.livemode === rest.business.sandbox)
    return refuse(tools, { says, ...rest }, "it is of the other mode");
  switch (says.about) {
    case "session":
      return applySessionEvent(tools, { says, ...rest });
    case "charge":
      return applyRefunded(tools, { says, ...rest });
    case "dispute":
      return applyDisputeEvent(tools, { says, ...rest });
    case "failed_refund":
      return applyFailedRefund(tools, { says, ...rest });
    case "account":
      return applyAccountEvent(tools, { says, ...rest });
  }
}
