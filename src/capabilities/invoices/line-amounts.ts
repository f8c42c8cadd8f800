/** How the tax of a category and rate is shared out over what it is made of: lines, discount, charges. Pure. */
import { apportion } from "../../platform/money/apportion.ts";
import { scaleExactly } from "../../platform/money/exact-decimals.ts";
import { keyOf, type Tax, taxOf } from "../../platform/money/tax-rates.ts";
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";

export const TAX_RATE_DECIMALS = 4;
/** 100 %, scaled as rates are. */
export const RATE_UNIT = 100n * 10n ** BigInt(TAX_RATE_DECIMALS);

/** An amount without tax, its tax, and both. Integer cents. */
export interface AmountParts {
  net_cents: number;
  tax_cents: number;
  total_cents: number;
}

/** The amounts of a line. Those before tax are as entered: with tax if the document's prices are. */
export interface LineAmounts extends AmountParts {
  /** Quantity × unit price, before the line's discount. */
  gross_cents: number;
  /** In the sign of `gross_cents`. */
  discount_cents: number;
}

/** A line before its tax is known: `amount_cents` is what is left of `gross_cents` after its discount. */
export interface PricedLine extends Tax {
  gross_cents: number;
  discount_cents: number;
  amount_cents: number;
}

/**
 * A document's amounts, part by part. Lines less discounts plus charges are the tax breakdown, to the cent.
 */
export interface PricedParts {
  lines: LineAmounts[];
  /** The document's discount in each rate that has a share of it, in the order of the breakdown. */
  discounts: (Tax & AmountParts)[];
  /** One per charge. */
  charges: AmountParts[];
}

interface Priced {
  lines: readonly PricedLine[];
  tax_breakdown: readonly TaxBreakdownEntry[];
  prices_include_tax?: boolean | undefined;
  charges?: readonly (Tax & { amount_cents: number })[] | undefined;
}

/**
 * Shares out each rate's tax, or with tax in the prices its taxable amount, over the signed amounts of its
 * lines, its charges and its discount (which is negative), by largest remainder.
 */
export function partsOf({ lines, tax_breakdown, prices_include_tax, charges = [] }: Priced): PricedParts {
  const amounts = new Map<string, bigint[]>(tax_breakdown.map((entry) => [keyOf(entry), []]));
  const discounted = tax_breakdown.filter(({ discount_cents }) => discount_cents);
  for (const one of [...lines, ...charges]) amounts.get(keyOf(one))?.push(BigInt(one.amount_cents));
  for (const one of discounted) amounts.get(keyOf(one))?.push(-BigInt(one.discount_cents ?? 0));
  const share = prices_include_tax ? netShares : taxShares;
  const parts = new Map(
    tax_breakdown.map((entry) => [keyOf(entry), share(entry, amounts.get(keyOf(entry)) ?? []).values()]),
  );
  // The parts are taken in the order in which their amounts were added.
  const next = (one: Tax): AmountParts => parts.get(keyOf(one))?.next().value ?? NOTHING;
  return {
    lines: lines.map((line) => ({
      gross_cents: line.gross_cents,
      discount_cents: line.discount_cents,
      ...next(line),
    })),
    charges: charges.map(next),
    discounts: discounted.map((entry) => ({ ...taxOf(entry), ...opposite(next(entry)) })),
  };
}

const NOTHING: AmountParts = { net_cents: 0, tax_cents: 0, total_cents: 0 };

const opposite = ({ net_cents, tax_cents, total_cents }: AmountParts): AmountParts => ({
  net_cents: 0 - net_cents,
  tax_cents: 0 - tax_cents,
  total_cents: 0 - total_cents,
});

/** The parts of amounts without tax: each gets a share of the rate's tax. */
function taxShares({ tax_cents, tax_rate }: TaxBreakdownEntry, amounts: readonly bigint[]): AmountParts[] {
  const taxes = sharesOf(BigInt(tax_cents), amounts, [scaleExactly(tax_rate, TAX_RATE_DECIMALS), RATE_UNIT]);
  return amounts.map((amount, index) => {
    const tax = taxes[index] ?? 0n;
    return { net_cents: Number(amount), tax_cents: Number(tax), total_cents: Number(amount + tax) };
  });
}

/** The parts of amounts with tax: each gets a share of the rate's taxable amount; the rest of it is tax. */
function netShares(
  { taxable_cents, tax_rate }: TaxBreakdownEntry,
  amounts: readonly bigint[],
): AmountParts[] {
  const withTax = RATE_UNIT + scaleExactly(tax_rate, TAX_RATE_DECIMALS);
  const nets = sharesOf(BigInt(taxable_cents), amounts, [RATE_UNIT, withTax]);
  return amounts.map((amount, index) => {
    const net = nets[index] ?? 0n;
    return { net_cents: Number(net), tax_cents: Number(amount - net), total_cents: Number(amount) };
  });
}

/**
 * Shares of a rate's total in proportion to the amounts. Where these cancel out so far that a share could be
 * a cent or more off what its amount alone comes to, they are taken by the rate itself: a line of 1,000.00
 * beside one of -999.97 would else have a tax of 333.33 at 20 %.
 */
function sharesOf(
  total: bigint,
  amounts: readonly bigint[],
  [numerator, denominator]: [bigint, bigint],
): bigint[] {
  const sum = amounts.reduce((all, amount) => all + amount, 0n);
  const cancels = amounts.some((amount) => absolute(amount) >= 2n * absolute(sum));
  return apportion(
    total,
    amounts,
    cancels ? { numerator, denominator } : { numerator: total, denominator: sum },
  );
}

const absolute = (amount: bigint): bigint => (amount < 0n ? -amount : amount);
