import { describe, expect, it } from "vitest";
import { nextOwnReminder } from "../../src/capabilities/invoices/own-reminders.ts";

const WEEKLY = { active: true, frequency: "every_week", count: 2, in_copy: false, recipients: [] } as const;

describe("the next reminder of an invoice's own", () => {
  it("is a week behind the due day, and each week from then on", () => {
    const next = (day?: string) => nextOwnReminder({ ...WEEKLY, recipients: [] }, "2026-12-01", day);
    expect([next(), next("2026-12-08"), next("2026-12-15")]).toEqual(["2026-12-08", "2026-12-15", null]);
  });

  it("is none behind the last day that there is", () => {
    expect(nextOwnReminder({ ...WEEKLY, recipients: [] }, "2999-12-31")).toBeNull();
    expect(nextOwnReminder({ ...WEEKLY, recipients: [] }, "2999-12-24")).toBe("2999-12-31");
  });
});
