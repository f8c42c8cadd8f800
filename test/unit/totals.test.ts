import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  AmountOutOfRangeError,
  computeTotals as computeTotalsOf,
  type TotalsLine,
} from "../../src/capabilities/invoices/totals.ts";
import { hasAtMostDecimals, scaleExactly } from "../../src/platform/money/exact-decimals.ts";
import { divideRounded } from "../../src/platform/money/rounding.ts";
import { TAX_CATEGORIES } from "../../src/schema/vocabularies/tax-categories.ts";

const MAX = Number.MAX_SAFE_INTEGER;

/** Of a document with nothing but lines. */
const computeTotals = (lines: readonly TotalsLine[]) => computeTotalsOf({ lines });

function line(quantity: number, unit_price_cents: number, tax_rate = 20): TotalsLine {
  return { quantity, unit_price_cents, tax_rate, tax_category: tax_rate === 0 ? "Z" : "S" };
}

/** A line as exact integers: quantity in millionths, price in cents, rate in millionths of one. */
interface ExactLine {
  quantity: bigint;
  price: bigint;
  rate: bigint;
  category: (typeof TAX_CATEGORIES)[number];
}

function toLine({ quantity, price, rate, category }: ExactLine): TotalsLine {
  return {
    quantity: Number(quantity) / 1e6,
    unit_price_cents: Number(price),
    tax_rate: Number(rate) / 1e4,
    tax_category: category,
  };
}

/** Rounds halves away from zero by comparing the exact remainder with a half, unlike the code under test. */
function nearest(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator;
  const remainder = numerator - whole * denominator;
  const away = numerator < 0n ? -1n : 1n;
  return remainder * away * 2n >= denominator ? whole + away : whole;
}

function referenceTotals(lines: ExactLine[]) {
  const nets = lines.map((l) => nearest(l.quantity * l.price, 1_000_000n));
  const taxable = new Map<string, bigint>();
  for (const [i, l] of lines.entries()) {
    const key = `${l.category} ${l.rate}`;
    taxable.set(key, (taxable.get(key) ?? 0n) + (nets[i] ?? 0n));
  }
  const subtotal = nets.reduce((a, b) => a + b, 0n);
  let tax = 0n;
  for (const [key, base] of taxable) tax += nearest(base * BigInt(key.split(" ")[1] ?? ""), 1_000_000n);
  return { nets, subtotal, tax, groups: taxable.size };
}

const category = fc.constantFrom(...TAX_CATEGORIES);
const rate = fc.oneof(fc.bigInt(0n, 1_000_000n), fc.constantFrom(0n, 55_000n, 60_000n, 200_000n, 250_000n));
const everydayLine = fc.record({
  quantity: fc.bigInt(-1_000_000_000n, 1_000_000_000n),
  price: fc.bigInt(-10_000_000n, 10_000_000n),
  rate,
  category,
});
const lineAtTheLimit = fc.record({
  quantity: fc.constantFrom(500_000n, 999_999n, 1_000_000n, -1_000_000n, 1n),
  price: fc.bigInt(BigInt(MAX) - 1_000_000n, BigInt(MAX)),
  rate: fc.bigInt(0n, 1_000_000n),
  category,
});

describe("decimals", () => {
  it.each([
    [1, 0, true],
    [1.005, 2, false],
    [1.005, 3, true],
    [0.1 + 0.2, 6, false],
    [1e-6, 6, true],
    [1e-7, 6, false],
    [1.5e-6, 6, false],
    [-1e-6, 6, true],
    [1e21, 0, true],
    [1.5e300, 0, true],
    [-0, 0, true],
    [Number.NaN, 6, false],
    [Number.POSITIVE_INFINITY, 6, false],
  ])("%d has at most %d decimals: %s", (value, decimals, expected) => {
    expect(hasAtMostDecimals(value, decimals)).toBe(expected);
  });

  it.each([
    [1.005, 6, 1_005_000n],
    [1e-6, 6, 1n],
    [-2.5e-5, 6, -25n],
    [1.5e21, 6, 1_500_000_000_000_000_000_000_000_000n],
    [-0, 6, 0n],
  ])("%d scaled by 10^%d is %d", (value, decimals, expected) => {
    expect(scaleExactly(value, decimals)).toBe(expected);
  });

  it("scales back what was divided", () => {
    fc.assert(
      fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), (millionths) => {
        expect(scaleExactly(Number(millionths) / 1e6, 6)).toBe(millionths);
      }),
    );
  });

  it("refuses to round", () => {
    expect(() => scaleExactly(0.12345, 4)).toThrow(RangeError);
    expect(() => scaleExactly(Number.NaN, 4)).toThrow(RangeError);
  });

  it.each([
    [5n, 10n, 1n],
    [-5n, 10n, -1n],
    [4n, 10n, 0n],
    [-4n, 10n, 0n],
    [15n, 10n, 2n],
    [25n, 10n, 3n],
    [1n, 3n, 0n],
    [2n, 3n, 1n],
    [-2n, 3n, -1n],
  ])("%d / %d rounds to %d", (numerator, denominator, expected) => {
    expect(divideRounded(numerator, denominator)).toBe(expected);
  });
});

describe("vectors", () => {
  it.each([
    ["2 lines of 0.33 at 20 %", Array(2).fill(line(1, 33)), 66, 13],
    ["3 lines of 0.33 at 20 %", Array(3).fill(line(1, 33)), 99, 20],
    ["10 lines of 1.01 at 25 %", Array(10).fill(line(1, 101, 25)), 1010, 253],
    ["1 × 500.00 at 20 %", [line(1, 50_000)], 50_000, 10_000],
    ["1.005 × 1.00", [line(1.005, 100, 0)], 101, 0],
    ["-1.005 × 1.00", [line(-1.005, 100, 0)], -101, 0],
    ["a millionth of 5000.00", [line(1e-6, 500_000, 0)], 1, 0],
    ["5.5 % of 1.00", [line(1, 100, 5.5)], 100, 6],
    ["8.1234 % of 12 345.67", [line(1, 1_234_567, 8.1234)], 1_234_567, 100_289],
    ["no lines", [], 0, 0],
  ])("%s", (_name, lines: TotalsLine[], subtotal, tax) => {
    expect(computeTotals(lines)).toMatchObject({
      subtotal_cents: subtotal,
      tax_cents: tax,
      total_cents: subtotal + tax,
    });
  });

  it("groups tax by category and rate, highest rate first", () => {
    const { tax_breakdown } = computeTotals([
      { ...line(1, 1000, 0), tax_category: "E" },
      line(1, 1000, 5.5),
      { ...line(1, 1000, 0), tax_category: "AE" },
      line(1, 1000, 20),
      line(2, 1000, 5.5),
    ]);
    expect(tax_breakdown).toEqual([
      { tax_category: "S", tax_rate: 20, taxable_cents: 1000, tax_cents: 200 },
      { tax_category: "S", tax_rate: 5.5, taxable_cents: 3000, tax_cents: 165 },
      { tax_category: "E", tax_rate: 0, taxable_cents: 1000, tax_cents: 0 },
      { tax_category: "AE", tax_rate: 0, taxable_cents: 1000, tax_cents: 0 },
    ]);
  });

  it("never gives a negative zero", () => {
    const totals = computeTotals([line(-0, 100, -0), line(-1e-6, 100, 0), line(0, -100, 0)]);
    const amounts = [
      ...totals.lines.flatMap((one) => Object.values(one)),
      ...totals.tax_breakdown.flatMap((e) => [e.tax_rate, e.taxable_cents, e.tax_cents]),
      totals.subtotal_cents,
      totals.tax_cents,
      totals.total_cents,
    ];
    for (const amount of amounts) expect(amount).toBe(0);
    expect(totals.tax_breakdown).toHaveLength(1);
  });
});

describe("properties", () => {
  const everyday = fc.array(everydayLine, { maxLength: 30 });

  it("agrees with exact rational arithmetic", () => {
    fc.assert(
      fc.property(everyday, (exact) => {
        const totals = computeTotals(exact.map(toLine));
        const reference = referenceTotals(exact);
        expect(totals.lines.map(({ net_cents }) => BigInt(net_cents))).toEqual(reference.nets);
        expect(BigInt(totals.subtotal_cents)).toBe(reference.subtotal);
        expect(BigInt(totals.tax_cents)).toBe(reference.tax);
        expect(totals.tax_breakdown).toHaveLength(reference.groups);
      }),
      { numRuns: 1000 },
    );
  });

  it("agrees with exact rational arithmetic at the limits, or refuses what does not fit", () => {
    const fits = (amount: bigint) => amount <= BigInt(MAX) && amount >= -BigInt(MAX);
    fc.assert(
      fc.property(lineAtTheLimit, (exact) => {
        const { subtotal, tax } = referenceTotals([exact]);
        const compute = () => computeTotals([toLine(exact)]);
        if (!fits(subtotal + tax)) {
          expect(compute).toThrow(AmountOutOfRangeError);
          return;
        }
        expect(BigInt(compute().subtotal_cents)).toBe(subtotal);
        expect(BigInt(compute().tax_cents)).toBe(tax);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not depend on the order of the lines", () => {
    const twoOrders = everyday.chain((lines) =>
      fc.tuple(
        fc.constant(lines),
        fc.shuffledSubarray(lines, { minLength: lines.length, maxLength: lines.length }),
      ),
    );
    fc.assert(
      fc.property(twoOrders, ([lines, shuffled]) => {
        const { lines: _, ...expected } = computeTotals(lines.map(toLine));
        expect(computeTotals(shuffled.map(toLine))).toMatchObject(expected);
      }),
    );
  });

  it("adds up: the nets and the breakdown to the subtotal, the breakdown to the tax", () => {
    const sum = (amounts: number[]) => amounts.reduce((a, b) => a + b, 0);
    fc.assert(
      fc.property(everyday, (exact) => {
        const totals = computeTotals(exact.map(toLine));
        expect(sum(totals.lines.map(({ net_cents }) => net_cents))).toBe(totals.subtotal_cents);
        expect(sum(totals.tax_breakdown.map((entry) => entry.taxable_cents))).toBe(totals.subtotal_cents);
        expect(sum(totals.tax_breakdown.map((entry) => entry.tax_cents))).toBe(totals.tax_cents);
        expect(totals.total_cents).toBe(totals.subtotal_cents + totals.tax_cents);
      }),
    );
  });

  it("gives the opposite amounts for the opposite quantities", () => {
    fc.assert(
      fc.property(everyday, (exact) => {
        const totals = computeTotals(exact.map(toLine));
        const opposite = computeTotals(exact.map((l) => toLine({ ...l, quantity: -l.quantity })));
        expect(opposite.subtotal_cents + totals.subtotal_cents).toBe(0);
        expect(opposite.tax_cents + totals.tax_cents).toBe(0);
        expect(opposite.total_cents + totals.total_cents).toBe(0);
      }),
    );
  });
});

describe("range", () => {
  it("is exact up to the last safe cent", () => {
    expect(computeTotals([line(1, MAX, 0)]).total_cents).toBe(MAX);
    expect(computeTotals([line(-1, MAX, 0)]).total_cents).toBe(-MAX);
    expect(computeTotals([line(1, MAX - 1, 0), line(1, 1, 0)]).total_cents).toBe(MAX);
  });

  it.each([
    ["a line", [line(1, 100), line(2, MAX, 0)], 1],
    ["a price", [line(0, MAX + 1, 0)], 0],
    ["a huge quantity", [line(1e300, 1, 0)], 0],
    ["the subtotal", [line(1, MAX, 0), line(1, 1, 0)], null],
    ["the total", [line(1, MAX, 0.0001)], null],
    ["one rate's sum", [line(1, MAX, 20), line(1, 1, 20), line(-1, MAX, 0)], null],
  ])("refuses %s that is too large", (_name, lines, at) => {
    expect(() => computeTotals(lines)).toThrow(AmountOutOfRangeError);
    expect(() => computeTotals(lines)).toThrow(expect.objectContaining({ line: at }));
  });
});

describe("why not floats", () => {
  const inFloats = (quantity: number, price_cents: number) =>
    Math.round(quantity * (price_cents / 100) * 100) / 100;

  it.each([
    [1.005, 100, 101],
    [-1.5, 1, -2],
    [1.255, 100, 126],
    [10.075, 100, 1008],
    [35.855, 100, 3586],
  ])("%d × %d cents is %d cents, which rounding a float gets wrong", (quantity, price, expected) => {
    expect(computeTotals([line(quantity, price, 0)]).subtotal_cents).toBe(expected);
    expect(Math.round(inFloats(quantity, price) * 100)).not.toBe(expected);
  });

  it("tax rounded per line drifts", () => {
    const perLine = 10 * Math.round(101 * 0.25);
    expect(computeTotals(Array(10).fill(line(1, 101, 25))).tax_cents).not.toBe(perLine);
  });
});
