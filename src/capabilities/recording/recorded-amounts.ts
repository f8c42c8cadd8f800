/**
 * The amounts of an invoice that was issued elsewhere. They are kept as they are given, because they stand on a
 * legal document already; what contradicts itself is refused. Pure.
 */
import { unscaled } from "../../platform/money/exact-decimals.ts";
import { divideRounded } from "../../platform/money/rounding.ts";
import { defaultTaxCategory, fitsTaxRate } from "../../platform/money/tax-categories.ts";
import { byRateThenCategory, sameTax } from "../../platform/money/tax-rates.ts";
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { StoredLine, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { TAX_RATE_DECIMALS } from "../invoices/line-amounts.ts";
import { type LineInput, priceDocument } from "../invoices/price-document.ts";
import { taxOn } from "../invoices/totals.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";

/** What a rate comes to. Amounts in minor units, the rate in percent with at most 4 decimals. */
export interface RecordedRate {
  tax_rate: number;
  /** `S` when absent, or `Z` at rate 0. */
  tax_category?: TaxCategory | undefined;
  taxable_cents: number;
  tax_cents: number;
}

/** Totals that are said besides `lines` or `tax_breakdown` must be what these come to. */
interface SaidTotals {
  subtotal_cents?: number | undefined;
  tax_cents?: number | undefined;
  total_cents?: number | undefined;
}

/** Lines, or amounts per rate, or only the subtotal and its tax. */
export type SaidAmounts = SaidTotals & {
  lines?: readonly LineInput[] | undefined;
  tax_breakdown?: readonly RecordedRate[] | undefined;
  /** By how much said totals may differ for each rate, in minor units: another system rounds otherwise. */
  tolerance_cents?: number | undefined;
};

export interface RecordedAmounts {
  lines: StoredLine[];
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
}

/**
 * The amounts as they are stored. Without lines, each rate has one that `text` describes. Where only a subtotal
 * and its tax are said, the rate is the one with the fewest decimals that makes this tax of it. Throws the
 * faults `amounts_do_not_add_up`, `tax_does_not_fit_rate`, `tax_exceeds_subtotal`, `repeated_rate`,
 * `tax_category_mismatch`, `negative_total`, `amount_out_of_range`, and those of `priceDocument`.
 */
export function recordedAmounts(said: SaidAmounts, text: string): RecordedAmounts {
  const source = said.lines ? "lines" : said.tax_breakdown ? "tax_breakdown" : "subtotal_cents";
  const amounts = said.lines
    ? priceDocument({ lines: said.lines }).columns
    : ofRates(ratesOf(said), [source], text);
  const tolerance = (said.tolerance_cents ?? 0) * amounts.tax_breakdown.length;
  requireNoFaults(
    (["subtotal_cents", "tax_cents", "total_cents"] as const).flatMap((field) => {
      const comes_to = amounts[field];
      return Math.abs((said[field] ?? comes_to) - comes_to) <= tolerance
        ? []
        : [fault([field], "amounts_do_not_add_up", { source, comes_to })];
    }),
  );
  return amounts;
}

function ratesOf({ tax_breakdown, subtotal_cents, tax_cents }: SaidAmounts): readonly TaxBreakdownEntry[] {
  if (!tax_breakdown) return [rateOfTotals(subtotal_cents ?? 0, tax_cents ?? 0)];
  const entries = tax_breakdown.map(({ tax_rate, tax_category, taxable_cents, tax_cents }) => ({
    tax_category: tax_category ?? defaultTaxCategory(tax_rate),
    // JSON may hold -0.
    tax_rate: tax_rate || 0,
    taxable_cents: taxable_cents || 0,
    tax_cents: tax_cents || 0,
  }));
  requireNoFaults(entries.flatMap((entry, index) => rateFaults(entry, index, entries)));
  return entries;
}

function rateFaults(
  entry: TaxBreakdownEntry,
  index: number,
  entries: readonly TaxBreakdownEntry[],
): InputFault[] {
  const { tax_category, tax_rate, taxable_cents, tax_cents } = entry;
  const at = ["tax_breakdown", index];
  if (!fitsTaxRate(tax_category, tax_rate))
    return [fault([...at, "tax_category"], "tax_category_mismatch", { tax_category })];
  if (entries.findIndex((other) => sameTax(other, entry)) < index)
    return [fault([...at, "tax_rate"], "repeated_rate", { tax_rate, tax_category })];
  const computed = taxOn(BigInt(taxable_cents), tax_rate, false);
  const most = tax_rate === 0 ? 0n : MOST_ROUNDING;
  const isNear = distance(computed, BigInt(tax_cents)) <= most && isOfSameSign(taxable_cents, tax_cents);
  if (isNear) return [];
  return [fault([...at, "tax_cents"], "tax_does_not_fit_rate", { tax_rate, computed: String(computed) })];
}

/** What rounding may make of the tax of a rate: half a minor unit for each of a thousand lines. */
const MOST_ROUNDING = 500n;

/** Tax never has the other sign than its taxable amount, nor more than that. */
const isOfSameSign = (taxable: number, tax: number): boolean =>
  taxable < 0 ? tax <= 0 && tax >= taxable : tax >= 0 && tax <= taxable;

const distance = (one: bigint, other: bigint): bigint => (one > other ? one - other : other - one);

/** The one rate of an invoice of which only the subtotal and the tax are known. */
function rateOfTotals(subtotal: number, tax: number): TaxBreakdownEntry {
  if (!isOfSameSign(subtotal, tax)) throw invalidInput(["tax_cents"], "tax_exceeds_subtotal", {});
  const amounts = { taxable_cents: subtotal, tax_cents: tax };
  if (tax === 0) return { tax_category: "Z", tax_rate: 0, ...amounts };
  for (let decimals = 0; decimals <= TAX_RATE_DECIMALS; decimals++) {
    const tax_rate = percentOf(tax, subtotal, decimals);
    const isExact = tax_rate > 0 && taxOn(BigInt(subtotal), tax_rate, false) === BigInt(tax);
    if (isExact || decimals === TAX_RATE_DECIMALS)
      return { tax_category: "S", tax_rate: Math.max(tax_rate, LEAST_RATE), ...amounts };
  }
  throw new Error("a rate without decimals");
}

const LEAST_RATE = 0.0001;

/** `part` in percent of `whole`, rounded to so many decimals. */
const percentOf = (part: number, whole: number, decimals: number): number =>
  unscaled(divideRounded(BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole)), decimals);

/** `source` is the field that says the entries. */
function ofRates(entries: readonly TaxBreakdownEntry[], source: Field, text: string): RecordedAmounts {
  const subtotal = sum(entries.map(({ taxable_cents }) => taxable_cents));
  const tax = sum(entries.map(({ tax_cents }) => tax_cents));
  const total = subtotal + tax;
  if (subtotal < 0n || total < 0n) throw invalidInput(source, "negative_total", {});
  if ([subtotal, tax, total].some((amount) => distance(amount, 0n) > BigInt(Number.MAX_SAFE_INTEGER)))
    throw invalidInput(source, "amount_out_of_range", {});
  return {
    lines: entries.map((entry) => lineOf(entry, text)),
    tax_breakdown: [...entries].sort(byRateThenCategory),
    subtotal_cents: Number(subtotal),
    tax_cents: Number(tax),
    total_cents: Number(total),
  };
}

const sum = (amounts: readonly number[]): bigint =>
  amounts.reduce((total, amount) => total + BigInt(amount), 0n);

const lineOf = ({ tax_category, tax_rate, taxable_cents }: TaxBreakdownEntry, text: string): StoredLine => ({
  description: text,
  quantity: 1,
  unit: "C62",
  unit_price_cents: taxable_cents,
  tax_rate,
  tax_category,
  tax_exemption_reason: null,
  net_cents: taxable_cents,
});
