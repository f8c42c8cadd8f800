import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { computeTotals } from "../../src/capabilities/invoices/totals.ts";
import { cashDiscountOf, taken, takenBack } from "../../src/capabilities/payments/cash-discount.ts";
import type { CashDiscountTaken } from "../../src/schema/document-shapes.ts";
import type { InvoiceRow } from "../../src/schema/rows.ts";

const RATES = [20, 10, 5.5, 0];

const someLine = fc
  .tuple(fc.constantFrom(...RATES), fc.integer({ min: -3000, max: 90_000 }))
  .map(([tax_rate, unit_price_cents]) => ({
    quantity: 1,
    unit_price_cents,
    tax_rate,
    tax_category: tax_rate === 0 ? ("Z" as const) : ("S" as const),
  }));

/** What is read of an issued invoice that offers a cash discount. */
const invoiceOf = (lines: Parameters<typeof computeTotals>[0]["lines"], percent: number) =>
  ({
    ...computeTotals({ lines }),
    status: "finalized",
    amount_paid_cents: 0,
    credited_cents: 0,
    cash_discount_taken: null,
    issue_date: "2026-06-01",
    content: { cash_discount: [{ percent, days: 14 }] },
  }) as unknown as InvoiceRow;

const inTime = { paidAt: new Date("2026-06-10T12:00:00Z"), time_zone: "Europe/Paris" };

const sumOf = (entries: readonly CashDiscountTaken[]): number =>
  entries.reduce((sum, { taxable_cents, tax_cents }) => sum + taxable_cents + tax_cents, 0);

describe("a cash discount", () => {
  it("is what the payment leaves, to the cent, and takes no more of a rate than stands of it", () => {
    fc.assert(
      fc.property(
        fc.array(someLine, { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 5000 }).map((hundredths) => hundredths / 100),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (lines, percent, share) => {
          const invoice = invoiceOf(lines, percent);
          fc.pre(invoice.total_cents > 0);
          const unpaid = Math.floor(((invoice.total_cents * percent) / 100) * share);
          const payment = { ...inTime, amount_cents: invoice.total_cents - unpaid };
          const discount = cashDiscountOf({ invoice, credited: [] }, payment) ?? [];
          expect(sumOf(discount)).toBe(unpaid);
          for (const { tax_rate, taxable_cents, tax_cents } of discount) {
            const rate = invoice.tax_breakdown.find((entry) => entry.tax_rate === tax_rate);
            requirePart(taxable_cents, rate?.taxable_cents ?? 0);
            requirePart(tax_cents, rate?.tax_cents ?? 0);
          }
        },
      ),
    );
  });

  it("adds up over payments, and is gone when all of them went back", () => {
    const some = fc.array(
      fc.record({
        tax_rate: fc.constantFrom(...RATES),
        tax_category: fc.constant("S" as const),
        taxable_cents: fc.integer({ min: 1, max: 1000 }),
        tax_cents: fc.integer({ min: 0, max: 200 }),
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(some, some, (first, second) => {
        const both = taken(taken(null, first), second);
        expect(sumOf(both ?? [])).toBe(sumOf(first) + sumOf(second));
        expect(takenBack(both, second)).toEqual(taken(null, first));
        expect(takenBack(takenBack(both, second), first)).toBeNull();
      }),
    );
  });
});

/** A rate that lowers the invoice, as a discount with a rate of its own does, is lower by less. */
function requirePart(part: number, whole: number): void {
  expect(part * Math.sign(whole)).toBeGreaterThanOrEqual(0);
  expect(Math.abs(part)).toBeLessThanOrEqual(Math.abs(whole));
}
