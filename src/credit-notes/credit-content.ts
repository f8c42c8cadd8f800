/**
 * What a credit note credits: pure. Amounts are positive, as on the invoice that it corrects; that they lower what is
 * due is what "credit note" says (UNTDID 1001 code 381).
 */
import type { DocumentLine, TaxBreakdownEntry } from "../documents/invoice-document.ts";
import { computeTotals } from "../invoices/totals.ts";
import type { TaxCategory } from "../platform/money.ts";

/** The invoice that is corrected, and the tax breakdowns of the credit notes that it has already. Cents, percent. */
export interface Creditable {
  lines: readonly DocumentLine[];
  tax_breakdown: readonly TaxBreakdownEntry[];
  credited: readonly TaxBreakdownEntry[];
}

/** What is asked for: all that is left, some lines (1 is the first) in some quantity, or amounts without tax per rate. */
export type CreditRequest =
  | { kind: "all" }
  | { kind: "lines"; lines: readonly { line: number; quantity?: number | undefined }[] }
  | { kind: "amounts"; amounts: readonly CreditAmount[] };

export interface CreditAmount {
  tax_rate: number;
  /** Needed only where the invoice has this rate in several categories. */
  tax_category?: TaxCategory | undefined;
  /** Without tax. */
  taxable_cents: number;
}

/** The content of a credit note. Integer cents. */
export interface CreditContent {
  lines: DocumentLine[];
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
}

/** A request that cannot be met: where it is wrong (a JSON Pointer into the body) and what would be right. */
export class CreditRefused extends Error {
  readonly pointer: string;
  readonly code: string;
  constructor(pointer: string, code: string, message: string) {
    super(message);
    this.pointer = pointer;
    this.code = code;
  }
}

/** What is left to credit per category and rate: the invoice's tax breakdown less that of its credit notes. */
export function leftToCredit({ tax_breakdown, credited }: Creditable): TaxBreakdownEntry[] {
  return tax_breakdown.map((entry) => {
    const taken = credited.filter((other) => sameTax(entry, other));
    return {
      ...entry,
      taxable_cents: entry.taxable_cents - sum(taken, "taxable_cents"),
      tax_cents: entry.tax_cents - sum(taken, "tax_cents"),
    };
  });
}

/**
 * The lines and totals of a credit note. Tax is computed once per category and rate as on an invoice (BR-CO-17); the
 * credit that takes the last of a rate takes the last of its tax, so that credits never leave or exceed a cent.
 * `words` describes a line that stands for an amount.
 *
 * @throws CreditRefused when the request exceeds what is left, in any rate or in all, or asks for nothing.
 */
export function creditContent(invoice: Creditable, request: CreditRequest, words: string): CreditContent {
  const left = leftToCredit(invoice);
  const lines = linesOf(invoice, left, request, words);
  const groups = computeTotals(lines).tax_breakdown.map((entry) => withinLeft(entry, left, request));
  const subtotal_cents = sum(groups, "taxable_cents");
  const tax_cents = sum(groups, "tax_cents");
  const total_cents = subtotal_cents + tax_cents;
  const most = sum(left, "taxable_cents") + sum(left, "tax_cents");
  if (total_cents > most)
    throw new CreditRefused(
      pointerOf(request),
      "exceeds_invoice",
      `In all, ${most} cents with tax are left to credit; this asks for ${total_cents}. Credit along with it what lowers the invoice (a discount of another rate).`,
    );
  if (total_cents <= 0)
    throw new CreditRefused(pointerOf(request), "nothing_to_credit", "There is nothing left to credit here.");
  return { lines, tax_breakdown: groups, subtotal_cents, tax_cents, total_cents };
}

function linesOf(
  invoice: Creditable,
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
  words: string,
): DocumentLine[] {
  switch (request.kind) {
    case "lines":
      return request.lines.map((asked, index) => creditedLine(invoice.lines, asked, index));
    case "amounts":
      return request.amounts.map((asked, index) => amountLine(left, asked, index, words));
    case "all":
      if (invoice.credited.length === 0) return [...invoice.lines];
      return left
        .filter(({ taxable_cents }) => taxable_cents !== 0)
        .map((entry) => plainLine(entry, entry.taxable_cents, words));
  }
}

function creditedLine(
  lines: readonly DocumentLine[],
  { line, quantity }: { line: number; quantity?: number | undefined },
  index: number,
): DocumentLine {
  const original = lines[line - 1];
  const at = `/lines/${index}`;
  if (!original)
    throw new CreditRefused(`${at}/line`, "unknown_line", `The invoice has the lines 1 to ${lines.length}.`);
  if (quantity === undefined || quantity === original.quantity) return { ...original };
  if (
    Math.sign(quantity) !== Math.sign(original.quantity) ||
    Math.abs(quantity) > Math.abs(original.quantity)
  )
    throw new CreditRefused(
      `${at}/quantity`,
      "exceeds_line",
      `Line ${line} has a quantity of ${original.quantity}; credit at most that.`,
    );
  const [net = 0] = computeTotals([{ ...original, quantity }]).line_nets_cents;
  return { ...original, quantity, net_cents: net };
}

function amountLine(
  left: readonly TaxBreakdownEntry[],
  asked: CreditAmount,
  index: number,
  words: string,
): DocumentLine {
  const found = left.filter(
    (entry) =>
      entry.tax_rate === asked.tax_rate &&
      (asked.tax_category === undefined || entry.tax_category === asked.tax_category),
  );
  const [entry, other] = found;
  const at = `/amounts/${index}`;
  if (!entry) {
    const rates = left.map(({ tax_rate, tax_category }) => `${tax_rate} (${tax_category})`).join(", ");
    throw new CreditRefused(`${at}/tax_rate`, "unknown_rate", `The invoice has the rates ${rates}.`);
  }
  if (other)
    throw new CreditRefused(
      `${at}/tax_category`,
      "required",
      "The invoice has this rate in several categories; name one.",
    );
  return plainLine(entry, asked.taxable_cents, words);
}

const plainLine = (entry: TaxBreakdownEntry, cents: number, words: string): DocumentLine => ({
  description: words,
  quantity: 1,
  unit: "C62",
  unit_price_cents: cents,
  tax_rate: entry.tax_rate,
  tax_category: entry.tax_category,
  tax_exemption_reason: null,
  net_cents: cents,
});

function withinLeft(
  entry: TaxBreakdownEntry,
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
): TaxBreakdownEntry {
  const rest = left.find((other) => sameTax(entry, other));
  const most = rest?.taxable_cents ?? 0;
  const outside =
    most >= 0
      ? entry.taxable_cents > most || entry.taxable_cents < 0
      : entry.taxable_cents < most || entry.taxable_cents > 0;
  if (outside)
    throw new CreditRefused(
      pointerOf(request),
      "exceeds_invoice",
      `At ${entry.tax_rate} % (${entry.tax_category}) ${most} cents without tax are left to credit; this asks for ${entry.taxable_cents}.`,
    );
  const tax = rest?.tax_cents ?? 0;
  if (entry.taxable_cents === most) return { ...entry, tax_cents: tax };
  return { ...entry, tax_cents: most >= 0 ? Math.min(entry.tax_cents, tax) : Math.max(entry.tax_cents, tax) };
}

const pointerOf = ({ kind }: CreditRequest): string => (kind === "all" ? "" : `/${kind}`);

const sameTax = (a: TaxBreakdownEntry, b: TaxBreakdownEntry): boolean =>
  a.tax_rate === b.tax_rate && a.tax_category === b.tax_category;

const sum = (entries: readonly TaxBreakdownEntry[], of: "taxable_cents" | "tax_cents"): number =>
  entries.reduce((total, entry) => total + entry[of], 0);
