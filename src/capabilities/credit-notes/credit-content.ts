/**
 * Computes what a credit note credits. Pure. Amounts have the same sign as on the invoice that is corrected:
 * the type "credit note" (UNTDID 1001 code 381) says that they lower what is due.
 */

import { keyOf, sameTax, type Tax } from "../../platform/money/tax-rates.ts";
import type { TaxBreakdownEntry } from "../../schema/document-shapes.ts";
import { lessTaken, sumOf, taxWithin, totalOf } from "../invoices/open-rates.ts";
import { AmountOutOfRangeError, lineAmounts } from "../invoices/totals.ts";
import { invalidInput } from "../refusals.ts";
import { amountOf, type CreditedLine, type PricedContent } from "./credit-parts.ts";
import { type Creditable, type CreditRequest, fieldOf, type Taken, take } from "./credit-taken.ts";

/** The content of a credit note. Integer cents. */
export interface CreditContent {
  lines: CreditedLine[];
  tax_breakdown: TaxBreakdownEntry[];
  subtotal_cents: number;
  tax_cents: number;
  total_cents: number;
  /** Null where its amounts follow from its lines alone, without tax. */
  content: PricedContent | null;
}

/** What is left to credit per VAT category and rate: the tax breakdown less that of the credit notes. */
export const leftToCredit = ({
  tax_breakdown,
  credited,
}: Omit<Creditable, "content" | "lines">): TaxBreakdownEntry[] =>
  lessTaken(
    tax_breakdown,
    credited.flatMap((note) => note.tax_breakdown),
  );

/**
 * The lines and totals of a credit note. Quantities of lines carry their share of the discounts of the line
 * and of the document. Tax is computed once per VAT category and rate, as on an invoice (BR-CO-17). The credit
 * that takes the last of a rate takes the last of its tax, so that credits never leave or exceed a cent.
 * Whatever was credited before, "all" credits the rest. What is written in lines of its own takes of rates, and of no
 * line of the invoice. `text` describes a line that stands for an amount.
 *
 * @throws InvalidInput when the invoice has no such line, charge or rate, or several such rates
 * (`unknown_line`, `unknown_charge`, `unknown_rate`, `ambiguous_rate`), when the request exceeds what is left
 * of a line, of a charge, of a rate or in all (`line_is_credited`, `exceeds_line_quantity`,
 * `charge_is_credited`, `exceeds_charge`, `exceeds_rate`, `exceeds_invoice`, `exceeds_any_invoice`), when it
 * would leave rates open with nothing left in all (`leaves_rates`), or when it comes to nothing
 * (`nothing_to_credit`, `credits_nothing`) or to too much text (`credit_too_long`).
 */
export function creditContent(invoice: Creditable, request: CreditRequest, text: string): CreditContent {
  const left = leftToCredit(invoice);
  const taken = inRange(request, () => take(invoice, left, request, text));
  requireSize(taken.lines, request);
  const tax_breakdown = inRange(request, () =>
    groupsOf(taken, left).map((group) => withinRate(taken, group, request)),
  );
  const subtotal_cents = sumOf(tax_breakdown, "taxable_cents");
  const tax_cents = sumOf(tax_breakdown, "tax_cents");
  const total_cents = subtotal_cents + tax_cents;
  requireTotal(total_cents, tax_breakdown, left, request);
  const content = contentOf(taken, invoice.content);
  const lines = taken.includes_tax ? withNets(taken.lines, { tax_breakdown, content }) : taken.lines;
  return { lines, tax_breakdown, subtotal_cents, tax_cents, total_cents, content };
}

/** What a credit note takes of a rate, before it is divided into what is taxed and the tax. */
interface Group {
  /** What is left of the rate. */
  rest: TaxBreakdownEntry;
  base: bigint;
  discount_cents: number;
  charge_cents: number;
}

/** By rate, in the order of the invoice. Whatever is taken is of a rate of the invoice. */
function groupsOf(
  { lines, charges, discounts, includes_tax }: Taken,
  left: readonly TaxBreakdownEntry[],
): Group[] {
  const groups = new Map<string, Group>();
  const at = (one: Tax): Group => {
    const group = groups.get(keyOf(one)) ?? emptyGroup(one, left);
    groups.set(keyOf(one), group);
    return group;
  };
  const content = includes_tax ? { prices_include_tax: true as const } : null;
  for (const line of lines) at(line).base += BigInt(amountOf(line, content));
  for (const charge of charges) {
    at(charge).base += BigInt(charge.amount_cents);
    at(charge).charge_cents += charge.amount_cents;
  }
  for (const discount of discounts) {
    at(discount).base -= BigInt(discount.discount_cents);
    at(discount).discount_cents = discount.discount_cents;
  }
  return left.flatMap((rest) => groups.get(keyOf(rest)) ?? []);
}

function emptyGroup(tax: Tax, left: readonly TaxBreakdownEntry[]): Group {
  const rest = left.find((one) => sameTax(tax, one));
  if (!rest) throw new Error(`a rate that the invoice does not have: ${keyOf(tax)}`);
  return { rest, base: 0n, discount_cents: 0, charge_cents: 0 };
}

/** The parts of the document's content that a credit note of these parts has. */
function contentOf(
  { charges, discounts, discount, includes_tax }: Taken,
  of: PricedContent | null,
): PricedContent | null {
  const amount_cents = discounts.reduce((total, { discount_cents }) => total + discount_cents, 0);
  const { reason, spares_disbursements } = of?.discount ?? {};
  const said = { ...(reason && { reason }), ...(spares_disbursements && { spares_disbursements }) };
  const content = {
    ...(includes_tax && { prices_include_tax: true as const }),
    ...(discounts.length > 0 && { discount: discount ?? { amount_cents, ...said } }),
    ...(charges.length > 0 && { charges }),
  };
  return Object.keys(content).length > 0 ? content : null;
}

/** Lines with tax in their prices, with their net amounts. */
function withNets(
  lines: readonly CreditedLine[],
  made: Omit<Parameters<typeof lineAmounts>[0], "lines">,
): CreditedLine[] {
  const amounts = lineAmounts({ ...made, lines }).lines;
  return lines.map((line, index) => ({ ...line, net_cents: amounts[index]?.net_cents ?? 0 }));
}

/** A rate of the credit note, if so much is left of it. The last of it takes the last of its tax. */
function withinRate(
  { includes_tax: with_tax, discounts, charges }: Taken,
  { rest, base, discount_cents, charge_cents }: Group,
  request: CreditRequest,
): TaxBreakdownEntry {
  const { tax_rate, tax_category } = rest;
  const most = BigInt(rest.taxable_cents) + (with_tax ? BigInt(rest.tax_cents) : 0n);
  if (most >= 0n ? base < 0n || base > most : base > 0n || base < most) {
    const facts = { tax_rate, tax_category, with_tax };
    const [left_cents, asked_cents] = [Number(most), Number(base)];
    throw invalidInput(fieldOf(request), "exceeds_rate", { ...facts, left_cents, asked_cents });
  }
  const cents = Number(base);
  const tax_cents = base === most ? rest.tax_cents : taxWithin(cents, rest, with_tax);
  return {
    tax_category,
    tax_rate,
    taxable_cents: with_tax ? cents - tax_cents : cents,
    tax_cents,
    ...(discounts.length > 0 && { discount_cents }),
    ...(charges.length > 0 && { charge_cents }),
  };
}

/** Checks the total: above zero, at most what is left, and no rate left open when it takes all of it. */
function requireTotal(
  total: number,
  taken: readonly TaxBreakdownEntry[],
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
): void {
  const most = totalOf(left);
  const field = fieldOf(request);
  if (total > most) throw invalidInput(field, "exceeds_invoice", { left_cents: most, asked_cents: total });
  if (most <= 0) throw invalidInput(field, "nothing_to_credit", {});
  if (total <= 0) throw invalidInput(field, "credits_nothing", { total_cents: total });
  if (total < most) return;
  const open = lessTaken(left, taken).filter(({ taxable_cents }) => taxable_cents !== 0);
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
