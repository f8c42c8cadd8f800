import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Creditable,
  CreditRefused,
  creditContent,
  leftToCredit,
} from "../../src/credit-notes/credit-content.ts";
import { computeTotals } from "../../src/invoices/totals.ts";

const line = (quantity: number, unit_price_cents: number, tax_rate = 20) => ({
  description: "Work",
  quantity,
  unit: "C62",
  unit_price_cents,
  tax_rate,
  tax_category: tax_rate === 0 ? ("Z" as const) : ("S" as const),
  tax_exemption_reason: null,
});

function invoiceOf(...lines: ReturnType<typeof line>[]): Creditable & { total_cents: number } {
  const totals = computeTotals(lines);
  return {
    lines: lines.map((one, index) => ({ ...one, net_cents: totals.line_nets_cents[index] ?? 0 })),
    tax_breakdown: totals.tax_breakdown,
    credited: [],
    total_cents: totals.total_cents,
  };
}

const refusal = (work: () => unknown): [string, string] => {
  try {
    work();
  } catch (error) {
    if (error instanceof CreditRefused) return [error.pointer, error.code];
    throw error;
  }
  return ["", "accepted"];
};

describe("a credit note", () => {
  const invoice = invoiceOf(line(2, 10_000), line(3, 500, 5.5));

  it("of everything repeats the invoice", () => {
    const content = creditContent(invoice, { kind: "all" }, "Rest");
    expect(content.lines).toEqual(invoice.lines);
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
    expect(content.lines.map(({ quantity, net_cents }) => [quantity, net_cents])).toEqual([
      [0.5, 5000],
      [3, 1500],
    ]);
  });

  it("of an amount names its rate", () => {
    const amounts = [{ tax_rate: 20, taxable_cents: 1000 }];
    const content = creditContent(invoice, { kind: "amounts", amounts }, "Goodwill");
    expect(content).toMatchObject({ subtotal_cents: 1000, tax_cents: 200, total_cents: 1200 });
    expect(content.lines).toMatchObject([{ description: "Goodwill", tax_category: "S" }]);
  });

  it("never exceeds what is left in any rate", () => {
    const amounts = [{ tax_rate: 5.5, taxable_cents: 1501 }];
    expect(refusal(() => creditContent(invoice, { kind: "amounts", amounts }, ""))).toEqual([
      "/amounts",
      "exceeds_invoice",
    ]);
    const credited = creditContent(invoice, { kind: "lines", lines: [{ line: 2 }] }, "").tax_breakdown;
    const again = { ...invoice, credited };
    expect(refusal(() => creditContent(again, { kind: "lines", lines: [{ line: 2 }] }, ""))[1]).toBe(
      "exceeds_invoice",
    );
    expect(creditContent(again, { kind: "all" }, "Rest").total_cents).toBe(24_000);
    const nothing = { ...invoice, credited: invoice.tax_breakdown };
    expect(refusal(() => creditContent(nothing, { kind: "all" }, ""))).toEqual(["", "nothing_to_credit"]);
  });

  it("never exceeds what is left in all, where a discount has a rate of its own", () => {
    const discounted = invoiceOf(line(1, 10_000), line(1, -3_000, 0));
    const credit = (lines: { line: number }[], credited: Creditable["credited"] = []) =>
      creditContent({ ...discounted, credited }, { kind: "lines", lines }, "");
    expect(discounted.total_cents).toBe(9000);
    expect(refusal(() => credit([{ line: 1 }]))).toEqual(["/lines", "exceeds_invoice"]);
    expect(credit([{ line: 1 }, { line: 2 }]).total_cents).toBe(9000);
    const amounts = [{ tax_rate: 20, taxable_cents: 7000 }];
    const part = creditContent(discounted, { kind: "amounts", amounts }, "");
    expect(part.total_cents).toBe(8400);
    const rest = { ...discounted, credited: part.tax_breakdown };
    expect(creditContent(rest, { kind: "all" }, "Rest").total_cents).toBe(600);
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
    const rates = fc.constantFrom(0, 5.5, 7, 19, 20, 25);
    const someLines = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9999 }), rates),
      {
        minLength: 1,
        maxLength: 5,
      },
    );
    fc.assert(
      fc.property(
        someLines,
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 }),
        (parts, shares) => {
          const invoice = invoiceOf(...parts.map(([quantity, price, rate]) => line(quantity, price, rate)));
          const credited = [...invoice.credited];
          let total = 0;
          const credit = (request: Parameters<typeof creditContent>[1]) => {
            const content = creditContent({ ...invoice, credited }, request, "Part");
            credited.push(...content.tax_breakdown);
            total += content.total_cents;
          };
          for (const share of shares) {
            const amounts = leftToCredit({ ...invoice, credited })
              .map(({ tax_rate, taxable_cents }) => ({
                tax_rate,
                taxable_cents: Math.floor(taxable_cents * share),
              }))
              .filter(({ taxable_cents }) => taxable_cents > 0);
            if (amounts.length > 0) credit({ kind: "amounts", amounts });
          }
          if (leftToCredit({ ...invoice, credited }).some(({ taxable_cents }) => taxable_cents > 0))
            credit({ kind: "all" });
          expect(total).toBe(invoice.total_cents);
          for (const { taxable_cents, tax_cents } of leftToCredit({ ...invoice, credited }))
            expect([taxable_cents, tax_cents]).toEqual([0, 0]);
        },
      ),
    );
  });
});
