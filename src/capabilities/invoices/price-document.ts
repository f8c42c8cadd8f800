import { defaultTaxCategory, fitsTaxRate } from "../../platform/money/tax-categories.ts";
import type { Field, InputFault } from "../../platform/refusal.ts";
import type { Charge, Discount, DocumentContent, Period, StoredLine } from "../../schema/document-shapes.ts";
import type { KeptFields } from "../../schema/party-shapes.ts";
import type { LineKind } from "../../schema/vocabularies/invoices.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";
import { discountFaults } from "./discount-faults.ts";
import type { LineAmounts } from "./line-amounts.ts";
import { AmountOutOfRangeError, computeTotals, type Totals, type TotalsInput } from "./totals.ts";

/** A piece: the unit of a line that names none. */
export const USUAL_UNIT = "C62";

/** A line to price. Amounts in cents, with tax if the document's prices are; rates in percent. */
export interface LineInput extends Partial<Record<keyof LineAmounts, number | undefined>> {
  description: string;
  /** At most 6 decimals. */
  quantity: number;
  /** At most 4 decimals. */
  unit_price_cents: number;
  /** At most 4 decimals. */
  tax_rate: number;
  /** UN/ECE Recommendation 20; `C62` (piece) when absent. */
  unit?: string | undefined;
  unit_name?: string | null | undefined;
  /** `S` when absent, or `Z` at rate 0; of a small business `E` (see `asSmallBusiness`). */
  tax_category?: TaxCategory | undefined;
  tax_exemption_reason?: string | null | undefined;
  details?: string | null | undefined;
  reference?: string | null | undefined;
  discount?: Discount | null | undefined;
  kind?: LineKind | null | undefined;
  service_period?: Period | null | undefined;
  vatex_code?: string | null | undefined;
  kept?: KeptFields | null | undefined;
  /** Of a line that is in the document already, its number there (`line-numbers.ts`). */
  number?: number | undefined;
}

/** A charge to price. Its category is `S` when absent, or `Z` at rate 0. */
export type ChargeInput = Omit<Charge, "tax_category"> & { tax_category?: TaxCategory | undefined };

/** What a document's amounts follow from. */
export interface DocumentInput {
  lines: readonly LineInput[];
  prices_include_tax?: boolean | null | undefined;
  discount?: DocumentContent["discount"] | null | undefined;
  charges?: readonly ChargeInput[] | null | undefined;
}

/** A document's amounts as they are stored: columns of its row, and fields of its `content`. */
export interface PricedDocument {
  columns: { lines: StoredLine[] } & Omit<Totals, "lines">;
  content: Pick<DocumentContent, "prices_include_tax" | "discount" | "charges">;
}

/**
 * Prices a document. Throws the faults `amount_out_of_range`, `negative_total` (total or subtotal below zero),
 * `tax_category_mismatch` (the category of a line or charge does not fit the rate: EN 16931 BR-S-05, BR-Z-05,
 * BR-E-05 …), `negative_charge`, `wrong_net`, and those of `discountFaults`.
 */
export function priceDocument(input: DocumentInput): PricedDocument {
  const lines = input.lines.map((line) => withCategory({ ...line, discount: line.discount ?? undefined }));
  const charges = input.charges?.map(storedCharge) ?? [];
  const { prices_include_tax, discount } = input;
  const priced = {
    lines,
    ...(prices_include_tax && { prices_include_tax: true as const }),
    ...(discount && { discount }),
    ...(charges.length > 0 && { charges }),
  };
  const totals = totalsOf(priced);
  requireNoFaults([
    ...lines.flatMap((line, index) => categoryFaults(line, ["lines", index])),
    ...charges.flatMap((charge, index) => chargeFaults(charge, ["charges", index])),
    ...discountFaults(priced, totals.lines),
    ...amountFaults(priced, totals.lines),
  ]);
  if (totals.total_cents < 0 || totals.subtotal_cents < 0)
    throw invalidInput(["lines"], "negative_total", {});
  const { lines: _, ...content } = priced;
  const stored = lines.map((line, index) => storedLine(line, totals.lines[index]?.net_cents ?? 0));
  return { columns: { ...totals, lines: stored }, content };
}

/**
 * The same document as a small business means it: what it sells is exempt (`E`: Directive 2006/112/EC art. 284)
 * where a line or a charge of rate 0 names no category. Null if none leaves that open.
 */
export function asSmallBusiness<
  D extends { lines?: readonly Taxed[] | undefined; charges?: readonly Taxed[] | null | undefined },
>(document: D): D | null {
  const { lines, charges } = document;
  if (![...(lines ?? []), ...(charges ?? [])].some(isOpen)) return null;
  const exempt = <T extends Taxed>(one: T): T => (isOpen(one) ? { ...one, tax_category: "E" } : one);
  return {
    ...document,
    ...(lines && { lines: lines.map(exempt) }),
    ...(charges && { charges: charges.map(exempt) }),
  };
}

interface Taxed {
  tax_rate?: number | undefined;
  tax_category?: TaxCategory | undefined;
}

const isOpen = ({ tax_rate, tax_category }: Taxed): boolean => tax_rate === 0 && tax_category === undefined;

const withCategory = <T extends { tax_rate: number; tax_category?: TaxCategory | undefined }>(one: T) => ({
  ...one,
  tax_category: one.tax_category ?? defaultTaxCategory(one.tax_rate),
});

/** Its fields in one order, so that one that is sent again is the same. */
const storedCharge = (charge: ChargeInput): Charge => {
  const { amount_cents, tax_rate, tax_category, reason } = withCategory(charge);
  return { amount_cents, tax_rate, tax_category, reason };
};

function categoryFaults(
  { tax_category, tax_rate }: { tax_category: TaxCategory; tax_rate: number },
  at: Field,
): InputFault[] {
  return fitsTaxRate(tax_category, tax_rate)
    ? []
    : [fault([...at, "tax_category"], "tax_category_mismatch", { tax_category })];
}

const chargeFaults = (charge: Charge, at: Field): InputFault[] => [
  ...categoryFaults(charge, at),
  ...(charge.amount_cents < 0 ? [fault([...at, "amount_cents"], "negative_charge", {})] : []),
];

/**
 * Amounts that the caller expects of a line and that are others. A share of the rate's tax is not compared:
 * a change of another line may move it by a cent.
 */
function amountFaults(
  { lines, prices_include_tax }: { lines: readonly LineInput[]; prices_include_tax?: true },
  amounts: readonly LineAmounts[],
): InputFault[] {
  const compared = [
    "gross_cents",
    "discount_cents",
    prices_include_tax ? "total_cents" : "net_cents",
  ] as const;
  return lines.flatMap((line, index) =>
    compared
      .filter((name) => line[name] !== undefined && line[name] !== amounts[index]?.[name])
      .map((name) => fault(["lines", index, name], "wrong_net", {})),
  );
}

function storedLine(line: LineInput & { tax_category: TaxCategory }, net: number): StoredLine {
  const { unit_name, details, reference, discount, kind, service_period, vatex_code, kept, number } = line;
  return {
    description: line.description,
    quantity: line.quantity,
    unit: line.unit ?? USUAL_UNIT,
    unit_price_cents: line.unit_price_cents,
    tax_rate: line.tax_rate,
    tax_category: line.tax_category,
    tax_exemption_reason: line.tax_exemption_reason ?? null,
    net_cents: net,
    ...(unit_name && { unit_name }),
    ...(details && { details }),
    ...(reference && { reference }),
    ...(discount && { discount }),
    ...(kind && { kind }),
    ...(service_period && { service_period }),
    ...(vatex_code && { vatex_code }),
    ...(kept && { kept }),
    ...(number !== undefined && { number }),
  };
}

function totalsOf(input: TotalsInput): Totals {
  try {
    return computeTotals(input);
  } catch (error) {
    if (!(error instanceof AmountOutOfRangeError)) throw error;
    const field = error.line === null ? ["lines"] : ["lines", error.line];
    throw invalidInput(field, "amount_out_of_range", {});
  }
}
