/** How an event of Stripe's ends: with an effect and the mark that it had it, in one batch; with none; or later. */

import { type Clock, instant } from "../../platform/clock.ts";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import type { Ids } from "../../platform/ids.ts";
import { log } from "../../platform/log.ts";
import { publish } from "../../platform/outbox/publish.ts";
import type { BusinessRow, CheckoutRow, StripeEventRow } from "../../schema/rows.ts";
import type { MoneyChange } from "../payments/change-money.ts";
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

/** An event at work: `S` is what it says. */
export interface Case<S extends StripeFact = StripeFact> {
  event: StripeEventRow;
  business: BusinessRow;
  says: S;
}

/** Whether an event is done with, or the invoice changed meanwhile and all is to be read again. */
export type Outcome = Promise<"done" | "not_as_read">;

/** How long an event waits for the payment that it is about: one of which no event tells is asked for two weeks later. */
const PATIENCE_MS = UNDER_WAY_MS + 14 * 86_400_000;

/** A change of money with the mark that the event is applied; nothing if the invoice is not as it was read. */
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

/** An effect that leaves the money alone: its head is the mark that the event is applied. */
export async function note({ session, clock }: EventTools, { event }: Case, follow: Statement[]): Outcome {
  await session.change({ change: markEventApplied(session, event.id, instant(ours(clock))), follow });
  return "done";
}

/** Has no effect, now or ever. */
export async function refuse(tools: EventTools, at: Case, reason: string): Outcome {
  const { id, type } = at.event;
  log("warn", "an event of Stripe's does not fit and changes nothing", { event: id, type, reason });
  return note(tools, at, []);
}

/** An event that came before the payment which it is about is tried again, as long as that may still be heard of. */
export async function wait(tools: EventTools, at: Case): Outcome {
  if (ageOf(at.event, tools.clock) > PATIENCE_MS) return refuse(tools, at, "its payment never came");
  throw new Error("the payment that an event of Stripe's is about has not come yet");
}

/** Whether an event is of the account and mode of a session that we made. */
export const isFrom = ({ account_id, livemode }: CheckoutRow, says: StripeFact): boolean =>
  account_id === says.account && livemode === says.livemode;

/** How long we have had an event, by our own time. */
export const ageOf = ({ created_at }: StripeEventRow, clock: Clock): number =>
  ours(clock).now().getTime() - new Date(created_at).getTime();

/** Our own time, by which we wait, whatever time a sandbox has. */
export const ours = (clock: Clock): Clock => clock.ours ?? clock;
