/** The jobs that the cron runs every minute. */
import { noteOverdue } from "./capabilities/invoices/write-overdue-events.ts";
import { runReminders } from "./capabilities/reminders/run-reminders.ts";
import { followTestClocks } from "./capabilities/sandbox/move-test-clock.ts";
import { lookAtStaleCheckouts } from "./capabilities/stripe/stale-checkouts.ts";
import type { Clock } from "./platform/clock.ts";
import { forgetOldAnswers } from "./platform/database/forget-old-answers.ts";
import type { Ids } from "./platform/ids.ts";
import { errorFacts, log } from "./platform/log.ts";
import { sweepOutbox } from "./platform/outbox/sweep.ts";

/** Runs the jobs one after another. A job that fails stops no other, and runs again the next minute. */
export async function everyMinute(tools: { env: Env; clock: Clock; ids: Ids }): Promise<void> {
  const { env, clock } = tools;
  const now = clock.now();
  const jobs = [
    () => noteOverdue(tools),
    () => runReminders(tools),
    () => followTestClocks(tools),
    () => lookAtStaleCheckouts(tools),
    () => sweepOutbox(env, now),
    () => forgetOldAnswers(env, now),
  ];
  for (const job of jobs)
    await job().catch((error: unknown) => log("error", "a job of the cron failed", errorFacts(error)));
}
