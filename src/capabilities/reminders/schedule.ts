/** The rules of the reminder schedule: pure. */

import { addDays, endOfDay } from "../../platform/days.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";

/** A step that the cron missed is made up for within so many days; later it would surprise. */
export const CATCH_UP_DAYS = 3;

/** The due dates that a step concerns on `today`: those for which its day has come, at most a few days ago. */
export const dueDatesOf = ({ days }: ReminderStep, today: string): { from: string; to: string } => ({
  from: addDays(today, -days - CATCH_UP_DAYS + 1),
  to: addDays(today, -days),
});

/**
 * What is to be sent for an invoice on `today`: the latest step whose day has come, and all steps that it settles
 * (an earlier one that was missed is not sent on the same day). Null when nothing is due: no step's day has come, the
 * step was sent, or the invoice itself was sent only on that day or after it.
 */
export function stepDue(
  schedule: readonly ReminderStep[],
  invoice: { due_date: string; sent_at: string },
  done: readonly number[],
  { today, timeZone }: { today: string; timeZone: string },
): { step: ReminderStep; settles: number[] } | null {
  const come = schedule
    .filter((step) => {
      const { from, to } = dueDatesOf(step, today);
      return invoice.due_date >= from && invoice.due_date <= to;
    })
    .filter(({ days }) => sentBefore(invoice.sent_at, addDays(invoice.due_date, days), timeZone))
    .sort((a, b) => a.days - b.days);
  const step = come.at(-1);
  if (!step || done.some((days) => days >= step.days)) return null;
  return { step, settles: come.map(({ days }) => days).filter((days) => !done.includes(days)) };
}

const sentBefore = (sentAt: string, day: string, timeZone: string): boolean =>
  sentAt < endOfDay(addDays(day, -1), timeZone).toISOString();
