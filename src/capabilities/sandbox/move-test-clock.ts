/** The test clock of a sandbox: its own time, moved by its developer, by which everything in it happens. */

import { type Clock, clockAhead, instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { Session } from "../../platform/database/session.ts";
import { inEachShard } from "../../platform/database/shards.ts";
import type { Ids } from "../../platform/ids.ts";
import { errorFacts, log } from "../../platform/log.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import { defineHandler } from "../../platform/outbox/handler.ts";
import { insertTask } from "../../platform/outbox/outbox-statements.ts";
import { publish } from "../../platform/outbox/publish.ts";
import { newTask } from "../../platform/outbox/tasks.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import { note } from "../audit/audit.ts";
import { moveClock, ownBusiness } from "../business/business-statements.ts";
import { firstBecomingOverdue } from "../invoices/overdue-statements.ts";
import { noteOverdueOf } from "../invoices/write-overdue-events.ts";
import { invalidInput, refusal } from "../refusals.ts";
import { catchUpReminders } from "../reminders/run-reminders.ts";
import { clockOutcome, openInvoices, sandboxesBehind } from "./sandbox-statements.ts";

interface Tools {
  env: Env;
  clock: Clock;
  ids: Ids;
}

/** The time of a sandbox, and until when everything that time brings has happened (RFC 3339). */
export interface TestClock {
  now: string;
  /** Equal to `now` when nothing is left to happen. */
  reached: string;
}

const DAY_MS = 86_400_000;
/** The most days of one move; a longer way takes several. */
const MOST_DAYS = 92;
/**
 * The last instant to which a test clock can be moved. Dates can be printed up to 2999: that leaves room for
 * terms of payment, for the mornings of reminders, and for the years in which the clock runs on.
 */
const LAST = new Date("2990-01-01T00:00:00.000Z");
/** With more open invoices, what falls due is left to the queue. */
const MOST_AT_ONCE = 20;
/** Sandboxes per shard and tick of the cron. */
const SANDBOXES = 500;
const ACTOR = { kind: "system", job: "test-clock" } as const;

/**
 * Moves the time of a sandbox forward to `now` (an RFC 3339 instant), from where it runs on. What falls due
 * until then happens at once or, in a sandbox with many open invoices, soon through the queue: invoices
 * become overdue, and reminders go out as on each morning in between. Throws `not_a_sandbox`,
 * `concurrent_change`, and the faults `time_in_the_past`, `time_too_far` (more than 92 days ahead) and
 * `time_at_its_end`.
 */
export async function moveTestClock(ctx: Context, { now }: { now: string }): Promise<TestClock> {
  const { session, clock, shard } = ctx;
  const [[found], open] = await session.read([ownBusiness(session), openInvoices(session, MOST_AT_ONCE + 1)]);
  const business = sandbox(found);
  const asked = new Date(now);
  requireForward(clock.now(), asked);
  const ours = clock.ours ?? clock;
  const ahead = asked.getTime() - ours.now().getTime();
  const task = newTask({ id: ctx.ids.uuid(), kind: "test_clock", ref: business.id }, clock);
  const tasks = open.length > MOST_AT_ONCE ? [task] : [];
  const target = asked.toISOString();
  const moved = { now: target, reached: tasks.length > 0 ? instant(clock) : target };
  const { changed } = await session.change({
    change: moveClock(session, business, ahead),
    follow: [
      note(ctx, {
        action: "updated",
        thing_kind: "business",
        thing_id: business.id,
        before: { test_clock: instant(clock) },
        after: { test_clock: target },
      }),
      ...tasks.map((one) => insertTask(session, one)),
    ],
    outcome: clockOutcome(moved),
  });
  if (changed.length === 0) throw changedMeanwhile();
  if (tasks.length > 0) ctx.afterwards(publish(ctx, tasks));
  else await followClock({ ...ctx, clock: clockAhead(ours, ahead) }, session.actingAs(ACTOR), shard);
  return moved;
}

/** A test clock, and in which zone its days begin. */
export type MovableClock = TestClock & { time_zone: string };

/** The time of a sandbox, and how far what falls due has followed it. Throws `not_a_sandbox`. */
export async function readMovableClock({ session, clock }: Context): Promise<MovableClock> {
  const [[found], [overdue]] = await session.read([ownBusiness(session), firstBecomingOverdue(session)]);
  const { reminders_due_at, time_zone } = sandbox(found);
  const now = instant(clock);
  const waiting = [now, reminders_due_at ?? now, overdue?.overdue_at ?? now];
  return { now, reached: waiting.reduce((first, at) => (at < first ? at : first)), time_zone };
}

/** The same without the zone. */
export async function readTestClock(ctx: Context): Promise<TestClock> {
  const { now, reached } = await readMovableClock(ctx);
  return { now, reached };
}

/**
 * The outbox's `test_clock` task: does what has fallen due in a sandbox whose time has leapt. What exceeds
 * one run goes on with the next sweep.
 */
export const testClockTask = defineHandler({
  kind: "test_clock",
  actor: ACTOR,
  reads: (session) => [ownBusiness(session)],
  async perform({ session, shard, env, clock, ids }, [[business]]) {
    if (!business) return "done";
    const theirs = clockAhead(clock, business.clock_ahead_ms);
    const left = await followClock({ env, clock: theirs, ids }, session, shard);
    return left === "none" ? "done" : { later: instant(clock) };
  },
});

/**
 * The cron's part: does what has fallen due in sandboxes whose time is ahead. One that fails is logged and
 * holds up no other.
 */
export async function followTestClocks(tools: Tools): Promise<void> {
  const { env, clock } = tools;
  await inEachShard(env, async (shard, db) => {
    const now = instant(clock);
    for (const { id, clock_ahead_ms } of await sandboxesBehind(db, now, SANDBOXES)) {
      const theirs = { ...tools, clock: clockAhead(clock, clock_ahead_ms) };
      const session = Session.ofBusiness(db, id, { now, actor: ACTOR });
      await followClock(theirs, session, shard).catch((error: unknown) =>
        log("error", "a test clock failed", { business: id, ...errorFacts(error) }),
      );
    }
  });
}

/** Does what has fallen due up to the clock's time, in chronological order. Returns what one run leaves. */
const followClock = (tools: Tools, session: Session, shard: string): Promise<"none" | "some"> =>
  catchUpReminders(tools, { session, shard }, async (clock) => {
    const noted = await noteOverdueOf(session, { ...tools, clock });
    return noted === "all noted" ? "go on" : "stop";
  });

function sandbox(business: BusinessRow | undefined): BusinessRow {
  if (!business) throw new Error("a session without its business");
  if (!business.sandbox) throw refusal("not_a_sandbox", {});
  return business;
}

function requireForward(current: Date, asked: Date): void {
  const most = new Date(current.getTime() + MOST_DAYS * DAY_MS);
  const facts = { now: current.toISOString(), most_days: MOST_DAYS };
  if (asked > most) throw invalidInput(["now"], "time_too_far", facts);
  if (asked <= current) throw invalidInput(["now"], "time_in_the_past", facts);
  if (asked > LAST) throw invalidInput(["now"], "time_at_its_end", { last: LAST.toISOString() });
}
