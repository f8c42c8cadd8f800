import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { taxInCurrency } from "../../src/capabilities/invoices/tax-in-currency.ts";
import { AmountOutOfRangeError } from "../../src/capabilities/invoices/totals.ts";
import type { TaxBreakdownEntry } from "../../src/schema/document-shapes.ts";
import type { Currency } from "../../src/schema/vocabularies/currencies.ts";

const entry = (tax_rate: number, tax_cents: number): TaxBreakdownEntry => ({
  tax_category: "S",
  tax_rate,
  taxable_cents: 0,
  tax_cents,
});

const taxed = (taxes: number[], currency: Currency, tax_currency?: Currency, exchange_rate?: string) => ({
  currency,
  tax_cents: taxes.reduce((sum, tax) => sum + tax, 0),
  tax_breakdown: taxes.map((tax, index) => entry(25 - index, tax)),
  content: { ...(tax_currency && { tax_currency }), ...(exchange_rate && { exchange_rate }) },
});

const centsOf = (of: ReturnType<typeof taxInCurrency>): number[] =>
  of ? [of.tax_cents, ...of.tax_breakdown.map(({ tax_cents }) => tax_cents)] : [];

describe("the tax in the seller's own currency", () => {
  it("is the tax at the exchange rate, rounded half away from zero", () => {
    expect(taxInCurrency(taxed([25_000, 1200], "EUR", "SEK", "11.4825"))).toEqual({
      currency: "SEK",
      tax_cents: 300_842,
      tax_breakdown: [
        { tax_category: "S", tax_rate: 25, tax_cents: 287_063 },
        { tax_category: "S", tax_rate: 24, tax_cents: 13_779 },
      ],
    });
    expect(centsOf(taxInCurrency(taxed([1], "EUR", "GBP", "0.5")))).toEqual([1, 1]);
    expect(centsOf(taxInCurrency(taxed([-1], "EUR", "GBP", "0.5")))).toEqual([-1, -1]);
    expect(centsOf(taxInCurrency(taxed([1], "EUR", "GBP", "0.4999999999")))).toEqual([0, 0]);
  });

  it("is in the minor unit of that currency", () => {
    expect(centsOf(taxInCurrency(taxed([1000], "JPY", "EUR", "0.0062")))).toEqual([620, 620]);
    expect(centsOf(taxInCurrency(taxed([1000], "EUR", "JPY", "161.25")))).toEqual([1613, 1613]);
  });

  it("is absent where the document does not state it", () => {
    expect(taxInCurrency({ ...taxed([100], "EUR"), content: null })).toBeNull();
    expect(taxInCurrency(taxed([100], "EUR"))).toBeNull();
    expect(taxInCurrency(taxed([100], "EUR", "SEK"))).toBeNull();
  });

  it("adds up over the rates, each within a minor unit of what it comes to alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1_000_000, max: 9_000_000 }), { minLength: 1, maxLength: 8 }),
        fc.bigInt({ min: 1n, max: 10n ** 13n }),
        (taxes, scaled) => {
          const digits = String(scaled).padStart(11, "0");
          const rate = `${digits.slice(0, -10)}.${digits.slice(-10)}`;
          const [total = 0, ...shares] = centsOf(taxInCurrency(taxed(taxes, "USD", "EUR", rate)));
          expect(shares.reduce((sum, share) => sum + share, 0)).toBe(total);
          taxes.forEach((tax, index) => {
            const exact = BigInt(tax) * scaled;
            const off = BigInt(shares[index] ?? 0) * 10n ** 10n - exact;
            expect(off < 0n ? -off : off).toBeLessThanOrEqual(10n ** 10n);
          });
        },
      ),
    );
  });

  it("says when it is more than a number holds", () => {
    const huge = taxed([Number.MAX_SAFE_INTEGER], "EUR", "SEK", "11.5");
    expect(() => taxInCurrency(huge)).toThrow(AmountOutOfRangeError);
  });

  it("never rounds an exchange rate", () => {
    for (const rate of ["11.48251234567", "1e3", "", ".5", "5.", "11,5"])
      expect(() => taxInCurrency(taxed([100], "EUR", "SEK", rate || " "))).toThrow(RangeError);
  });
});
