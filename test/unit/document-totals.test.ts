import { readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  computeTotals,
  lineAmounts,
  type Totals,
  type TotalsInput,
  type TotalsLine,
} from "../../src/capabilities/invoices/totals.ts";
import type { Charge } from "../../src/schema/document-shapes.ts";

interface Vector {
  case: string;
  input: Omit<TotalsInput, "lines" | "charges"> & {
    lines: Omit<TotalsLine, "tax_category">[];
    charges?: { amount_cents: number; tax_rate: number }[];
  };
  expect: Omit<Totals, "lines" | "tax_breakdown"> & {
    line_amounts: number[];
    breakdown: Totals["tax_breakdown"];
  };
}

const VECTORS: Vector[] = JSON.parse(readFileSync("test/unit/data/totals-vectors.json", "utf8"));

const inCategory = <T extends { tax_rate: number }>(one: T) => ({
  tax_category: one.tax_rate === 0 ? ("Z" as const) : ("S" as const),
  ...one,
});

const sum = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

describe("the vectors of the contract", () => {
  it.each(VECTORS.map((vector) => [vector.case, vector] as const))(
    "%s",
    (_name, { input, expect: wanted }) => {
      const { lines, charges, ...rest } = input;
      const totals = computeTotals({
        ...rest,
        lines: lines.map(inCategory),
        charges: charges?.map(inCategory),
      });
      const { line_amounts, breakdown, ...sums } = wanted;
      expect(totals).toMatchObject(sums);
      expect(totals.lines.map(({ gross_cents, discount_cents }) => gross_cents - discount_cents)).toEqual(
        line_amounts,
      );
      const found = totals.tax_breakdown.map((entry) => ({ discount_cents: 0, charge_cents: 0, ...entry }));
      expect(found).toHaveLength(breakdown.length);
      expect(found).toEqual(expect.arrayContaining(breakdown));
    },
  );
});

const rate = fc.constantFrom(
  { tax_rate: 20, tax_category: "S" as const },
  { tax_rate: 5.5, tax_category: "S" as const },
  { tax_rate: 8.1234, tax_category: "S" as const },
  { tax_rate: 0, tax_category: "Z" as const },
  { tax_rate: 0, tax_category: "E" as const },
);
const percent = fc.integer({ min: 0, max: 1_000_000 }).map((scaled) => ({ percent: scaled / 10_000 }));

/** A line whose discount, if it is an amount, has its sign and does not exceed it. */
const someLine = fc
  .record({
    taxed: rate,
    quantity: fc.integer({ min: -3_000_000, max: 9_000_000 }).map((millionths) => millionths / 1e6),
    price: fc.integer({ min: 0, max: 99_990_000 }).map((scaled) => scaled / 10_000),
    discount: fc.option(fc.oneof(percent, fc.double({ min: 0, max: 1, noNaN: true }))),
    kind: fc.constantFrom(undefined, "goods" as const, "disbursement" as const),
  })
  .map(({ taxed, quantity, price, discount, kind }): TotalsLine => {
    const line = { ...taxed, quantity, unit_price_cents: price, kind };
    if (discount === null) return line;
    if (typeof discount !== "number") return { ...line, discount };
    const [amounts] = computeTotals({ lines: [line] }).lines;
    return { ...line, discount: { amount_cents: Math.trunc((amounts?.gross_cents ?? 0) * discount) } };
  });

const someCharge = fc
  .tuple(rate, fc.integer({ min: 0, max: 5000 }))
  .map(([taxed, amount_cents]): Charge => ({ ...taxed, amount_cents, reason: "Shipping" }));

const someDocument = fc
  .record({
    lines: fc.array(someLine, { maxLength: 12 }),
    prices_include_tax: fc.boolean(),
    discount: fc.option(fc.oneof(percent, fc.double({ min: 0, max: 1, noNaN: true }))),
    spares: fc.boolean(),
    charges: fc.array(someCharge, { maxLength: 4 }),
  })
  .map(({ discount, spares, ...document }): TotalsInput => {
    if (discount === null) return document;
    const spared = spares && { spares_disbursements: true as const };
    if (typeof discount !== "number") return { ...document, discount: { ...discount, ...spared } };
    const most = sum(
      discountedOf({ ...document, discount: { percent: 0, ...spared } }, computeTotals(document)),
    );
    const amount_cents = Math.trunc(Math.max(0, most) * discount);
    return { ...document, discount: { amount_cents, ...spared } };
  });

/** Line amounts as entered, after the lines' own discounts. */
const amountsOf = ({ lines }: Totals): number[] =>
  lines.map(({ gross_cents, discount_cents }) => gross_cents - discount_cents);

/** The same of the lines that bear the document's discount. */
const discountedOf = ({ lines, discount }: TotalsInput, totals: Totals): number[] =>
  amountsOf(totals).filter(
    (_, index) => !discount?.spares_disbursements || lines[index]?.kind !== "disbursement",
  );

const holds = (property: (document: TotalsInput, totals: Totals) => void): void =>
  fc.assert(
    fc.property(someDocument, (document) => property(document, computeTotals(document))),
    { numRuns: 1000 },
  );

describe("a document's totals", () => {
  it("are the sums of the breakdown", () => {
    holds((_, { tax_breakdown, subtotal_cents, tax_cents, total_cents }) => {
      expect(sum(tax_breakdown.map((entry) => entry.taxable_cents))).toBe(subtotal_cents);
      expect(sum(tax_breakdown.map((entry) => entry.tax_cents))).toBe(tax_cents);
      expect(total_cents).toBe(subtotal_cents + tax_cents);
    });
  });

  it("are what was entered less discounts plus charges, with tax in the prices or without", () => {
    holds(({ charges = [], prices_include_tax }, totals) => {
      const discount = sum(totals.tax_breakdown.map(({ discount_cents = 0 }) => discount_cents));
      const entered = sum(amountsOf(totals)) - discount + sum(charges.map((one) => one.amount_cents));
      expect(prices_include_tax ? totals.total_cents : totals.subtotal_cents).toBe(entered);
    });
  });

  it("share out a discount by amount to the cent", () => {
    holds((document, totals) => {
      const { discount } = document;
      if (!discount || !("amount_cents" in discount) || sum(discountedOf(document, totals)) === 0) return;
      const shares = totals.tax_breakdown.map(({ discount_cents = 0 }) => discount_cents);
      expect(sum(shares)).toBe(discount.amount_cents);
    });
  });

  it("are those without disbursements, with the disbursements added, where the discount spares them", () => {
    holds((document, totals) => {
      if (!document.discount?.spares_disbursements) return;
      const isSpared = ({ kind }: TotalsLine) => kind === "disbursement";
      const others = computeTotals({
        ...document,
        lines: document.lines.filter((line) => !isSpared(line)),
      });
      const discountOf = ({ tax_breakdown }: Totals) =>
        tax_breakdown
          .filter(({ discount_cents }) => discount_cents)
          .map(({ tax_rate, tax_category, discount_cents }) => ({ tax_rate, tax_category, discount_cents }));
      expect(discountOf(totals)).toEqual(discountOf(others));
    });
  });

  it("do not depend on the order of lines and charges", () => {
    const orders = someDocument.chain((document) =>
      fc.tuple(fc.constant(document), shuffled(document.lines), shuffled(document.charges ?? [])),
    );
    fc.assert(
      fc.property(orders, ([document, lines, charges]) => {
        const { lines: _, ...expected } = computeTotals(document);
        expect(computeTotals({ ...document, lines, charges })).toMatchObject(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("have the taxable amount that the rate's tax is of", () => {
    holds(({ prices_include_tax }, { tax_breakdown }) => {
      for (const { tax_rate, taxable_cents, tax_cents } of tax_breakdown) {
        // |tax − taxable × rate| is at most half a cent, or half a cent of what includes it.
        const error = tax_cents * 1_000_000 - taxable_cents * Math.round(tax_rate * 10_000);
        const unit = prices_include_tax ? 1_000_000 + Math.round(tax_rate * 10_000) : 1_000_000;
        expect(Math.abs(error) * 2).toBeLessThanOrEqual(unit);
      }
    });
  });
});

const shuffled = <T>(all: readonly T[]) =>
  fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length });

describe("the amounts of lines, discount and charges", () => {
  it("are the breakdown to the cent, in every rate", () => {
    holds((document, totals) => {
      const parts = lineAmounts(storedAs(document, totals));
      for (const entry of totals.tax_breakdown) {
        const isOf = (one: { tax_rate: number; tax_category: string }) =>
          one.tax_rate === entry.tax_rate && one.tax_category === entry.tax_category;
        const added = [
          ...parts.lines.filter((_, index) => isOf(document.lines[index] ?? entry)),
          ...parts.charges.filter((_, index) => isOf(document.charges?.[index] ?? entry)),
        ];
        const less = parts.discounts.filter(isOf);
        const total = (of: "net_cents" | "tax_cents" | "total_cents") =>
          sum(added.map((one) => one[of])) - sum(less.map((one) => one[of]));
        expect([total("net_cents"), total("tax_cents"), total("total_cents")]).toEqual([
          entry.taxable_cents,
          entry.tax_cents,
          entry.taxable_cents + entry.tax_cents,
        ]);
      }
    });
  });

  it("are each within two cents of what they come to alone", () => {
    holds((document, { lines }) => {
      lines.forEach((line, index) => {
        const { tax_rate = 0 } = document.lines[index] ?? {};
        const alone = line.net_cents * tax_rate;
        expect(Math.abs(line.tax_cents * 100 - alone)).toBeLessThan(200);
        expect(line.total_cents).toBe(line.net_cents + line.tax_cents);
      });
    });
  });

  it("are derived from what is stored as they were computed", () => {
    holds((document, totals) => {
      expect(lineAmounts(storedAs(document, totals)).lines).toEqual(totals.lines);
    });
  });

  it("follow of a row that was stored before there were discounts", () => {
    const line = { quantity: 3, unit_price_cents: 3333, tax_rate: 20, tax_category: "S" as const };
    const stored = {
      lines: [
        { ...line, net_cents: 9999 },
        { ...line, quantity: 1, net_cents: 3333 },
      ],
      tax_breakdown: [{ tax_category: "S" as const, tax_rate: 20, taxable_cents: 13_332, tax_cents: 2666 }],
      content: null,
    };
    expect(lineAmounts(stored)).toEqual({
      lines: [
        { gross_cents: 9999, discount_cents: 0, net_cents: 9999, tax_cents: 2000, total_cents: 11_999 },
        { gross_cents: 3333, discount_cents: 0, net_cents: 3333, tax_cents: 666, total_cents: 3999 },
      ],
      charges: [],
      discounts: [],
    });
  });

  it("keep to the rate where lines cancel each other out", () => {
    const line = (unit_price_cents: number) => ({
      quantity: 1,
      unit_price_cents,
      tax_rate: 20,
      tax_category: "S" as const,
    });
    const { lines } = computeTotals({ lines: [line(100_000), line(-99_997)] });
    expect(lines.map(({ tax_cents }) => tax_cents)).toEqual([20_000, -19_999]);
    const even = computeTotals({ lines: [line(120), line(-120)], prices_include_tax: true });
    expect(even.lines.map(({ net_cents, tax_cents }) => [net_cents, tax_cents])).toEqual([
      [100, 20],
      [-100, -20],
    ]);
  });
});

/** A document as its row holds it. */
function storedAs(document: TotalsInput, { lines, tax_breakdown }: Totals) {
  const { lines: entered, ...content } = document;
  const stored = entered.map((line, index) => ({ ...line, net_cents: lines[index]?.net_cents ?? 0 }));
  return { lines: stored, tax_breakdown, content };
}
