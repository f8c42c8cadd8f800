import { describe, expect, test } from "vitest";
import { cashDiscountOffers } from "../../src/capabilities/invoices/cash-discounts.ts";

describe("cash discounts", () => {
  const on = (total_cents: number, issue_date = "2026-11-20") =>
    cashDiscountOffers(
      [
        { percent: 3, days: 7 },
        { percent: 2.25, days: 14 },
      ],
      { total_cents, issue_date },
    );

  test("have an amount and a last day each", () => {
    expect(on(239_988)).toEqual([
      { percent: 3, amount_cents: 7200, last_day: "2026-11-27" },
      { percent: 2.25, amount_cents: 5400, last_day: "2026-12-04" },
    ]);
  });

  test("are rounded half away from zero", () => {
    expect(on(50).map(({ amount_cents }) => amount_cents)).toEqual([2, 1]);
  });

  test("end in the next year, and after a leap day", () => {
    expect(on(100, "2026-12-28")[0]?.last_day).toBe("2027-01-04");
    expect(on(100, "2028-02-23").map(({ last_day }) => last_day)).toEqual(["2028-03-01", "2028-03-08"]);
  });
});
