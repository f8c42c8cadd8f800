/** What a credit note takes of an invoice: lines, charges, and what the document's discount takes off. Pure. */
import { sameTax, type Tax, taxOf } from "../../platform/money/tax-rates.ts";
import type { Field } from "../../platform/refusal.ts";
import type {
  Charge,
  DocumentContent,
  DocumentLine,
  StoredLine,
  TaxBreakdownEntry,
} from "../../schema/document-shapes.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { bearsDiscount } from "../invoices/totals.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";
import {
  type AskedCharge,
  type AskedLine,
  amountOf,
  type CreditedLine,
  type Parts,
  shareOf,
  takeCharges,
  takeLines,
} from "./credit-parts.ts";

/** The invoice to correct, and what was credited of it before. Amounts in cents, rates in percent. */
export interface Creditable extends Credited {
  credited: readonly Credited[];
}

/** What an earlier credit note credited. */
export interface Credited extends Parts {
  tax_breakdown: readonly TaxBreakdownEntry[];
}

/**
 * What to credit: all that is left, quantities of lines and amounts of charges, amounts per rate, or what is written
 * in a document, in lines of its own.
 */
export type CreditRequest =
  | { kind: "all" }
  | { kind: "written"; document: Credited }
  | { kind: "lines"; lines: readonly AskedLine[]; charges?: readonly AskedCharge[] | undefined }
  | { kind: "amounts"; amounts: readonly CreditAmount[] };

interface CreditAmount {
  tax_rate: number;
  /** Needed only where the invoice has this rate in several VAT categories. */
  tax_category?: TaxCategory | undefined;
  /** Without tax. Negative where the rate lowers the invoice, as a discount with a rate of its own does. */
  taxable_cents?: number | undefined;
  /** The same with tax, in place of it: of all amounts or of none. */
  total_cents?: number | undefined;
}

/** The field of a request that says how much to credit; the body when it credits all. */
export const fieldOf = (request: CreditRequest): Field => {
  if (request.kind === "all") return [];
  if (request.kind === "written") return ["lines"];
  return [request.kind === "lines" && request.lines.length === 0 ? "charges" : request.kind];
};

/** What a credit note takes of an invoice. Amounts are with tax if `includes_tax`. */
export interface Taken {
  lines: CreditedLine[];
  charges: Charge[];
  /** What the document's discount takes off these lines. */
  discounts: readonly (Tax & { discount_cents: number })[];
  /** That discount as it is written, if it is. */
  discount?: DocumentContent["discount"];
  includes_tax: boolean;
}

export function take(
  invoice: Creditable,
  left: readonly TaxBreakdownEntry[],
  request: CreditRequest,
  text: string,
): Taken {
  if (request.kind === "lines") return takeParts(invoice, request);
  if (request.kind === "written") return takeWritten(request.document, left);
  const isWhole = invoice.credited.length === 0 && invoice.lines.length > 0;
  if (request.kind === "all" && isWhole) return takeAll(invoice);
  const plain = (entry: TaxBreakdownEntry, cents: number) => plainLine(invoice.lines, entry, cents, text);
  const whole = { charges: [], discounts: [], includes_tax: false };
  if (request.kind === "all")
    return {
      ...whole,
      lines: left
        // An amount with tax may leave a cent of tax and nothing taxable: that is due, too.
        .filter(({ taxable_cents, tax_cents }) => taxable_cents !== 0 || tax_cents !== 0)
        .map((entry) => plain(entry, entry.taxable_cents)),
    };
  return {
    ...whole,
    lines: request.amounts.map((asked, index) =>
      plain(rateOf(left, asked, index), asked.total_cents ?? asked.taxable_cents ?? 0),
    ),
    includes_tax: request.amounts.some(({ total_cents }) => total_cents !== undefined),
  };
}

/** A document as it is. */
const takenOf = ({ lines, content, tax_breakdown }: Credited): Taken => ({
  lines: lines.map((line) => ({ ...line, line: line.line ?? null })),
  charges: content?.charges ?? [],
  discounts: content?.discount
    ? tax_breakdown.map((entry) => ({ ...taxOf(entry), discount_cents: entry.discount_cents ?? 0 }))
    : [],
  includes_tax: content?.prices_include_tax === true,
});

/** The invoice as it is. */
function takeAll(invoice: Creditable): Taken {
  const { lines, charges, ...whole } = takenOf(invoice);
  return {
    ...whole,
    lines: lines.map((line, index) => ({ ...line, line: index + 1 })),
    charges: charges.map((charge, index) => ({ ...charge, charge: index + 1 })),
  };
}

/** What is written, all of it of rates of the invoice. Throws `unknown_rate`. */
function takeWritten(document: Credited, left: readonly TaxBreakdownEntry[]): Taken {
  const taken = { ...takenOf(document), discount: document.content?.discount };
  const foreign = (field: string) => (one: Tax, index: number) =>
    left.some((rate) => sameTax(rate, one))
      ? []
      : [fault([field, index, "tax_rate"], "unknown_rate", { rates: left })];
  requireNoFaults([...taken.lines.flatMap(foreign("lines")), ...taken.charges.flatMap(foreign("charges"))]);
  return taken;
}

function takeParts(
  invoice: Creditable,
  { lines: askedLines, charges: askedCharges = [] }: CreditRequest & { kind: "lines" },
): Taken {
  const { credited, content } = invoice;
  const lines = takeLines(invoice, credited, askedLines);
  const charges = takeCharges(invoice, credited, askedCharges);
  const includes_tax = content?.prices_include_tax === true;
  if (lines.length === 0)
    return { lines: charges.map(chargeLine(invoice)), charges: [], discounts: [], includes_tax };
  return { lines, charges, discounts: discountsOf(invoice, lines), includes_tax };
}

/** A document has at least one line (EN 16931 BR-16): without any other, charges become lines. */
const chargeLine =
  (invoice: Parts) =>
  ({ charge, amount_cents, reason, ...tax }: Charge): CreditedLine => ({
    ...plainLine(invoice.lines, tax, amount_cents, reason),
    ...(charge && { charge }),
  });

/**
 * What the document's discount takes off some lines, per rate: its share of all lines that are then credited,
 * less what it took off earlier ones. Lines that it spares do not count.
 */
function discountsOf(invoice: Creditable, lines: readonly CreditedLine[]): Taken["discounts"] {
  const { tax_breakdown, credited, content } = invoice;
  const bearing = <L extends StoredLine>(all: readonly L[]): L[] =>
    all.filter((line) => bearsDiscount(line, content?.discount));
  const asked = bearing(lines);
  return tax_breakdown
    .filter((entry) => entry.discount_cents && asked.some((line) => sameTax(line, entry)))
    .map((entry) => {
      const amount = (parts: Parts): bigint => amountAt(parts, entry);
      const whole = amount({ ...invoice, lines: bearing(invoice.lines) });
      const credits = credited.map((note) => ({ ...note, lines: bearing(note.lines.filter(isOfLine)) }));
      const part = [...credits, { ...invoice, lines: asked }].reduce((sum, parts) => sum + amount(parts), 0n);
      const share = whole === 0n ? 0n : shareOf(entry.discount_cents ?? 0, part, whole);
      const before = credited
        .filter(({ lines }) => lines.some(isOfLine))
        .flatMap((note) => note.tax_breakdown.filter((other) => sameTax(other, entry)));
      const taken = before.reduce((sum, { discount_cents = 0 }) => sum + discount_cents, 0);
      return { ...taxOf(entry), discount_cents: Number(share) - taken };
    });
}

/** A line that stands for an amount takes nothing of the invoice's lines, and nothing of what was taken off these. */
const isOfLine = ({ line }: { line?: number | null }): boolean => typeof line === "number";

const amountAt = ({ lines, content }: Parts, tax: Tax): bigint =>
  lines.filter((line) => sameTax(line, tax)).reduce((sum, line) => sum + BigInt(amountOf(line, content)), 0n);

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

/** A line that stands for an amount. */
function plainLine(
  originals: readonly DocumentLine[],
  entry: Tax,
  cents: number,
  text: string,
): CreditedLine {
  return {
    line: null,
    description: text,
    quantity: 1,
    unit: "C62",
    unit_price_cents: cents,
    tax_rate: entry.tax_rate,
    tax_category: entry.tax_category,
    net_cents: cents,
    ...exemptionOf(originals, entry),
  };
}

/** The exemption reasons and code of a rate of the invoice, which a credit note repeats (BR-E-10, BR-AE-10 …). */
export function exemptionOf(
  originals: readonly DocumentLine[],
  tax: Tax,
): Pick<DocumentLine, "tax_exemption_reason" | "vatex_code"> {
  const ofRate = originals.filter((line) => sameTax(line, tax));
  const reasons = ofRate.flatMap(({ tax_exemption_reason }) => tax_exemption_reason ?? []);
  const [vatex_code, ...otherCodes] = new Set(ofRate.flatMap((line) => line.vatex_code ?? []));
  return {
    tax_exemption_reason: reasons.length > 0 ? [...new Set(reasons)].join("; ") : null,
    ...(vatex_code && otherCodes.length === 0 && { vatex_code }),
  };
}
