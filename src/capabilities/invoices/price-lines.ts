import type { Fault } from "../../platform/http/problem.ts";
import { invalid, invalidField } from "../../platform/http/problem.ts";
import type { StoredLine } from "../../schema/document-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import type { InvoiceLineInput } from "../../surfaces/v1/invoices/invoice-json.ts";
import { AmountOutOfRangeError, computeTotals, type Totals } from "./totals.ts";

export type PricedLines = { lines: StoredLine[] } & Omit<Totals, "line_nets_cents">;

/**
 * Lines as they are stored, and their totals. Throws 422: an amount out of range, a total below zero, a tax category
 * that does not fit its rate (EN 16931 BR-S-05, BR-Z-05, BR-E-05 …), a `net_cents` that is not the line's.
 */
export function priceLines(input: readonly InvoiceLineInput[]): PricedLines {
  const lines = input.map((line) => ({
    ...line,
    tax_category: line.tax_category ?? defaultCategory(line.tax_rate),
  }));
  const faults = lines.flatMap(categoryFaults);
  const { line_nets_cents, ...totals } = totalsOf(lines);
  const stored = lines.map((line, index) => storedLine(line, line_nets_cents[index] ?? 0));
  faults.push(...lines.flatMap((line, index) => netFaults(line.net_cents, stored[index]?.net_cents, index)));
  const [first, ...others] = faults;
  if (first) throw invalid(first, ...others);
  if (totals.total_cents < 0 || totals.subtotal_cents < 0)
    throw invalidField(
      "/lines",
      "negative_total",
      "The total is below zero; an invoice cannot be. Issue a credit note instead.",
    );
  return { lines: stored, ...totals };
}

const defaultCategory = (rate: number): TaxCategory => (rate === 0 ? "Z" : "S");

function categoryFaults(
  { tax_category, tax_rate }: { tax_category: TaxCategory; tax_rate: number },
  index: number,
): Fault[] {
  const pointer = `/lines/${index}/tax_category`;
  const code = "tax_category_mismatch";
  if (tax_category === "S" && tax_rate === 0)
    return [{ pointer, code, detail: "`S` has a rate above 0; at rate 0 choose Z, E, AE, K, G or O." }];
  if (tax_category !== "S" && tax_rate > 0)
    return [{ pointer, code, detail: `\`${tax_category}\` has the rate 0; with a rate above 0 choose S.` }];
  return [];
}

function netFaults(sent: number | undefined, net: number | undefined, index: number): Fault[] {
  if (sent === undefined || sent === net) return [];
  const detail = "The net amount is computed; leave it out or send its current value.";
  return [{ pointer: `/lines/${index}/net_cents`, code: "read_only", detail }];
}

function storedLine(line: InvoiceLineInput & { tax_category: TaxCategory }, net: number): StoredLine {
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
    const pointer = error.line === null ? "/lines" : `/lines/${error.line}`;
    throw invalidField(
      pointer,
      "amount_out_of_range",
      "The amount exceeds 90,071,992,547,409.91; split the invoice.",
    );
  }
}
