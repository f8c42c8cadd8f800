import type { InputFault } from "../../platform/refusal.ts";
import type { StoredLine } from "../../schema/document-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";
import { AmountOutOfRangeError, computeTotals, type Totals } from "./totals.ts";

/** A line to price. Prices in cents without tax, rates in percent. */
export interface LineInput {
  description: string;
  /** At most 6 decimals. */
  quantity: number;
  unit_price_cents: number;
  /** At most 4 decimals. */
  tax_rate: number;
  /** UN/ECE Recommendation 20; `C62` (piece) when absent. */
  unit?: string | undefined;
  /** `S` when absent, or `Z` at rate 0. */
  tax_category?: TaxCategory | undefined;
  tax_exemption_reason?: string | null | undefined;
  /** The line net that the caller expects, in cents; `wrong_net` if it differs. */
  net_cents?: number | undefined;
}

type PricedLines = { lines: StoredLine[] } & Omit<Totals, "line_nets_cents">;

/**
 * Lines as they are stored, and their totals. Throws the faults `amount_out_of_range`, `negative_total`
 * (total or subtotal below zero), `tax_category_mismatch` (the category does not fit the rate: EN 16931
 * BR-S-05, BR-Z-05, BR-E-05 …) and `wrong_net`.
 */
export function priceLines(input: readonly LineInput[]): PricedLines {
  const lines = input.map((line) => ({
    ...line,
    tax_category: line.tax_category ?? defaultCategory(line.tax_rate),
  }));
  const faults = lines.flatMap(categoryFaults);
  const { line_nets_cents, ...totals } = totalsOf(lines);
  const stored = lines.map((line, index) => storedLine(line, line_nets_cents[index] ?? 0));
  faults.push(...lines.flatMap((line, index) => netFaults(line.net_cents, stored[index]?.net_cents, index)));
  requireNoFaults(faults);
  if (totals.total_cents < 0 || totals.subtotal_cents < 0)
    throw invalidInput(["lines"], "negative_total", {});
  return { lines: stored, ...totals };
}

const defaultCategory = (rate: number): TaxCategory => (rate === 0 ? "Z" : "S");

function categoryFaults(
  { tax_category, tax_rate }: { tax_category: TaxCategory; tax_rate: number },
  index: number,
): InputFault[] {
  const fits = tax_category === "S" ? tax_rate > 0 : tax_rate === 0;
  return fits ? [] : [fault(["lines", index, "tax_category"], "tax_category_mismatch", { tax_category })];
}

function netFaults(sent: number | undefined, net: number | undefined, index: number): InputFault[] {
  if (sent === undefined || sent === net) return [];
  return [fault(["lines", index, "net_cents"], "wrong_net", {})];
}

function storedLine(line: LineInput & { tax_category: TaxCategory }, net: number): StoredLine {
  return {
    description: line.description,
    quantity: line.quantity,
    unit: line.unit ?? "C62",
    unit_price_cents: line.unit_price_cents,
    tax_rate: line.tax_rate,
    tax_category: line.tax_category,
    tax_exemption_reason: line.tax_exemption_reason ?? null,
    net_cents: net,
  };
}

function totalsOf(lines: Parameters<typeof computeTotals>[0]): Totals {
  try {
    return computeTotals(lines);
  } catch (error) {
    if (!(error instanceof AmountOutOfRangeError)) throw error;
    const field = error.line === null ? ["lines"] : ["lines", error.line];
    throw invalidInput(field, "amount_out_of_range", {});
  }
}
