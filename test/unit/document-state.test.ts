/** What happened to a document, from its records, and in words. */
import { describe, expect, it } from "vitest";
import {
  type DocumentHistory,
  documentState,
  type KeptPayment,
  MOST_LISTED,
} from "../../src/capabilities/invoices/document-state.ts";
import { documentAmounts } from "../../src/formats/document/document-amounts.ts";
import type { InvoiceDocument } from "../../src/formats/document/document-model.ts";
import { hasChanged, mainAmount, standingText } from "../../src/formats/document/state-texts.ts";
import { LOCALES } from "../../src/schema/vocabularies/locales.ts";
import { creditNote, sample } from "./formats/sample-documents.ts";

const TOTAL = 234_000;
const DAY = "2026-11-27";

type Row = Parameters<typeof documentState>[0];

const row = (fields: Partial<Row> = {}): Row => ({
  type: "invoice",
  status: "sent",
  total_cents: TOTAL,
  credited_cents: 0,
  amount_paid_cents: 0,
  cash_discount_taken: null,
  paid_at: null,
  cancelled_at: null,
  ...fields,
});

const payment = (fields: Partial<KeptPayment> = {}): KeptPayment => ({
  amount_cents: 100_000,
  refunded_cents: 0,
  paid_at: "2026-11-22T09:00:00.000Z",
  method: "transfer",
  ...fields,
});

const note = (number: string, total_cents: number, issue_date = "2026-11-26") => ({
  number,
  total_cents,
  issue_date,
  link_nonce: "x",
});

const stateOf = (fields: Partial<Row> = {}, history: Partial<DocumentHistory> = {}) =>
  documentState(row(fields), { payments: [], credit_notes: [], time_zone: "Europe/Paris", ...history }, DAY);

/** The rows from the total on, as a reader sees them, and the state in words. */
function toldOf(state: ReturnType<typeof stateOf>, fields: Partial<InvoiceDocument> = {}) {
  const document = sample({ locale: "en", state, ...fields });
  const amounts = documentAmounts(document).map(({ label, cents }) => [spaced(label), cents]);
  const total = amounts.findIndex(([label]) => label === "Total incl. VAT");
  return { rows: amounts.slice(total + 1), standing: spaced(standingText({ ...document, state })) };
}

/** A day's no-break spaces as plain ones. */
const spaced = (text: string): string => text.replaceAll("\u00a0", " ");

describe("the state of an invoice", () => {
  it("is unchanged while nothing happened, and asks for the total", () => {
    const state = stateOf();
    expect([hasChanged(state), state.standing, state.due_cents]).toEqual([false, "due", TOTAL]);
    expect(toldOf(state).rows).toEqual([]);
    expect(mainAmount(sample({ locale: "en", state }))).toEqual({ label: "Amount due", cents: TOTAL });
  });

  it("lists several payments by their days in the business's time zone, and what is still due", () => {
    const late = payment({ amount_cents: 50_000, paid_at: "2026-11-25T23:30:00.000Z", method: "card" });
    const state = stateOf({ amount_paid_cents: 150_000 }, { payments: [late, payment()] });
    expect(toldOf(state)).toEqual({
      rows: [
        ["Received on 22 November 2026 (bank transfer)", -100_000],
        ["Received on 26 November 2026 (card)", -50_000],
        ["Still to pay", 84_000],
      ],
      standing: "Still to pay: €840.00 of €2,340.00",
    });
    expect(mainAmount(sample({ locale: "en", state }))).toEqual({ label: "Still to pay", cents: 84_000 });
  });

  it("is paid on a day, with nothing due", () => {
    const paid = payment({ amount_cents: TOTAL, method: "other" });
    const state = stateOf(
      { status: "paid", amount_paid_cents: TOTAL, paid_at: paid.paid_at },
      { payments: [paid] },
    );
    expect(toldOf(state)).toEqual({
      rows: [
        ["Received on 22 November 2026", -TOTAL],
        ["Still to pay", 0],
      ],
      standing: "Paid on 22 November 2026",
    });
  });

  it("tells what was refunded, and nothing of a payment that went back as a whole", () => {
    const payments = [
      payment({ amount_cents: 30_000, refunded_cents: 30_000, method: "cash" }),
      payment({ refunded_cents: 20_000 }),
    ];
    expect(toldOf(stateOf({ amount_paid_cents: 80_000 }, { payments })).rows).toEqual([
      ["Received on 22 November 2026 (bank transfer)", -100_000],
      ["Refunded", 20_000],
      ["Still to pay", 154_000],
    ]);
    const none = stateOf({}, { payments: [payment({ refunded_cents: 100_000 })] });
    expect([hasChanged(none), toldOf(none).rows]).toEqual([false, []]);
  });

  it("tells the cash discount that was taken from credit notes", () => {
    const taken = [{ tax_category: "S", tax_rate: 20, taxable_cents: 3900, tax_cents: 780 } as const];
    const paid = payment({ amount_cents: 217_320 });
    const state = stateOf(
      {
        status: "paid",
        credited_cents: 4680 + 12_000,
        cash_discount_taken: [...taken],
        amount_paid_cents: 217_320,
        paid_at: paid.paid_at,
      },
      { payments: [paid], credit_notes: [note("AV-1", 12_000)] },
    );
    expect(toldOf(state).rows).toEqual([
      ["Credit note AV-1 dated 26 November 2026", -12_000],
      ["Discount for early payment", -4680],
      ["Received on 22 November 2026 (bank transfer)", -217_320],
      ["Still to pay", 0],
    ]);
  });

  it("cites the credit notes that lowered it, oldest first", () => {
    const credit_notes = [note("AV-2", 1000, "2026-11-27"), note("AV-1", 2000)];
    const told = toldOf(stateOf({ credited_cents: 3000 }, { credit_notes }));
    expect(told.rows).toEqual([
      ["Credit note AV-1 dated 26 November 2026", -2000],
      ["Credit note AV-2 dated 27 November 2026", -1000],
      ["Still to pay", 231_000],
    ]);
    expect(told.standing).toBe("Still to pay: €2,310.00 of €2,340.00");
  });

  it("is cancelled by its credit note, or on a day by several or none", () => {
    const cancelled = { status: "cancelled", cancelled_at: "2026-11-26T10:00:00.000Z" } as const;
    const by = (...credit_notes: ReturnType<typeof note>[]) =>
      toldOf(stateOf({ ...cancelled, credited_cents: TOTAL }, { credit_notes }));
    expect(by(note("AV-1", TOTAL))).toEqual({
      rows: [
        ["Credit note AV-1 dated 26 November 2026", -TOTAL],
        ["Still to pay", 0],
      ],
      standing: "Cancelled by credit note AV-1 dated 26 November 2026",
    });
    expect(by(note("AV-2", TOTAL - 1), note("AV-1", 1)).standing).toBe("Cancelled on 26 November 2026");
    const free = stateOf({ ...cancelled, total_cents: 0 });
    expect([hasChanged(free), toldOf(free).standing]).toEqual([true, "Cancelled on 26 November 2026"]);
  });

  it("tells what was paid beyond it", () => {
    const paid = payment({ amount_cents: TOTAL + 500 });
    const state = stateOf(
      { status: "paid", amount_paid_cents: TOTAL + 500, paid_at: paid.paid_at },
      { payments: [paid] },
    );
    expect(toldOf(state).rows.slice(-2)).toEqual([
      ["Still to pay", 0],
      ["Balance in your favour", 500],
    ]);
  });

  it("sums up what came before the payments and credit notes that are listed", () => {
    const payments = Array.from({ length: MOST_LISTED }, () => payment({ amount_cents: 100 }));
    const credit_notes = Array.from({ length: MOST_LISTED }, (_, index) => note(`AV-${index + 3}`, 10));
    const { rows } = toldOf(
      stateOf(
        { amount_paid_cents: 5000 + MOST_LISTED * 100, credited_cents: 70 + MOST_LISTED * 10 },
        {
          payments,
          credit_notes,
        },
      ),
    );
    expect(rows).toHaveLength(2 * MOST_LISTED + 3);
    expect(rows).toContainEqual(["Earlier payments", -5000]);
    expect(rows[0]).toEqual(["Earlier credit notes", -70]);
  });

  it("is that nothing is to pay of one over nothing", () => {
    const state = stateOf({ status: "paid", total_cents: 0 });
    expect([state.standing, hasChanged(state), toldOf(state).standing]).toEqual([
      "nothing_due",
      false,
      "Nothing to pay",
    ]);
  });

  it("adds up in whatever happened: the total less all rows is what is due, less what is overpaid", () => {
    const states = [
      stateOf({ amount_paid_cents: 80_000 }, { payments: [payment({ refunded_cents: 20_000 })] }),
      stateOf({ amount_paid_cents: 80_000, credited_cents: 500 }, { credit_notes: [note("AV-1", 500)] }),
      stateOf({ status: "paid", amount_paid_cents: TOTAL + 7, paid_at: "2026-11-22T09:00:00.000Z" }),
    ];
    for (const state of states) {
      const parts = toldOf(state).rows.filter(([label]) => !/Still|favour/.test(String(label)));
      const left = parts.reduce((sum, [, cents]) => sum + Number(cents), TOTAL);
      expect(left).toBe(state.due_cents - state.overpaid_cents);
    }
  });
});

describe("the state of a credit note", () => {
  it("asks for nothing, never changes, and names the invoice", () => {
    const state = stateOf({ type: "credit_note", status: "sent" });
    expect([state.standing, state.due_cents, hasChanged(state)]).toEqual(["nothing_due", 0, false]);
    const words = LOCALES.map((locale) => spaced(standingText({ ...creditNote({ locale }), state })));
    for (const sentence of words) expect(sentence).toContain("2026-00012");
    expect(words[0]).toBe("Rectifie la facture 2026-00012 du 3 octobre 2026");
  });
});
