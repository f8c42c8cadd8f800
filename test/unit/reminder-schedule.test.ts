import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CATCH_UP_DAYS, stepDue } from "../../src/capabilities/reminders/schedule.ts";
import { addDays, endOfQuietHours, morningOf } from "../../src/platform/days.ts";

const step = (days: number) => ({ days, channels: ["email" as const] });
const where = { timeZone: "Europe/Paris" };
const invoice = { due_date: "2026-11-20", sent_at: "2026-10-20T09:00:00.000Z", reminded_at: null };
const due = (
  days: number[],
  today: string,
  done: number[] = [],
  of: Parameters<typeof stepDue>[1] = invoice,
) => stepDue(days.map(step), of, done, { ...where, today });

describe("a step of the reminder schedule", () => {
  it("is due on its day, before or after the due date", () => {
    expect(due([-3, 0, 7], "2026-11-16")).toBeNull();
    expect(due([-3, 0, 7], "2026-11-17")?.step.days).toBe(-3);
    expect(due([-3, 0, 7], "2026-11-20", [-3])?.step.days).toBe(0);
    expect(due([-3, 0, 7], "2026-11-27", [-3, 0])?.step.days).toBe(7);
  });

  it("is sent once", () => {
    expect(due([7], "2026-11-27", [7])).toBeNull();
    expect(due([7], "2026-11-28", [7])).toBeNull();
  });

  it("is made up for when the cron missed its day, but not for ever", () => {
    expect(due([7], "2026-11-29")?.step.days).toBe(7);
    expect(due([7], "2026-11-30")).toBeNull();
  });

  it("takes the place of an earlier one that was missed: one reminder a day", () => {
    expect(due([0, 1], "2026-11-21")).toMatchObject({ step: { days: 1 }, settles: [0, 1] });
  });

  it("leaves out what was sent to the client only on that day or later", () => {
    const late = { ...invoice, sent_at: "2026-11-20T09:00:00.000Z" };
    expect(due([0], "2026-11-20", [], late)).toMatchObject({ settles: [0], goesOut: false });
    expect(due([1], "2026-11-21", [], late)).toMatchObject({ step: { days: 1 }, goesOut: true });
  });

  it("is settled by a reminder by hand on its day or later, and only then", () => {
    const reminded = (reminded_at: string) => ({ ...invoice, reminded_at });
    // The day of step 0 begins at midnight in Paris.
    const before = reminded("2026-11-19T22:59:59.999Z");
    const since = reminded("2026-11-19T23:00:00.000Z");
    expect(due([0], "2026-11-20", [], before)?.goesOut).toBe(true);
    expect(due([0], "2026-11-20", [], since)?.goesOut).toBe(false);
    expect(due([-1, 0], "2026-11-20", [], since)).toMatchObject({ settles: [-1, 0], goesOut: false });
    expect(due([0, 1], "2026-11-21", [], since)).toMatchObject({ step: { days: 1 }, goesOut: true });
  });

  it("comes exactly once, whatever the schedule and the days on which the cron ran", () => {
    const schedule = fc.uniqueArray(fc.integer({ min: -20, max: 40 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(schedule, fc.array(fc.boolean(), { minLength: 70, maxLength: 70 }), (days, runs) => {
        const done: number[] = [];
        const sent: number[] = [];
        runs.forEach((runs, index) => {
          const today = addDays("2026-10-28", index);
          const found = runs ? due(days, today, done) : null;
          if (!found) return;
          expect(addDays(invoice.due_date, found.step.days) <= today).toBe(true);
          expect(addDays(invoice.due_date, found.step.days + CATCH_UP_DAYS) > today).toBe(true);
          sent.push(found.step.days);
          done.push(...found.settles);
        });
        expect(new Set(sent).size).toBe(sent.length);
        expect(sent).toEqual([...sent].sort((a, b) => a - b));
      }),
    );
  });
});

describe("the night", () => {
  const until = (instant: string, zone = "Europe/Paris") =>
    endOfQuietHours(zone, new Date(instant))?.toISOString() ?? null;

  it("lasts from 21:00 to 08:00 in the business's time zone", () => {
    expect(until("2026-11-20T19:59:59Z")).toBeNull();
    expect(until("2026-11-20T20:00:00Z")).toBe("2026-11-21T07:00:00.000Z");
    expect(until("2026-11-21T03:00:00Z")).toBe("2026-11-21T07:00:00.000Z");
    expect(until("2026-11-21T06:59:59Z")).toBe("2026-11-21T07:00:00.000Z");
    expect(until("2026-11-21T07:00:00Z")).toBeNull();
    expect(until("2026-11-21T07:00:00Z", "America/New_York")).toBe("2026-11-21T13:00:00.000Z");
  });

  it("ends at 08:00 also when the clocks change that night", () => {
    expect(morningOf("2026-03-29", "Europe/Paris").toISOString()).toBe("2026-03-29T06:00:00.000Z");
    expect(morningOf("2026-10-25", "Europe/Paris").toISOString()).toBe("2026-10-25T07:00:00.000Z");
    expect(morningOf("2026-06-01", "Asia/Kolkata").toISOString()).toBe("2026-06-01T02:30:00.000Z");
  });
});
