/** The schedule of reminders that an invoice has of its own, in place of that of its business. Pure. */
import { addDays, LAST_DAY } from "../../platform/days.ts";
import type { OwnReminders } from "../../schema/document-shapes.ts";
import type { ReminderStep } from "../../schema/vocabularies/deliveries.ts";

/** The most reminders of such a schedule. */
export const MOST_OWN_REMINDERS = 10;
/** The most addresses that get each of them. */
export const MOST_REMINDED = 10;

const WEEK = 7;

/** What a caller says of it. What is absent is as usual: it is active, without a copy, to the client's addresses. */
export type OwnRemindersAsked = Pick<OwnReminders, "frequency" | "count"> & {
  [F in keyof Omit<OwnReminders, "frequency" | "count">]?: OwnReminders[F] | undefined;
};

/** As it is stored. */
export const wholeReminders = ({
  active = true,
  frequency,
  count,
  in_copy = false,
  recipients = [],
}: OwnRemindersAsked): OwnReminders => ({ active, frequency, count, in_copy, recipients });

/** Its steps: the first on the due day or a week behind it, and one each week. */
export function ownSteps({ active, frequency, count }: OwnReminders): ReminderStep[] {
  const first = frequency === "on_due_date" ? 0 : WEEK;
  return Array.from({ length: active ? count : 0 }, (_, index) => ({
    days: first + index * WEEK,
    channels: ["email"],
  }));
}

/** The day of the first step that comes after `day`, or of the first of all; null if none is left. ISO days. */
export function nextOwnReminder(
  own: OwnReminders | undefined,
  due_date: string | null,
  day: string | null = null,
): string | null {
  if (!own || due_date === null) return null;
  // Behind the last day that there is, nobody is reminded.
  const days = ownSteps(own).flatMap((step) =>
    due_date <= addDays(LAST_DAY, -step.days) ? [addDays(due_date, step.days)] : [],
  );
  return days.find((one) => day === null || one > day) ?? null;
}
