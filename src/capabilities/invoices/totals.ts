import { apportion } from "../../platform/money/apportion.ts";
import { PRICE_DECIMALS, scaleExactly } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import { byRateThenCategory, keyOf, type Tax, taxOf } from "../../platform/money/tax-rates.ts";
import type { Charge, Discount, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { LineKind } from "../../schema/vocabularies/invoices.ts";
import {
  type LineAmounts,
  type PricedLine,
  type PricedParts,
  partsOf,
  RATE_UNIT,
  TAX_RATE_DECIMALS,
} from "./line-amounts.ts";

export const QUANTITY_DECIMALS = 6;
export const PERCENT_DECIMALS = 4;

const AMOUNT_UNIT = 10n ** BigInt(QUANTITY_DECIMALS + PRICE_DECIMALS);
const PERCENT_UNIT = 100n * 10n ** BigInt(PERCENT_DECIMALS);
const MAX_CENTS = BigInt(Number.MAX_SAFE_INTEGER);

/** What a line contributes to the totals. */
export interface TotalsLine extends Tax {
  /** At most 6 decimals. */
  quantity: number;
  /** Cents, with at most 4 decimals. */
  unit_price_cents: number;
  discount?: Discount | undefined;
  kind?: LineKind | null | undefined;
}

/** A discount of a document. Lines of the kind `disbursement` bear none of it if it spares them. */
export type DocumentDiscount = Discount & { spares_disbursements?: true };

/** A document as far as it makes its totals. Prices, discounts and charges are with tax if it says so. */
export interface TotalsInput {
  lines: readonly TotalsLine[];
  prices_include_tax?: boolean | undefined;
  discount?: DocumentDiscount | undefined;
  charges?: readonly Pick<Charge, "amount_cents" | "tax_rate" | "tax_category">[] | undefined;
}

/** Integer cents throughout. */
export interface Totals {
  /** One per line, in the order of the lines. */
  lines: LineAmounts[];
  /**
   * Highest rate first, then in the order of `TAX_CATEGORIES`. `discount_cents` and `charge_cents` are there
   * where the document has a discount or charges.
   */
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

/** The lines of one category and rate. */
interface TaxGroup extends Tax {
  amount: bigint;
  /** The part of it of which the document's discount is. */
  discounted: bigint;
  discount: bigint;
  charges: bigint;
}

/**
 * Amounts, tax and totals of a document, in integer cents.
 *
 * Line amount = quantity × unit price − its discount (EN 16931 BT-131). Tax is computed once per category and
 * rate, on the sum of its line amounts less its share of the document's discount, plus its charges
 * (BR-CO-17); with tax in the prices it is taken out of that sum, so that the total is what was entered.
 * Total = subtotal + Σ tax (BR-CO-14, BR-CO-15). Each amount is rounded to a cent, half away from zero. A
 * discount by amount is shared out over the rates by largest remainder, and so is a rate's tax over its lines.
 * The document's discount is of all lines, or of those that are no disbursements.
 *
 * A discount is taken as it is; `priceDocument` refuses those that are not sensible.
 *
 * @throws AmountOutOfRangeError when an amount leaves ±`Number.MAX_SAFE_INTEGER` cents.
 * @throws RangeError when a quantity, price, rate or percentage has more decimals than allowed.
 */
export function computeTotals(input: TotalsInput): Totals {
  const lines = input.lines.map(pricedLine);
  const groups = groupByTax(lines, input);
  shareDiscount(groups, input.discount);
  const taxed = groups.map((group) => taxGroup(group, input.prices_include_tax === true));
  const subtotal = taxed.reduce((sum, { taxable }) => sum + taxable, 0n);
  const tax = taxed.reduce((sum, one) => sum + one.tax, 0n);
  const tax_breakdown = taxed.map((group) => entryOf(group, input));
  return {
    lines: partsOf({ ...input, lines, tax_breakdown }).lines,
    tax_breakdown,
    subtotal_cents: toCents(subtotal),
    tax_cents: toCents(tax),
    total_cents: toCents(subtotal + tax),
  };
}

/** A stored line, as far as its amounts follow from it. */
type AmountLine = TotalsLine & { net_cents: number; amount_cents?: number };

/** What the amounts of a stored document follow from. */
export interface StoredAmounts {
  lines: readonly AmountLine[];
  tax_breakdown: readonly TaxBreakdownEntry[];
  content: Omit<TotalsInput, "lines"> | null;
}

/**
 * The amounts of a stored document's lines, and the parts of its discount and charges, as they follow from
 * what is stored. Rows of every age have them: they add up to the stored tax breakdown exactly.
 */
export function lineAmounts({ lines, tax_breakdown, content }: StoredAmounts): PricedParts {
  const { prices_include_tax, charges } = content ?? {};
  const priced = lines.map((line, index) => enteredAmounts(line, prices_include_tax === true, index));
  return partsOf({ lines: priced, tax_breakdown, prices_include_tax, charges });
}

/**
 * What a stored line comes to, before tax is taken out of it or added to it. Without tax in the prices that is
 * its net amount, which need not be computed.
 */
export function enteredAmounts(line: AmountLine, includesTax: boolean, index = 0): PricedLine {
  const amount_cents = line.amount_cents ?? (includesTax ? undefined : line.net_cents);
  if (amount_cents === undefined) return pricedLine(line, index);
  const discount_cents = line.discount ? pricedLine(line, index).discount_cents : 0;
  return { ...taxOf(line), gross_cents: amount_cents + discount_cents, discount_cents, amount_cents };
}

/** A line with its amounts before tax is taken out of them or added to them. */
function pricedLine(line: TotalsLine, index: number): PricedLine {
  const gross = grossOf(line, index);
  const discount = discountOf(gross, line.discount);
  return {
    ...taxOf(line),
    gross_cents: toCents(gross, index),
    discount_cents: toCents(discount, index),
    amount_cents: toCents(gross - discount, index),
  };
}

/** Quantity × unit price, in cents. */
export function grossOf({ quantity, unit_price_cents }: TotalsLine, index = 0): bigint {
  const price = scaleExactly(unit_price_cents, PRICE_DECIMALS);
  toCents(price / 10n ** BigInt(PRICE_DECIMALS), index);
  return divideRounded(scaleExactly(quantity, QUANTITY_DECIMALS) * price, AMOUNT_UNIT);
}

function discountOf(amount: bigint, discount: Discount | undefined): bigint {
  if (!discount) return 0n;
  if ("amount_cents" in discount) return BigInt(discount.amount_cents);
  return percentOf(amount, discount.percent);
}

/** A percentage of an amount, rounded half away from zero. */
export const percentOf = (amount: bigint, percent: number): bigint =>
  divideRounded(amount * scaleExactly(percent, PERCENT_DECIMALS), PERCENT_UNIT);

/** Whether the document's discount takes of a line. */
export const bearsDiscount = (
  { kind }: Pick<TotalsLine, "kind">,
  discount: DocumentDiscount | null | undefined,
): boolean => kind !== "disbursement" || discount?.spares_disbursements !== true;

type Taxed = Tax & { amount_cents: number };

function groupByTax(
  lines: readonly Taxed[],
  { lines: entered, discount, charges = [] }: TotalsInput,
): TaxGroup[] {
  const groups = new Map<string, TaxGroup>();
  const add = (one: Taxed, to: "amount" | "discounted" | "charges") => {
    const group = groups.get(keyOf(one)) ?? emptyGroup(one);
    group[to] += BigInt(one.amount_cents);
    groups.set(keyOf(one), group);
  };
  for (const [index, line] of lines.entries()) {
    add(line, "amount");
    if (bearsDiscount(entered[index] ?? {}, discount)) add(line, "discounted");
  }
  for (const charge of charges) add(charge, "charges");
  return [...groups.values()].sort(byRateThenCategory);
}

const emptyGroup = ({ tax_category, tax_rate }: Taxed): TaxGroup => ({
  tax_category,
  // JSON may hold -0, which must not reach the invoice.
  tax_rate: tax_rate || 0,
  amount: 0n,
  discounted: 0n,
  discount: 0n,
  charges: 0n,
});

/** A percentage is rounded per group; an amount is shared out over them. */
function shareDiscount(groups: readonly TaxGroup[], discount: Discount | undefined): void {
  if (!discount) return;
  const amounts = groups.map(({ discounted }) => discounted);
  const shares = "percent" in discount ? undefined : sharesOf(BigInt(discount.amount_cents), amounts);
  groups.forEach((group, index) => {
    group.discount = shares ? (shares[index] ?? 0n) : discountOf(group.discounted, discount);
  });
}

function sharesOf(discount: bigint, amounts: readonly bigint[]): bigint[] {
  const denominator = amounts.reduce((sum, amount) => sum + amount, 0n);
  if (denominator === 0n) return amounts.map(() => 0n);
  return apportion(discount, amounts, { numerator: discount, denominator });
}

function taxGroup(group: TaxGroup, includesTax: boolean): TaxGroup & { taxable: bigint; tax: bigint } {
  const base = group.amount - group.discount + group.charges;
  const tax = taxOn(base, group.tax_rate, includesTax);
  return { ...group, tax, taxable: includesTax ? base - tax : base };
}

/** The tax on an amount without tax, or in an amount with tax. */
export function taxOn(base: bigint, rate: number, includesTax: boolean): bigint {
  const scaled = scaleExactly(rate, TAX_RATE_DECIMALS);
  return divideRounded(base * scaled, includesTax ? RATE_UNIT + scaled : RATE_UNIT);
}

const entryOf = (
  group: ReturnType<typeof taxGroup>,
  { discount, charges }: TotalsInput,
): TaxBreakdownEntry => ({
  tax_category: group.tax_category,
  tax_rate: group.tax_rate,
  taxable_cents: toCents(group.taxable),
  tax_cents: toCents(group.tax),
  ...(discount && { discount_cents: toCents(group.discount) }),
  ...(charges?.length && { charge_cents: toCents(group.charges) }),
});

function toCents(amount: bigint, line: number | null = null): number {
  if (amount > MAX_CENTS || amount < -MAX_CENTS) throw new AmountOutOfRangeError(line);
  return Number(amount);
}
