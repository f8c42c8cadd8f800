/** The test clock of a sandbox: its own time, moved by its developer, by which everything in it happens. */

import { type Clock, clockAhead, instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { Session } from "../../platform/database/session.ts";
import { type Database, inEachShard, openDatabase } from "../../platform/database/shards.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { moveClock } from "../business/business-statements.ts";
import { readBusiness } from "../business/get-business.ts";
import { noteOverdueOf } from "../invoices/write-overdue-events.ts";
import { invalidInput, refusal } from "../refusals.ts";
import { catchUpReminders } from "../reminders/run-reminders.ts";
import { clockOutcome, sandboxesBehind } from "./sandbox-statements.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

const DAY_MS = 86_400_000;
/** The most days of one move; a longer way takes several. */
const MOST_DAYS = 92;
/** Sandboxes per shard and tick of the cron. */
const SANDBOXES = 500;

/**
 * Moves the time of a sandbox forward to `now` (an RFC 3339 instant), from where it runs on. What falls due
 * until then happens at once: invoices become overdue, and reminders go out as on each morning in between.
 * The cron does what exceeds one run. Throws `not_a_sandbox`, `concurrent_change`, `time_in_the_past`, and
 * `time_too_far` for more than 92 days ahead.
 */
export async function moveTestClock(ctx: Context, { now }: { now: string }): Promise<{ now: string }> {
  const { session, clock, env, shard } = ctx;
  const business = await readBusiness(session);
  if (!business.sandbox) throw refusal("not_a_sandbox", {});
  const asked = new Date(now);
  requireForward(clock.now(), asked);
  const ours = clock.ours ?? clock;
  const ahead = asked.getTime() - ours.now().getTime();
  const { changed } = await session.change({
    change: moveClock(session, business, ahead),
    outcome: clockOutcome(asked.toISOString()),
  });
  if (changed.length === 0) throw changedMeanwhile();
  const { db } = openDatabase(env, shard);
  await followClock({ ...ctx, clock: clockAhead(ours, ahead) }, { db, shard, businessId: business.id });
  return { now: asked.toISOString() };
}

/**
 * The cron's part: does what has fallen due in sandboxes whose time is ahead. One that fails is logged and
 * holds up no other.
 */
export async function followTestClocks(tools: Tools): Promise<void> {
  const { env, clock } = tools;
  await inEachShard(env, async (shard, db) => {
    for (const { id, clock_ahead_ms } of await sandboxesBehind(db, instant(clock), SANDBOXES)) {
      const theirs = { ...tools, clock: clockAhead(clock, clock_ahead_ms) };
      await followClock(theirs, { db, shard, businessId: id }).catch((error: unknown) =>
        log("error", "a test clock failed", { business: id, ...errorFacts(error) }),
      );
    }
  });
}

/** Does what has fallen due up to the clock's time, in chronological order. */
async function followClock(
  tools: Tools,
  { db, shard, businessId }: { db: Database; shard: string; businessId: string },
): Promise<void> {
  const now = instant(tools.clock);
  const session = Session.ofBusiness(db, businessId, { now, actor: { kind: "system", job: "test-clock" } });
  await catchUpReminders(tools, { session, shard }, async (clock) => {
    const noted = await noteOverdueOf(session, { ...tools, clock });
    return noted === "all noted" ? "go on" : "stop";
  });
}

function requireForward(current: Date, asked: Date): void {
  const most = new Date(current.getTime() + MOST_DAYS * DAY_MS);
  if (asked > current && asked <= most) return;
  throw invalidInput(["now"], asked > most ? "time_too_far" : "time_in_the_past", {
    now: current.toISOString(),
    most_days: MOST_DAYS,
  });
}
