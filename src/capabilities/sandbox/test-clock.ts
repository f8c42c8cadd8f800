/** The test clock of a sandbox: its own time, moved forward by its developer, by which everything in it happens. */

import { type Clock, clockAhead, instant } from "../../platform/clock.ts";
import { allShards, openDatabase } from "../../platform/database/database.ts";
import { Session } from "../../platform/database/session.ts";
import { changedMeanwhile } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import { invalidField, Problem } from "../../platform/http/problem.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { clockOutcome, moveClock, ownBusiness, sandboxesBehind } from "../business/business-statements.ts";
import { noteOverdueOf } from "../invoices/note-overdue.ts";
import { catchUpReminders } from "../reminders/run-reminders.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

const DAY_MS = 86_400_000;
/** One move; a longer way takes several. */
const MOST_DAYS = 92;
/** Sandboxes that one tick of the cron sees to. */
const SANDBOXES = 500;

/**
 * Moves the time of a sandbox forward to `now`; it goes on from there. What the time brings happens at once: invoices
 * become overdue, and reminders go out as on each of the mornings between. Throws 409 `not_a_sandbox`, and 422 for a
 * time that is past or more than 92 days ahead.
 */
export async function moveTestClock(ctx: Context, { now }: { now: string }): Promise<{ now: string }> {
  const { session, clock, shard } = ctx;
  const [[business]] = await session.read([ownBusiness(session)]);
  if (!business) throw new Error("a session without its business");
  if (!business.sandbox)
    throw new Problem("not_a_sandbox", "A live business has no clock of its own: its time is the world's.");
  const asked = new Date(now);
  requireForward(clock.now(), asked);
  const ours = clock.ours ?? clock;
  const ahead = asked.getTime() - ours.now().getTime();
  const { changed } = await session.change({
    change: moveClock(session, business, ahead),
    outcome: clockOutcome(asked.toISOString()),
  });
  if (changed.length === 0) throw changedMeanwhile();
  await followClock({ ...ctx, clock: clockAhead(ours, ahead) }, session.businessId, shard);
  return { now: asked.toISOString() };
}

/** The cron's part: in sandboxes whose time is ahead, what has become due by their own time. */
export async function followTestClocks(tools: Tools): Promise<void> {
  for (const shard of allShards()) {
    const { db } = openDatabase(tools.env, shard);
    const sandboxes = await sandboxesBehind(db, instant(tools.clock), SANDBOXES);
    for (const { id, clock_ahead_ms } of sandboxes)
      await followClock({ ...tools, clock: clockAhead(tools.clock, clock_ahead_ms) }, id, shard).catch(
        (error: unknown) => log("error", "a test clock failed", { business: id, ...errorFacts(error) }),
      );
  }
}

/** What the time up to now brings, in the order in which it brings it. */
async function followClock(tools: Tools, businessId: string, shard: string): Promise<void> {
  const { db } = openDatabase(tools.env, shard);
  const session = Session.ofBusiness(db, businessId, instant(tools.clock));
  await catchUpReminders(tools, { session, shard }, (clock) => noteOverdueOf(session, { ...tools, clock }));
}

function requireForward(current: Date, asked: Date): void {
  const most = new Date(current.getTime() + MOST_DAYS * DAY_MS);
  if (asked > current && asked <= most) return;
  throw invalidField(
    "/now",
    asked > most ? "too_far" : "in_the_past",
    `It is ${current.toISOString()} in this sandbox; time moves forward, at most ${MOST_DAYS} days at once.`,
  );
}
