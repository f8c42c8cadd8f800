import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayIn,
  endOfDay,
  isDay,
  isTimeZone,
  localInstant,
  localTimes,
  startOfDay,
} from "../../src/platform/days.ts";

const zone = fc.oneof(
  fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
  fc.constantFrom(
    "America/Sao_Paulo",
    "Asia/Beirut",
    "Pacific/Apia",
    "America/St_Johns",
    "Australia/Lord_Howe",
  ),
);
const day = fc
  .integer({ min: 0, max: 365 * 120 })
  .map((days) => new Date(Date.UTC(1950, 0, 1 + days)).toISOString().slice(0, 10));

describe("isDay", () => {
  it.each(["2026-11-20", "2024-02-29", "2000-02-29", "1900-01-01", "2999-12-31"])("accepts %s", (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-02-31",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "1899-12-31",
    "3000-01-01",
    "2026-1-1",
    "20261120",
    "2026-11-20T00:00:00Z",
    "2026-11-20\n",
    " 2026-11-20",
    "",
  ])("refuses %j", (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe("addDays", () => {
  it.each([
    ["2026-11-20", 30, "2026-12-20"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-28", 2, "2026-03-30"],
    ["2026-11-20", 0, "2026-11-20"],
  ])("%s and %d days is %s", (from, count, expected) => {
    expect(addDays(from, count)).toBe(expected);
  });

  it("can be undone", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(addDays(to, -count)).toBe(from);
        expect(to > from).toBe(count > 0);
      }),
    );
  });

  it("refuses what is not a day, and to leave the calendar", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow(RangeError);
    expect(() => addDays("2999-12-31", 1)).toThrow(RangeError);
    expect(() => addDays("2026-01-01", 1e12)).toThrow(RangeError);
  });
});

describe("dayIn", () => {
  it.each([
    ["Europe/Oslo", "2026-11-20T22:59:59.999Z", "2026-11-20"],
    ["Europe/Oslo", "2026-11-20T23:00:00.000Z", "2026-11-21"],
    ["America/New_York", "2026-11-20T03:00:00.000Z", "2026-11-19"],
    ["Pacific/Kiritimati", "2026-11-20T10:00:00.000Z", "2026-11-21"],
    ["UTC", "2026-11-20T00:00:00.000Z", "2026-11-20"],
  ])("in %s at %s it is %s", (timeZone, instant, expected) => {
    expect(dayIn(timeZone, new Date(instant))).toBe(expected);
  });

  it("refuses an unknown zone and an invalid instant", () => {
    expect(() => dayIn("Europe/Nowhere", new Date(0))).toThrow(RangeError);
    expect(() => dayIn("UTC", new Date(Number.NaN))).toThrow(RangeError);
  });
});

describe("endOfDay", () => {
  it("is known for the last day there is", () => {
    expect(endOfDay("2999-12-31", "UTC")).toEqual(new Date("3000-01-01T00:00:00Z"));
  });

  it.each([
    ["an ordinary day", "2026-11-20", "Europe/Paris", "2026-11-19T23:00:00Z"],
    ["a day on which the clocks change later", "2026-03-29", "Europe/Paris", "2026-03-28T23:00:00Z"],
    ["the day after", "2026-03-30", "Europe/Paris", "2026-03-29T22:00:00Z"],
    ["a midnight that the clocks skip", "2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00Z"],
    ["a midnight that the clocks skip", "2022-03-27", "Asia/Beirut", "2022-03-26T22:00:00Z"],
    ["a midnight that the clocks turn back from", "2018-02-18", "America/Sao_Paulo", "2018-02-18T03:00:00Z"],
    ["a midnight that comes twice", "2010-11-07", "America/St_Johns", "2010-11-07T02:30:00Z"],
    ["the day before one that was skipped", "2011-12-29", "Pacific/Apia", "2011-12-29T10:00:00Z"],
    ["a day that was skipped", "2011-12-30", "Pacific/Apia", "2011-12-30T10:00:00Z"],
    ["the day after it", "2011-12-31", "Pacific/Apia", "2011-12-30T10:00:00Z"],
  ])("%s: %s in %s", (_name, on, timeZone, expected) => {
    expect(startOfDay(on, timeZone)).toEqual(new Date(expected));
  });

  it("is the first instant of the next day, in every zone", () => {
    fc.assert(
      fc.property(day, zone, (on, timeZone) => {
        const start = startOfDay(on, timeZone);
        expect(dayIn(timeZone, start) >= on).toBe(true);
        expect(dayIn(timeZone, new Date(start.getTime() - 1)) < on).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("comes no later than the next day's", () => {
    fc.assert(
      fc.property(day, zone, (on, timeZone) => {
        expect(startOfDay(on, timeZone) <= startOfDay(addDays(on, 1), timeZone)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("of the day before is not after any instant of the day", () => {
    const instant = fc.date({
      min: new Date("1950-01-01"),
      max: new Date("2070-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        expect(startOfDay(dayIn(timeZone, at), timeZone) <= at).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("refuses what is not a day", () => {
    expect(() => endOfDay("2026-02-30", "UTC")).toThrow(RangeError);
  });
});

describe("localInstant", () => {
  it("is when clocks show the time, where they show it at all", () => {
    const instant = fc.date({
      min: new Date("1975-01-01"),
      max: new Date("2070-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const timeOf = localTimes(timeZone);
        const shown = timeOf(at.toISOString());
        expect(timeOf(localInstant(shown.replace(" ", "T"), timeZone).toISOString())).toBe(shown);
      }),
      { numRuns: 1000 },
    );
  });

  it("of a time that the clocks skip is beyond the jump or before it", () => {
    const skipped = localInstant("2026-03-29T02:30:00", "Europe/Berlin");
    expect(localTimes("Europe/Berlin")(skipped.toISOString())).toMatch(/^2026-03-29 0[13]:30:00$/);
  });
});

describe("localTimes", () => {
  it("are what Intl shows, in every zone, on every day", () => {
    const instant = fc.date({
      min: new Date("1905-01-01"),
      max: new Date("2070-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, zone, (at, timeZone) => {
        const swedish = new Intl.DateTimeFormat("sv-SE", {
          timeZone,
          dateStyle: "short",
          timeStyle: "medium",
        });
        expect(localTimes(timeZone)(at.toISOString())).toBe(swedish.format(at));
      }),
      { numRuns: 1000 },
    );
  });
});

describe("isTimeZone", () => {
  it.each(["Europe/Oslo", "Asia/Calcutta", "America/Argentina/Buenos_Aires", "UTC", "Etc/GMT+2"])(
    "accepts %s",
    (text) => {
      expect(isTimeZone(text)).toBe(true);
    },
  );

  it.each(["", "+02:00", "-0500", "Europe/Nowhere", "UTC+2", "CEST!", "Europe/Oslo "])(
    "refuses %j",
    (text) => {
      expect(isTimeZone(text)).toBe(false);
    },
  );
});
