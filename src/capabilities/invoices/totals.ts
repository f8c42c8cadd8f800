import { scaleExactly } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import { TAX_CATEGORIES, type TaxCategory } from "../../schema/vocabularies/tax-categories.ts";

export const QUANTITY_DECIMALS = 6;
export const TAX_RATE_DECIMALS = 4;

const QUANTITY_UNIT = 10n ** BigInt(QUANTITY_DECIMALS);
const PERCENT_UNIT = 100n * 10n ** BigInt(TAX_RATE_DECIMALS);
const MAX_CENTS = BigInt(Number.MAX_SAFE_INTEGER);

/** What a line contributes to the totals. */
export interface TotalsLine {
  /** At most 6 decimals. */
  quantity: number;
  /** Integer cents, without tax. */
  unit_price_cents: number;
  /** Percent, at most 4 decimals. */
  tax_rate: number;
  tax_category: TaxCategory;
}

/** Integer cents throughout. */
export interface Totals {
  /** One per line, in the order of the lines. */
  line_nets_cents: number[];
  /** Highest rate first, then in the order of `TAX_CATEGORIES`. */
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
}

/** Thrown when an amount does not fit in ±`Number.MAX_SAFE_INTEGER` cents. */
export class AmountOutOfRangeError extends RangeError {
  override readonly name = "AmountOutOfRangeError";
  /** Index of the line whose own amount is too large; null when only a sum is. */
  readonly line: number | null;

  constructor(line: number | null) {
    super(line === null ? "A total is too large" : `The amount of line ${line} is too large`);
    this.line = line;
  }
}

interface TaxGroup {
  category: TaxCategory;
  rate: number;
  scaledRate: bigint;
  taxable: bigint;
}

/**
 * Line nets, tax and totals of an invoice, in integer cents.
 *
 * Line net = quantity × unit price (EN 16931 BT-131). Tax is computed once per category and rate, on the sum
 * of its line nets (BR-CO-17). Total = subtotal + Σ tax (BR-CO-14, BR-CO-15). Each line net and each tax is
 * rounded to a cent, half away from zero.
 *
 * @throws AmountOutOfRangeError when an amount leaves ±`Number.MAX_SAFE_INTEGER` cents.
 * @throws RangeError when a quantity, price or rate has more decimals than allowed.
 */
export function computeTotals(lines: readonly TotalsLine[]): Totals {
  const nets = lines.map(lineNet);
  const groups = groupByTax(lines, nets);
  const taxes = groups.map(taxOf);
  const subtotal = sum(nets);
  const tax = sum(taxes);

  return {
    line_nets_cents: nets.map((net, index) => toCents(net, index)),
    tax_breakdown: groups.map((group, index) => ({
      tax_category: group.category,
      tax_rate: group.rate,
      taxable_cents: toCents(group.taxable),
      tax_cents: toCents(taxes[index] ?? 0n),
    })),
    subtotal_cents: toCents(subtotal),
    tax_cents: toCents(tax),
    total_cents: toCents(subtotal + tax),
  };
}

function lineNet(line: TotalsLine, index: number): bigint {
  const price = BigInt(line.unit_price_cents);
  toCents(price, index);
  return divideRounded(scaleExactly(line.quantity, QUANTITY_DECIMALS) * price, QUANTITY_UNIT);
}

function groupByTax(lines: readonly TotalsLine[], nets: readonly bigint[]): TaxGroup[] {
  const groups = new Map<string, TaxGroup>();
  for (const [index, line] of lines.entries()) {
    const group = groups.get(taxKey(line)) ?? emptyGroup(line);
    group.taxable += nets[index] ?? 0n;
    groups.set(taxKey(line), group);
  }
  return [...groups.values()].sort(byRateThenCategory);
}

function taxKey(line: TotalsLine): string {
  return `${line.tax_category} ${line.tax_rate}`;
}

function emptyGroup(line: TotalsLine): TaxGroup {
  return {
    category: line.tax_category,
    // JSON may hold -0, which must not reach the invoice.
    rate: line.tax_rate || 0,
    scaledRate: scaleExactly(line.tax_rate, TAX_RATE_DECIMALS),
    taxable: 0n,
  };
}

function byRateThenCategory(a: TaxGroup, b: TaxGroup): number {
  return b.rate - a.rate || TAX_CATEGORIES.indexOf(a.category) - TAX_CATEGORIES.indexOf(b.category);
}

function taxOf(group: TaxGroup): bigint {
  return divideRounded(group.taxable * group.scaledRate, PERCENT_UNIT);
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}

function toCents(amount: bigint, line: number | null = null): number {
  if (amount > MAX_CENTS || amount < -MAX_CENTS) throw new AmountOutOfRangeError(line);
  return Number(amount);
}
