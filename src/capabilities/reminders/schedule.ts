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

/** A step whose day has come. */
export interface DueStep {
  step: ReminderStep;
  /** The RFC 3339 instant at which the step's day begins. */
  begin: string;
  /** The steps that it settles: itself, and earlier ones that were missed and are not sent on the same day. */
  settles: number[];
  /** False when the client had the invoice, or a reminder by hand, only on the step's day or after it. */
  goesOut: boolean;
}

/**
 * The reminder of an invoice on `today` (ISO day): the latest step whose day has come. Null when there is
 * none: no step's day has come, or this step or a later one is done.
 */
export function stepDue(
  schedule: readonly ReminderStep[],
  invoice: { due_date: string; sent_at: string; reminded_at: string | null },
  done: readonly number[],
  { today, timeZone }: { today: string; timeZone: string },
): DueStep | null {
  const come = schedule
    .filter((step) => {
      const { from, to } = dueDatesOf(step, today);
      return invoice.due_date >= from && invoice.due_date <= to;
    })
    .sort((a, b) => a.days - b.days);
  const step = come.at(-1);
  if (!step || done.some((days) => days >= step.days)) return null;
  const begin = endOfDay(addDays(invoice.due_date, step.days - 1), timeZone).toISOString();
  return {
    step,
    begin,
    settles: come.map(({ days }) => days).filter((days) => !done.includes(days)),
    goesOut: invoice.sent_at < begin && (invoice.reminded_at ?? "") < begin,
  };
}
