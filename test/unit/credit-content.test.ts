import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type CreditContent,
  creditContent,
  leftToCredit,
} from "../../src/capabilities/credit-notes/credit-content.ts";
import type { Creditable, CreditRequest } from "../../src/capabilities/credit-notes/credit-taken.ts";
import { computeTotals } from "../../src/capabilities/invoices/totals.ts";
import { InvalidInput } from "../../src/platform/refusal.ts";
import type { DocumentLine } from "../../src/schema/document-shapes.ts";
import { faultOf } from "../../src/surfaces/v1/http/problem-response.ts";

type Line = Omit<DocumentLine, "net_cents">;

const line = (quantity: number, unit_price_cents: number, tax_rate = 20, over: Partial<Line> = {}): Line => ({
  description: "Work",
  quantity,
  unit: "C62",
  unit_price_cents,
  tax_rate,
  tax_category: tax_rate === 0 ? "Z" : "S",
  tax_exemption_reason: null,
  ...over,
});

function invoiceOf(...lines: Line[]): Creditable & { total_cents: number } {
  const totals = computeTotals({ lines });
  return {
    lines: lines.map((one, index) => ({ ...one, net_cents: totals.lines[index]?.net_cents ?? 0 })),
    tax_breakdown: totals.tax_breakdown,
    content: null,
    credited: [],
    total_cents: totals.total_cents,
  };
}

/** An invoice that keeps its credit notes: each request credits what the earlier ones left. */
function ledgerOf(...lines: Line[]) {
  const invoice = invoiceOf(...lines);
  const credited: CreditContent[] = [];
  const credit = (request: CreditRequest): CreditContent => {
    const content = creditContent({ ...invoice, credited }, request, "Part");
    credited.push(content);
    return content;
  };
  return {
    invoice,
    credited,
    credit,
    lines: (...lines: { line: number; quantity?: number }[]) => credit({ kind: "lines", lines }),
    amounts: (...amounts: [tax_rate: number, taxable_cents: number][]) =>
      credit({
        kind: "amounts",
        amounts: amounts.map(([tax_rate, taxable_cents]) => ({ tax_rate, taxable_cents })),
      }),
    all: () => credit({ kind: "all" }),
    left: () => leftToCredit({ ...invoice, credited }),
  };
}

/** Pointer, code and detail of each fault of a refusal. */
function refused(work: () => unknown): string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof InvalidInput)
      return error.faults
        .map(faultOf)
        .flatMap((fault) => ["pointer" in fault ? fault.pointer : "", fault.code, fault.detail]);
    throw error;
  }
  return ["", "accepted"];
}

const refusal = (work: () => unknown): string[] => refused(work).slice(0, 2);

describe("an invoice whose rates exceed 2^53 and whose total does not", () => {
  it("is credited to the cent", () => {
    const huge = 9_000_000_000_000_000;
    const of = (cents: number, tax_category: Line["tax_category"]) => line(1, cents, 0, { tax_category });
    const ledger = ledgerOf(of(huge + 1, "Z"), of(huge, "E"), of(-huge, "AE"));
    expect(ledger.all()).toMatchObject({ subtotal_cents: huge + 1, tax_cents: 0, total_cents: huge + 1 });
  });
});

describe("a credit note", () => {
  const invoice = invoiceOf(line(2, 10_000), line(3, 500, 5.5));

  it("of everything repeats the invoice", () => {
    const content = creditContent(invoice, { kind: "all" }, "Rest");
    expect(content.lines).toEqual(invoice.lines.map((one, index) => ({ ...one, line: index + 1 })));
    expect(content.tax_breakdown).toEqual(invoice.tax_breakdown);
    expect(content.total_cents).toBe(invoice.total_cents);
  });

  it("of lines takes their price and the quantity that is asked for", () => {
    const content = creditContent(
      invoice,
      { kind: "lines", lines: [{ line: 1, quantity: 0.5 }, { line: 2 }] },
      "Rest",
    );
    expect(content).toMatchObject({ subtotal_cents: 6500, tax_cents: 1083, total_cents: 7583 });
    expect(content.lines.map(({ line, quantity, net_cents }) => [line, quantity, net_cents])).toEqual([
      [1, 0.5, 5000],
      [2, 3, 1500],
    ]);
  });

  it("of an amount names its rate", () => {
    const amounts = [{ tax_rate: 20, taxable_cents: 1000 }];
    const content = creditContent(invoice, { kind: "amounts", amounts }, "Goodwill");
    expect(content).toMatchObject({ subtotal_cents: 1000, tax_cents: 200, total_cents: 1200 });
    expect(content.lines).toMatchObject([{ line: null, description: "Goodwill", tax_category: "S" }]);
  });

  it("never exceeds what is left in any rate", () => {
    const amounts = [{ tax_rate: 5.5, taxable_cents: 1501 }];
    expect(refusal(() => creditContent(invoice, { kind: "amounts", amounts }, ""))).toEqual([
      "/amounts",
      "exceeds_invoice",
    ]);
    const credited = [creditContent(invoice, { kind: "lines", lines: [{ line: 2 }] }, "")];
    const again = { ...invoice, credited };
    expect(creditContent(again, { kind: "all" }, "Rest").total_cents).toBe(24_000);
    const nothing = { ...invoice, credited: [creditContent(invoice, { kind: "all" }, "")] };
    expect(refusal(() => creditContent(nothing, { kind: "all" }, ""))).toEqual(["", "nothing_to_credit"]);
  });

  it("never exceeds what is left of a line, however its parts are asked for", () => {
    const { lines, credited } = ledgerOf(line(2, 10_000), line(3, 500), line(5, 100), line(1, -900));
    lines({ line: 1, quantity: 0.1 }, { line: 2 });
    lines({ line: 1, quantity: 0.2 });
    expect(refused(() => lines({ line: 1, quantity: 1.700_001 }))).toEqual([
      "/lines/0/quantity",
      "exceeds_line",
      "Line 1 has a quantity of 1.7 left to credit; credit at most that.",
    ]);
    expect(refused(() => lines({ line: 1, quantity: 1 }, { line: 3 }, { line: 1, quantity: 0.71 }))).toEqual([
      "/lines/2/quantity",
      "exceeds_line",
      "Line 1 has a quantity of 0.7 left to credit; credit at most that.",
    ]);
    expect(refused(() => lines({ line: 3 }, { line: 2 }))).toEqual([
      "/lines/1/line",
      "exceeds_line",
      "Nothing is left to credit of line 2.",
    ]);
    expect(refusal(() => lines({ line: 3 }, { line: 3 }))).toEqual(["/lines/1/line", "exceeds_line"]);
    expect(credited).toHaveLength(2);
    expect(lines({ line: 1 }, { line: 4 }).lines).toMatchObject([{ quantity: 1.7 }, { net_cents: -900 }]);
  });

  it("takes no more than a line's amount where its parts are rounded up one by one", () => {
    const { lines, all, left } = ledgerOf(line(1.5, 1), line(100, 1));
    const parts = [0.5, 0.5, 0.5].map((quantity) => ({ line: 1, quantity }));
    expect(lines(...parts.slice(0, 2)).lines.map(({ net_cents }) => net_cents)).toEqual([1, 0]);
    expect(lines(...parts.slice(2)).subtotal_cents).toBe(1);
    expect(refusal(() => lines({ line: 1 }))).toEqual(["/lines/0/line", "exceeds_line"]);
    expect(all().subtotal_cents).toBe(100);
    expect(left()).toMatchObject([{ taxable_cents: 0, tax_cents: 0 }]);
  });

  it("never exceeds what is left in all, where a discount has a rate of its own", () => {
    const { lines, amounts, all } = ledgerOf(line(1, 10_000), line(1, -3_000, 0));
    const [pointer, code, detail] = refused(() => lines({ line: 1 }));
    expect([pointer, code]).toEqual(["/lines", "exceeds_invoice"]);
    expect(detail).toContain("Credit along with it what lowers the invoice");
    expect(amounts([20, 7000]).total_cents).toBe(8400);
    expect(refusal(() => amounts([20, 3000]))).toEqual(["/amounts", "exceeds_invoice"]);
    expect(refusal(() => amounts([0, -3001], [20, 3000]))).toEqual(["/amounts", "exceeds_invoice"]);
    expect(refusal(() => amounts([0, 1]))).toEqual(["/amounts", "exceeds_invoice"]);
    expect(refusal(() => amounts([0, -1]))).toEqual(["/amounts", "nothing_to_credit"]);
    expect(amounts([0, -2000], [20, 2000]).total_cents).toBe(400);
    expect(all()).toMatchObject({ tax_cents: 200, total_cents: 200 });
  });

  it("takes what is left in all only together with what is left of every rate", () => {
    const { lines, amounts, all, left } = ledgerOf(line(1, 10_000), line(1, -3_000, 0));
    expect(refused(() => amounts([20, 7500]))).toEqual([
      "/amounts",
      "leaves_rates",
      "This takes all 9000 minor units with tax that are left, but leaves 2500 minor units at 20 % (S) and -3000 minor units at 0 % (Z) without tax. Leave out `lines`, `charges` and `amounts` to credit everything that is left.",
    ]);
    expect(refusal(() => lines({ line: 1, quantity: 0.75 }))).toEqual(["/lines", "leaves_rates"]);
    expect(amounts([20, 7499]).total_cents).toBe(8999);
    expect(all()).toMatchObject({ total_cents: 1, tax_cents: 500 });
    expect(left()).toMatchObject([
      { taxable_cents: 0, tax_cents: 0 },
      { taxable_cents: 0, tax_cents: 0 },
    ]);
    const whole = ledgerOf(line(1, 10_000), line(1, -3_000, 0));
    expect(whole.lines({ line: 1 }, { line: 2 }).total_cents).toBe(9000);
  });

  it("takes no more tax than is left where that of its parts is rounded up", () => {
    const { amounts, all } = ledgerOf(line(1, 13), line(1, 1000, 0));
    const taxes = [1, 2, 3, 4].map(() => amounts([20, 3]).tax_cents);
    expect(taxes).toEqual([1, 1, 1, 0]);
    expect(all()).toMatchObject({ subtotal_cents: 1001, tax_cents: 0 });
  });

  it("says why a rate is exempt, as the invoice does", () => {
    const exempt = (tax_exemption_reason: string | null) =>
      line(1, 1000, 0, { tax_category: "E", tax_exemption_reason });
    const { amounts, all } = ledgerOf(
      exempt("Art. 132"),
      exempt(null),
      exempt("Art. 135"),
      exempt("Art. 132"),
      line(1, 100),
    );
    expect(amounts([0, 1])).toMatchObject({ lines: [{ tax_exemption_reason: "Art. 132; Art. 135" }] });
    expect(all().lines.map(({ tax_exemption_reason }) => tax_exemption_reason)).toEqual([
      null,
      "Art. 132; Art. 135",
    ]);
  });

  it("names the VATEX code of a rate that has one", () => {
    const exempt = (vatex_code: string, tax_category: Line["tax_category"]) =>
      line(1, 1000, 0, { tax_category, vatex_code });
    const { credit } = ledgerOf(exempt("VATEX-EU-AE", "AE"), exempt("VATEX-EU-IC", "K"), line(1, 1, 0));
    const amounts = (["AE", "K", "Z"] as const).map((tax_category) => ({
      tax_rate: 0,
      tax_category,
      taxable_cents: 1,
    }));
    expect(credit({ kind: "amounts", amounts }).lines.map((one) => one.vatex_code)).toEqual([
      "VATEX-EU-AE",
      "VATEX-EU-IC",
      undefined,
    ]);
  });

  it("of more than any amount is refused, not a failure", () => {
    const { amounts } = ledgerOf(line(1, 100));
    expect(refusal(() => amounts([20, Number.MAX_SAFE_INTEGER]))).toEqual(["/amounts", "exceeds_invoice"]);
    const { lines } = ledgerOf(line(1, 9e15), line(1, -9e15), line(1, 100));
    expect(refusal(() => lines({ line: 1 }))).toEqual(["/lines", "exceeds_invoice"]);
  });

  it("says which line, quantity or rate is wrong", () => {
    const lines = (one: object) => () =>
      creditContent(invoice, { kind: "lines", lines: [one as { line: number }] }, "");
    expect(refusal(lines({ line: 3 }))).toEqual(["/lines/0/line", "unknown_line"]);
    expect(refusal(lines({ line: 1, quantity: 3 }))).toEqual(["/lines/0/quantity", "exceeds_line"]);
    expect(refusal(lines({ line: 1, quantity: -1 }))).toEqual(["/lines/0/quantity", "exceeds_line"]);
    const amounts = [{ tax_rate: 7, taxable_cents: 1 }];
    expect(refusal(() => creditContent(invoice, { kind: "amounts", amounts }, ""))).toEqual([
      "/amounts/0/tax_rate",
      "unknown_rate",
    ]);
  });

  it("takes the last cent of tax with the last of its rate: credits add up to the invoice exactly", () => {
    fc.assert(
      fc.property(someLines, fc.array(someRequest, { maxLength: 8 }), (lines, requests) => {
        const ledger = ledgerOf(...lines);
        const { invoice, credited } = ledger;
        fc.pre(invoice.total_cents > 0);
        for (const request of requests) {
          if (isAccepted(() => ledger.credit(request(ledger)))) requireWithin(ledger);
        }
        if (sumOf(credited) < invoice.total_cents) ledger.all();
        expect(sumOf(credited)).toBe(invoice.total_cents);
        for (const { taxable_cents, tax_cents } of ledger.left())
          expect([taxable_cents, tax_cents]).toEqual([0, 0]);
      }),
      { numRuns: 1000 },
    );
  });
});

type Ledger = ReturnType<typeof ledgerOf>;

/** Lines of several rates, two of them 0 % in different VAT categories; some lines lower the invoice. */
const someLines = fc.array(
  fc
    .tuple(
      fc.integer({ min: 1, max: 9999 }).map((thousandths) => thousandths / 1000),
      fc.oneof(
        { weight: 3, arbitrary: fc.integer({ min: 1, max: 9999 }) },
        { weight: 1, arbitrary: fc.integer({ min: -5000, max: 0 }) },
      ),
      fc.constantFrom(0, 5.5, 7, 20),
      fc.boolean(),
    )
    .map(([quantity, price, rate, isExempt]) =>
      line(quantity, price, rate, rate === 0 && isExempt ? { tax_category: "E" } : {}),
    ),
  { minLength: 1, maxLength: 6 },
);

const share = fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true }));
const chosen = <T>(all: readonly T[], shares: readonly number[]): [T, number][] =>
  all.flatMap((one, index): [T, number][] => (shares[index] ? [[one, shares[index]]] : []));

/** A request made from what is left: shares of rates or of lines, now and then exactly to the last cent. */
const someRequest = fc
  .tuple(
    fc.constantFrom("amounts", "lines", "total"),
    fc.array(fc.option(share, { nil: 0, freq: 3 }), { minLength: 6, maxLength: 6 }),
  )
  .map(([kind, shares]) => ({ invoice, left, credited }: Ledger): CreditRequest => {
    if (kind === "lines")
      return {
        kind,
        lines: chosen(invoice.lines, shares).map(([one, part]) => ({
          line: invoice.lines.indexOf(one) + 1,
          ...(part < 1 && { quantity: Math.max(1, Math.round(one.quantity * 1e6 * part)) / 1e6 }),
        })),
      };
    const amounts = chosen(left(), shares).map(([{ tax_rate, tax_category, taxable_cents }, part]) => ({
      tax_rate,
      tax_category,
      taxable_cents: Math.round(taxable_cents * part),
    }));
    const [first] = amounts;
    // The whole remaining total, taken from one rate: refused where other rates would then be left.
    if (kind === "total" && first)
      first.taxable_cents = Math.round((invoice.total_cents - sumOf(credited)) / (1 + first.tax_rate / 100));
    return { kind: "amounts", amounts: kind === "total" ? amounts.slice(0, 1) : amounts };
  });

const sumOf = (credited: readonly CreditContent[]): number =>
  credited.reduce((total, { total_cents }) => total + total_cents, 0);

function isAccepted(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if (error instanceof InvalidInput) return false;
    throw error;
  }
}

/** Credit notes never exceed the invoice: in total, in any rate, or in any line. */
function requireWithin({ invoice, credited, left }: Ledger): void {
  expect(sumOf(credited)).toBeLessThanOrEqual(invoice.total_cents);
  left().forEach((rest, index) => {
    const whole = invoice.tax_breakdown[index];
    for (const of of ["taxable_cents", "tax_cents"] as const) requireBetween(rest[of], whole?.[of] ?? 0);
  });
  invoice.lines.forEach(({ quantity, net_cents }, index) => {
    const parts = credited.flatMap(({ lines }) => lines).filter(({ line }) => line === index + 1);
    const sum = (of: "quantity" | "net_cents") => parts.reduce((total, part) => total + part[of], 0);
    requireBetween(Math.round(sum("quantity") * 1e6), Math.round(quantity * 1e6));
    requireBetween(sum("net_cents"), net_cents);
  });
}

function requireBetween(value: number, whole: number): void {
  expect(value * Math.sign(whole)).toBeGreaterThanOrEqual(0);
  expect(Math.abs(value)).toBeLessThanOrEqual(Math.abs(whole));
}
