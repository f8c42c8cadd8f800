/**
 * The outcomes of a Stripe event: an effect in one batch with the mark that it was applied, none, or a retry.
 */

import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import { log } from "../../platform/log.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { BusinessRow, CheckoutRow, StripeEventRow } from "../../schema/rows.ts";
import type { MoneyChange } from "../payments/change-amount-paid.ts";
import { UNDER_WAY_MS } from "./end-checkout.ts";
import type { StripeFact } from "./read-stripe-event.ts";
import { markEventApplied, noteEventApplied } from "./stripe-event-statements.ts";

export interface EventTools {
  session: Session;
  env: Env;
  clock: Clock;
  ids: Ids;
  shard: string;
}

/** An event being applied, with its business and its facts (`says`). */
export interface Case<S extends StripeFact = StripeFact> {
  event: StripeEventRow;
  business: BusinessRow;
  says: S;
}

/** `done`, or `not_as_read` when the invoice changed meanwhile and everything must be read again. */
export type Outcome = Promise<"done" | "not_as_read">;

/**
 * How long an event waits for its payment: four weeks. A payment whose own event never comes is looked up at
 * Stripe two weeks after its page ended.
 */
const PATIENCE_MS = UNDER_WAY_MS + 14 * 86_400_000;

/**
 * Commits a change of money and the mark that the event was applied. `not_as_read`, and no change, when the
 * invoice is not as it was read.
 */
export async function commit(
  tools: EventTools,
  { event }: Case,
  { change, follow, outbox }: MoneyChange,
  last: Statement[] = [],
): Outcome {
  const { session, clock } = tools;
  const applied = noteEventApplied(session, event.id, instant(ours(clock)));
  const { changed } = await session.change({ change, follow: [...follow, applied, ...last] });
  if (changed.length === 0) return "not_as_read";
  await publish(tools, outbox);
  return "done";
}

/** Commits an effect that changes no money. The mark that the event was applied heads its chain. */
export async function note({ session, clock }: EventTools, { event }: Case, follow: Statement[]): Outcome {
  await session.change({ change: markEventApplied(session, event.id, instant(ours(clock))), follow });
  return "done";
}

/** Marks an event as applied without any effect, and logs the reason. */
export async function refuse(tools: EventTools, at: Case, reason: string): Outcome {
  const { id, type } = at.event;
  log("warn", "an event of Stripe's does not fit and changes nothing", { event: id, type, reason });
  return note(tools, at, []);
}

/**
 * Throws for an event that arrived before its payment, so that its task is retried while the payment may
 * still come. After that it refuses the event.
 */
export async function wait(tools: EventTools, at: Case): Outcome {
  if (ageOf(at.event, tools.clock) > PATIENCE_MS) return refuse(tools, at, "its payment never came");
  throw new Error("the payment that an event of Stripe's is about has not come yet");
}

/** Whether an event has the account and mode of a checkout. */
export const isFrom = ({ account_id, livemode }: CheckoutRow, says: StripeFact): boolean =>
  account_id === says.account && livemode === says.livemode;

/** The milliseconds since we stored an event, by our own time. */
export const ageOf = ({ created_at }: StripeEventRow, clock: Clock): number =>
  ours(clock).now().getTime() - new Date(created_at).getTime();

/** Our own time, whatever a sandbox's test clock says: waiting goes by it. */
export const ours = (clock: Clock): Clock => clock.ours ?? clock;
