/**
 * Computes what a credit note credits. Pure. Amounts have the same sign as on the invoice that is corrected:
 * the type "credit note" (UNTDID 1001 code 381) says that they lower what is due.
 */

import { scaleExactly, unscaled } from "../../platform/money/exact-decimals.ts";
import type { Field } from "../../platform/refusal.ts";
import type { DocumentLine, StoredLine, TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { AmountOutOfRangeError, computeTotals, QUANTITY_DECIMALS } from "../invoices/totals.ts";
import { invalidInput } from "../refusals.ts";

/** The invoice to correct, and its earlier credit notes. Amounts in cents, rates in percent. */
export interface Creditable {
  lines: readonly DocumentLine[];
  tax_breakdown: readonly TaxBreakdownEntry[];
  credited: readonly Credited[];
}

/** What an earlier credit note credited. */
export interface Credited {
  lines: readonly StoredLine[];
  tax_breakdown: readonly TaxBreakdownEntry[];
}

/** What to credit: all that is left, quantities of lines, or amounts without tax per rate. */
export type CreditRequest =
  | { kind: "all" }
  | { kind: "lines"; lines: readonly AskedLine[] }
  | { kind: "amounts"; amounts: readonly CreditAmount[] };

interface AskedLine {
  /** 1 is the first line of the invoice. */
  line: number;
  /** All that is left of the line when absent. */
  quantity?: number | undefined;
}

interface CreditAmount {
  tax_rate: number;
  /** Needed only where the invoice has this rate in several VAT categories. */
  tax_category?: TaxCategory | undefined;
  /** Without tax. Negative where the rate lowers the invoice, as a discount with a rate of its own does. */
  taxable_cents: number;
}

/** A line of a credit note. */
interface CreditedLine extends DocumentLine {
  /** The line of the invoice that it corrects, from 1; null where it stands for an amount. */
  line: number | null;
}

/** The content of a credit note. Integer cents. */
export interface CreditContent {
  lines: CreditedLine[];
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
}

/** What is left to credit per VAT category and rate: the tax breakdown less that of the credit notes. */
export const leftToCredit = ({ tax_breakdown, credited }: Creditable): TaxBreakdownEntry[] =>
  less(
    tax_breakdown,
    credited.flatMap((note) => note.tax_breakdown),
  );

/**
 * The lines and totals of a credit note. Tax is computed once per VAT category and rate, as on an invoice
 * (BR-CO-17). The credit that takes the last of a rate's taxable amount takes the last of its tax, so that
 * credits never leave or exceed a cent. Whatever was credited before, "all" credits the rest. `text`
 * describes a line that stands for an amount.
 *
 * @throws InvalidInput when the invoice has no such line or rate, or several such rates (`unknown_line`,
 * `unknown_rate`, `ambiguous_rate`), when the request exceeds what is left of a line, of a rate or in all
 * (`line_is_credited`, `exceeds_line_quantity`, `exceeds_line_amount`, `exceeds_rate`, `exceeds_invoice`,
 * `exceeds_any_invoice`), when it would leave rates open with nothing left in all (`leaves_rates`), or when
 * it comes to nothing (`nothing_to_credit`, `credits_nothing`) or to too much text (`credit_too_long`).
 */
export function creditContent(invoice: Creditable, request: CreditRequest, text: string): CreditContent {
  const left = leftToCredit(invoice);
  const { lines, groups } = inRange(request, () => {
    const lines = linesOf(invoice, left, request, text);
    return { lines, groups: computeTotals({ lines }).tax_breakdown };
  });
  requireSize(lines, request);
  const tax_breakdown = groups.map((entry) => withinRate(entry, left, request));
  const subtotal_cents = sum(tax_breakdown, "taxable_cents");
  const tax_cents = sum(tax_breakdown, "tax_cents");
  const total_cents = subtotal_cents + tax_cents;
  requireTotal(total_cents, tax_breakdown, left, request);
  return { lines, tax_breakdown, subtotal_cents, tax_cents, total_cents };
}

function linesOf(
  invoice: Creditable,
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
  text: string,
): CreditedLine[] {
  const plain = (entry: TaxBreakdownEntry, cents: number) => plainLine(invoice.lines, entry, cents, text);
  switch (request.kind) {
    case "lines":
      return creditedLines(invoice, request.lines);
    case "amounts":
      return request.amounts.map((asked, index) => plain(rateOf(left, asked, index), asked.taxable_cents));
    case "all":
      if (invoice.credited.length === 0)
        return invoice.lines.map((line, index) => ({ ...line, line: index + 1 }));
      return left
        .filter(({ taxable_cents }) => taxable_cents !== 0)
        .map((entry) => plain(entry, entry.taxable_cents));
  }
}

/** What is left of a line of the invoice. The quantity is a scaled integer: its parts add up exactly. */
interface LineLeft {
  quantity: bigint;
  net_cents: number;
}

/**
 * The requested lines. Each takes from what earlier credit notes, and earlier entries of the same request,
 * have left of the invoice's line.
 */
function creditedLines({ lines, credited }: Creditable, asked: readonly AskedLine[]): CreditedLine[] {
  const left: LineLeft[] = lines.map(({ quantity, net_cents }) => ({
    quantity: scaleExactly(quantity, QUANTITY_DECIMALS),
    net_cents,
  }));
  const take = ({ line, quantity, net_cents }: StoredLine) => {
    const rest = left[(line ?? 0) - 1];
    if (!rest) return;
    rest.quantity -= scaleExactly(quantity, QUANTITY_DECIMALS);
    rest.net_cents -= net_cents;
  };
  for (const note of credited) note.lines.forEach(take);
  return asked.map((one, index) => {
    const at = ["lines", index];
    const original = lines[one.line - 1];
    const rest = left[one.line - 1];
    if (!original || !rest) throw invalidInput([...at, "line"], "unknown_line", { lines: lines.length });
    const line = creditedLine(original, rest, one, at);
    take(line);
    return line;
  });
}

function creditedLine(
  original: DocumentLine,
  left: LineLeft,
  { line, quantity }: AskedLine,
  at: Field,
): CreditedLine {
  const most = unscaled(left.quantity, QUANTITY_DECIMALS);
  const credited = quantity ?? most;
  const isSpent = most === 0 && original.quantity !== 0;
  const field = [...at, quantity === undefined ? "line" : "quantity"];
  if (isSpent) throw invalidInput(field, "line_is_credited", { line });
  if (!isWithin(credited, most)) throw invalidInput(field, "exceeds_line_quantity", { line, left: most });
  const { subtotal_cents: net_cents } = computeTotals({ lines: [{ ...original, quantity: credited }] });
  // Parts that are each rounded up may add up to more than their line.
  if (!isWithin(net_cents, left.net_cents)) {
    const facts = { line, left_cents: left.net_cents, quantity: credited, net_cents };
    throw invalidInput(at, "exceeds_line_amount", facts);
  }
  return { ...original, line, quantity: credited, net_cents };
}

function rateOf(left: readonly TaxBreakdownEntry[], asked: CreditAmount, index: number): TaxBreakdownEntry {
  const [entry, other] = left.filter(
    ({ tax_rate, tax_category }) =>
      tax_rate === asked.tax_rate &&
      (asked.tax_category === undefined || tax_category === asked.tax_category),
  );
  const at = ["amounts", index];
  if (!entry) throw invalidInput([...at, "tax_rate"], "unknown_rate", { rates: left });
  if (other) throw invalidInput([...at, "tax_category"], "ambiguous_rate", {});
  return entry;
}

/**
 * A line that stands for an amount. It repeats the invoice's exemption reasons of the rate (EN 16931 BR-E-10,
 * BR-AE-10 …).
 */
function plainLine(
  originals: readonly DocumentLine[],
  entry: TaxBreakdownEntry,
  cents: number,
  text: string,
): CreditedLine {
  const reasons = originals
    .filter((line) => sameTax(line, entry))
    .flatMap(({ tax_exemption_reason }) => tax_exemption_reason ?? []);
  return {
    line: null,
    description: text,
    quantity: 1,
    unit: "C62",
    unit_price_cents: cents,
    tax_rate: entry.tax_rate,
    tax_category: entry.tax_category,
    tax_exemption_reason: reasons.length > 0 ? [...new Set(reasons)].join("; ") : null,
    net_cents: cents,
  };
}

function withinRate(
  entry: TaxBreakdownEntry,
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
): TaxBreakdownEntry {
  const { taxable_cents: most = 0, tax_cents: tax = 0 } = left.find((rest) => sameTax(entry, rest)) ?? {};
  if (!isWithin(entry.taxable_cents, most)) {
    const { tax_rate, tax_category, taxable_cents: asked_cents } = entry;
    const facts = { tax_rate, tax_category, left_cents: most, asked_cents };
    throw invalidInput(fieldOf(request), "exceeds_rate", facts);
  }
  if (entry.taxable_cents === most) return { ...entry, tax_cents: tax };
  return { ...entry, tax_cents: most >= 0 ? Math.min(entry.tax_cents, tax) : Math.max(entry.tax_cents, tax) };
}

/** Checks the total: above zero, at most what is left, and no rate left open when it takes all of it. */
function requireTotal(
  total: number,
  taken: readonly TaxBreakdownEntry[],
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
): void {
  const most = sum(left, "taxable_cents") + sum(left, "tax_cents");
  const field = fieldOf(request);
  if (total > most) throw invalidInput(field, "exceeds_invoice", { left_cents: most, asked_cents: total });
  if (most <= 0) throw invalidInput(field, "nothing_to_credit", {});
  if (total <= 0) throw invalidInput(field, "credits_nothing", { total_cents: total });
  if (total < most) return;
  const open = less(left, taken).filter(({ taxable_cents }) => taxable_cents !== 0);
  // The rest would come to 0 in all, which no credit note can credit: its tax would stay.
  if (open.length > 0) throw invalidInput(field, "leaves_rates", { total_cents: most, open });
}

/** The most bytes of a credit note's lines as JSON: more than those of any invoice, less than a row takes. */
const MAX_LINES_BYTES = 1_500_000;

/** A request that names one line again and again multiplies the line's text. */
function requireSize(lines: readonly CreditedLine[], request: CreditRequest): void {
  if (Buffer.byteLength(JSON.stringify(lines)) <= MAX_LINES_BYTES) return;
  throw invalidInput(fieldOf(request), "credit_too_long", { most_bytes: MAX_LINES_BYTES });
}

function inRange<T>(request: CreditRequest, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AmountOutOfRangeError)) throw error;
    throw invalidInput(fieldOf(request), "exceeds_any_invoice", {});
  }
}

/** The field of a request that says how much to credit; the body when it credits all. */
export const fieldOf = ({ kind }: CreditRequest): Field => (kind === "all" ? [] : [kind]);

/** Each entry less what was taken of its VAT category and rate. */
const less = (
  entries: readonly TaxBreakdownEntry[],
  taken: readonly TaxBreakdownEntry[],
): TaxBreakdownEntry[] =>
  entries.map((entry) => {
    const ofRate = taken.filter((other) => sameTax(entry, other));
    return {
      ...entry,
      taxable_cents: entry.taxable_cents - sum(ofRate, "taxable_cents"),
      tax_cents: entry.tax_cents - sum(ofRate, "tax_cents"),
    };
  });

type Tax = Pick<TaxBreakdownEntry, "tax_rate" | "tax_category">;

const sameTax = (a: Tax, b: Tax): boolean => a.tax_rate === b.tax_rate && a.tax_category === b.tax_category;

/** Whether `asked` lies between zero and `left`, which may be negative. */
const isWithin = (asked: number, left: number): boolean =>
  left >= 0 ? asked >= 0 && asked <= left : asked <= 0 && asked >= left;

/** Rates that raise an invoice and rates that lower it may each exceed 2^53, and their sum not. */
const sum = (entries: readonly TaxBreakdownEntry[], of: "taxable_cents" | "tax_cents"): number =>
  Number(entries.reduce((total, entry) => total + BigInt(entry[of]), 0n));
