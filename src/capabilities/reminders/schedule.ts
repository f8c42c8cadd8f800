/** The rules of the reminder schedule. Pure. */

import { addDays, endOfDay } from "../../platform/days.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";

/**
 * A step is sent on its day, or later within this many days (its own included); after that it would surprise.
 */
export const CATCH_UP_DAYS = 3;

/** The due dates (ISO days) for which the day of a step is `today`, or recent enough to catch up. */
export const dueDatesOf = ({ days }: ReminderStep, today: string): { from: string; to: string } => ({
  from: addDays(today, -days - CATCH_UP_DAYS + 1),
  to: addDays(today, -days),
});

/**
 * The reminder of an invoice on `today` (ISO day): the latest step whose day has come, and the steps that it
 * settles (an earlier one that was missed is not sent on the same day). Null when there is none: no step's
 * day has come, this step or a later one is done, or the invoice itself was sent only on the step's day or
 * after it.
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
