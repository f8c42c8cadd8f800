import { describe, expect, it } from "vitest";
import {
  type AskedDates,
  dueBy,
  type Issuance,
  isIssuance,
  issuanceAt,
} from "../../src/capabilities/invoices/issue-dates.ts";
import type { NumberingSettings } from "../../src/capabilities/numbering/numbering.ts";
import type { PaymentTerms } from "../../src/schema/party-shapes.ts";

const PARIS: NumberingSettings = {
  version: 1,
  time_zone: "Europe/Paris",
  payment_terms_days: 30,
  invoice_number_pattern: "{YYYY}-{SEQ:5}",
  credit_note_number_pattern: "CN-{YYYY}-{SEQ:5}",
  clock_ahead_ms: 0,
};
const NOTHING: AskedDates = { issue_date: null, due_date: null, payment_terms: null, client_terms: null };

function issuance(
  asked: Partial<AskedDates>,
  { now = "2026-11-27T12:00:00Z", settings = {}, last = {} }: At = {},
): Issuance | string {
  const found = issuanceAt(
    new Date(now),
    { ...PARIS, ...settings },
    { ...NOTHING, ...asked },
    Object.fromEntries(Object.entries(last).map(([period, day]) => [`invoice:${period}`, day])),
  );
  return isIssuance(found)
    ? found
    : `/${found.field?.join("/")} ${found.code} ${JSON.stringify(found.facts)}`;
}

interface At {
  now?: string;
  settings?: Partial<NumberingSettings>;
  last?: Record<string, string>;
}

describe("payment terms", () => {
  it.each<[PaymentTerms, string, string | null]>([
    [{ kind: "days", days: 0 }, "2026-11-27", "2026-11-27"],
    [{ kind: "days", days: 30 }, "2026-01-31", "2026-03-02"],
    [{ kind: "days", days: 30 }, "2028-01-31", "2028-03-01"],
    [{ kind: "end_of_month", days: 0 }, "2026-02-01", "2026-02-28"],
    [{ kind: "end_of_month", days: 0 }, "2028-02-01", "2028-02-29"],
    [{ kind: "end_of_month", days: 0 }, "2026-02-28", "2026-02-28"],
    [{ kind: "end_of_month", days: 0 }, "2028-02-28", "2028-02-29"],
    [{ kind: "end_of_month", days: 0 }, "2100-02-10", "2100-02-28"],
    [{ kind: "end_of_month", days: 30 }, "2026-01-31", "2026-03-31"],
    [{ kind: "end_of_month", days: 29 }, "2028-01-31", "2028-02-29"],
    [{ kind: "end_of_month", days: 30 }, "2028-01-31", "2028-03-31"],
    [{ kind: "end_of_month", days: 45 }, "2026-12-01", "2027-01-31"],
    [{ kind: "end_of_month", days: 60 }, "2026-12-31", "2027-03-31"],
    [{ kind: "end_of_month", days: 365 }, "2027-03-01", "2028-02-29"],
    [{ kind: "fixed" }, "2026-11-27", null],
  ])("%j make an invoice of %s due on %s", (terms, issued, due) => {
    expect(dueBy(issued, terms)).toBe(due);
  });

  it("are those of the draft, else of its client, else of the business", () => {
    const client_terms: PaymentTerms = { kind: "end_of_month", days: 0 };
    const payment_terms: PaymentTerms = { kind: "days", days: 7 };
    expect(issuance({})).toMatchObject({ due_date: "2026-12-27" });
    expect(issuance({ client_terms })).toMatchObject({ due_date: "2026-11-30" });
    expect(issuance({ client_terms, payment_terms })).toMatchObject({ due_date: "2026-12-04" });
    expect(issuance({ client_terms, due_date: "2027-01-05" })).toMatchObject({ due_date: "2027-01-05" });
  });

  it("run from the chosen issue date", () => {
    const asked = { issue_date: "2026-11-02", payment_terms: { kind: "days", days: 10 } as const };
    expect(issuance(asked)).toMatchObject({ issue_date: "2026-11-02", due_date: "2026-11-12" });
  });

  it("leave the day to the due date when they are fixed, and want one", () => {
    const payment_terms = { kind: "fixed" } as const;
    expect(issuance({ payment_terms, due_date: "2026-12-24" })).toMatchObject({ due_date: "2026-12-24" });
    expect(issuance({ payment_terms })).toBe("/due_date due_date_missing {}");
  });

  it("that the due date contradicts are refused, and fitting ones are not", () => {
    const payment_terms = { kind: "end_of_month", days: 30 } as const;
    expect(issuance({ payment_terms, due_date: "2026-12-31" })).toMatchObject({ due_date: "2026-12-31" });
    expect(issuance({ payment_terms, due_date: "2026-12-27" })).toBe(
      '/due_date due_date_contradicts_terms {"due_date":"2026-12-27","issue_date":"2026-11-27","by_terms":"2026-12-31"}',
    );
  });
});

describe("the issue date", () => {
  it.each([
    ["2026-11-27T22:59:59Z", "Europe/Paris", "2026-11-27"],
    ["2026-11-27T23:00:00Z", "Europe/Paris", "2026-11-28"],
    ["2026-11-27T12:00:00Z", "Pacific/Kiritimati", "2026-11-28"],
    ["2026-11-27T05:00:00Z", "America/Los_Angeles", "2026-11-26"],
  ])("at %s in %s may be no later than %s, and is that day when none is chosen", (now, time_zone, today) => {
    const at = { now, settings: { time_zone } };
    expect(issuance({}, at)).toMatchObject({ issue_date: today });
    expect(issuance({ issue_date: today }, at)).toMatchObject({ issue_date: today });
    const issue_date = new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
    expect(issuance({ issue_date }, at)).toBe(
      `/issue_date issue_date_in_future {"issue_date":"${issue_date}","today":"${today}"}`,
    );
  });

  it("keeps the order of its own series, and no other", () => {
    const last = { 2026: "2026-11-20", 2025: "2025-12-30" };
    expect(issuance({ issue_date: "2026-11-20" }, { last })).toMatchObject({ series: "invoice:2026" });
    expect(issuance({ issue_date: "2025-12-31" }, { last })).toMatchObject({
      series: "invoice:2025",
      issue_date: "2025-12-31",
    });
    expect(issuance({ issue_date: "2026-11-19" }, { last })).toBe(
      '/issue_date issue_date_before_last {"issue_date":"2026-11-19","last_issue_date":"2026-11-20","today":"2026-11-27"}',
    );
  });

  it("decides the series, whose number names its year", () => {
    const found = issuance(
      { issue_date: "2025-06-30" },
      { settings: { invoice_number_pattern: "{YYYY}/{MM}-{SEQ:3}" } },
    );
    expect(found).toMatchObject({ series: "invoice:2025-06", prefix: "2025/06-" });
  });

  it("is never after the due date", () => {
    expect(issuance({ issue_date: "2026-11-27", due_date: "2026-11-26" })).toContain(
      "/due_date due_before_issue",
    );
    expect(issuance({ due_date: "2026-11-26" })).toContain("/due_date due_before_issue");
    expect(issuance({ issue_date: "2026-11-26", due_date: "2026-11-26" })).toMatchObject({
      due_date: "2026-11-26",
    });
  });
});
