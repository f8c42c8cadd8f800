/** Invariant 3: totals equal those recomputed from the lines, and credit notes take no more than is left. */
import type { Books, InvoiceRow } from "./invariants.ts";
import {
  amountOf,
  type Content,
  creditGroupsOf,
  differences,
  type Group,
  groupsOf,
  isPart,
  keyOf,
  type Left,
  type Line,
  leftOf,
  overcreditedCharges,
  overcreditedLines,
  type Priced,
} from "./recompute.ts";

/** A draft of a credit note credits nothing yet. */
export const isIssuedNote = ({ type, finalized_at }: InvoiceRow): boolean =>
  type === "credit_note" && finalized_at !== null;

export function checkTotals({ invoices, events, violate }: Books): void {
  const left = new Map<string, Map<string, Left>>();
  const notes = [...invoices.values()].filter(isIssuedNote);
  notes.sort((a, b) => order(a).localeCompare(order(b)));
  const creditsOf = (id: string) => notes.filter(({ corrects_id }) => corrects_id === id);
  for (const row of invoices.values()) {
    if (row.type !== "invoice") continue;
    for (const difference of differences(parsed(row), groupsOf(pricedOf(row))))
      violate(`totals: ${row.number}: ${difference}`);
    const tookDiscount = events.get(row.id)?.some(({ data }) => "cash_discount_cents" in data);
    left.set(row.id, leftOf(pricedOf(row), tookDiscount ? creditsOf(row.id).length + 1 : 0));
  }
  for (const row of notes) {
    const rest = left.get(row.corrects_id ?? "");
    if (!rest) {
      violate(`totals: ${row.number} corrects nothing`);
      continue;
    }
    const groups = creditGroupsOf(parsed(row), rest);
    for (const difference of differences(parsed(row), groups))
      violate(`totals: ${row.number}: ${difference}`);
    const whole = groupsOf(pricedOf(invoices.get(row.corrects_id ?? "") ?? row));
    for (const [key, { taxable_cents }] of rest)
      if (!isPart(BigInt(taxable_cents), BigInt(whole.get(key)?.taxable_cents ?? 0)))
        violate(`totals: ${row.number} credits more than is left at ${key}`);
  }
  for (const [id, rest] of left) {
    const invoice = invoices.get(id);
    const credits = creditsOf(id);
    if (invoice && credits.length > 0) checkCredits(invoice, credits, rest, violate);
  }
}

/**
 * No line and no charge is credited beyond itself, and an invoice credited in full has nothing left in any rate.
 */
function checkCredits(
  invoice: InvoiceRow,
  notes: readonly InvoiceRow[],
  rest: ReadonlyMap<string, Group>,
  violate: Books["violate"],
): void {
  const chargesOf = (row: InvoiceRow) => pricedOf(row).content?.charges ?? [];
  const chargeLinesOf = (row: InvoiceRow) =>
    linesOf(row)
      .filter(({ charge }) => charge !== undefined)
      .map((line) => ({ ...line, amount_cents: amountOf(line) }));
  for (const fault of [
    ...overcreditedLines(linesOf(invoice), notes.flatMap(linesOf)),
    ...overcreditedCharges(chargesOf(invoice), [
      ...notes.flatMap(chargesOf),
      ...notes.flatMap(chargeLinesOf),
    ]),
  ])
    violate(`totals: the credit notes of ${invoice.number} take ${fault}`);
  if (invoice.credited_cents !== invoice.total_cents) return;
  for (const taken of discountOf(invoice)) {
    const at = rest.get(keyOf(taken));
    if (!at) continue;
    at.taxable_cents -= taken.taxable_cents;
    at.tax_cents -= taken.tax_cents;
  }
  for (const [key, { taxable_cents, tax_cents }] of rest)
    if (taxable_cents !== 0 || tax_cents !== 0)
      violate(
        `totals: ${invoice.number} is credited in full, but for ${taxable_cents} + ${tax_cents} at ${key}`,
      );
}

/** The order in which credit notes were issued. */
const order = ({ finalized_at, sequence }: InvoiceRow): string =>
  `${finalized_at} ${String(sequence).padStart(10, "0")}`;

const linesOf = ({ lines }: InvoiceRow): Line[] => JSON.parse(lines);

const contentOf = ({ content }: InvoiceRow): Content | null => content && JSON.parse(content);

const pricedOf = (row: InvoiceRow): Priced => ({ lines: linesOf(row), content: contentOf(row) });

/** What payments in time left unpaid of an invoice, per rate. */
export const discountOf = ({ cash_discount_taken }: InvoiceRow): Group[] =>
  cash_discount_taken ? JSON.parse(cash_discount_taken) : [];

function parsed(row: InvoiceRow) {
  const { subtotal_cents, tax_cents, total_cents } = row;
  const tax_breakdown: Group[] = JSON.parse(row.tax_breakdown);
  return { ...pricedOf(row), tax_breakdown, subtotal_cents, tax_cents, total_cents };
}
