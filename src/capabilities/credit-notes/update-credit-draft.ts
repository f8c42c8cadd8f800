import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InputFault } from "../../platform/refusal.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import type { Currency } from "../../schema/vocabularies/currencies.ts";
import type { TaxCategory } from "../../schema/vocabularies/tax-categories.ts";
import type { DraftFields, WrittenFields } from "../invoices/create-invoice.ts";
import { type DocumentInput, type PricedDocument, priceDocument } from "../invoices/price-document.ts";
import { completeLines } from "../invoices/product-lines.ts";
import { pricedWith, saveChanges } from "../invoices/update-draft.ts";
import { fault, invalidInput, requireNoFaults } from "../refusals.ts";
import { creditOf } from "./create-credit-note.ts";
import { leftToCredit } from "./credit-content.ts";
import { type NoteOfInvoice, noteOfInvoice, noteStatements, requireCreditDraft } from "./credit-draft.ts";
import { type Creditable, exemptionOf } from "./credit-taken.ts";
import { creditableOf } from "./issue-credit-note.ts";

/** What a credit note takes from its invoice, or has nothing to do with. */
type OfInvoice =
  | "client_id"
  | "currency"
  | "contact_id"
  | "external_id"
  | "due_date"
  | "payment_terms"
  | "cash_discount"
  | "online_payment"
  | "reminders"
  | "exchange_rate"
  | "tax_currency";

/**
 * Changes to a draft of a credit note; absent fields stay as they are. `notes` is the reason. `lines` replaces all
 * lines, and so does `charges` the charges; both are in the caller's own words and correct no line in particular. A
 * line or charge that names no category has that in which the invoice has its rate.
 */
export type CreditDraftChanges = Omit<WrittenFields, OfInvoice> & {
  /** Only that of the invoice. */
  currency?: Currency | undefined;
};

/**
 * Changes fields of a draft of a credit note. What it then credits is bounded by what is left of the invoice,
 * in each VAT category and rate and in all; with the last of a rate goes the last of its tax. Throws
 * `not_found`, `invoice_not_draft`, `stale_version`, `concurrent_change`, the fault
 * `not_currency_of_invoice`, those of `completeLines` and `contentFaults` and, if amounts change,
 * `invoice_cancelled` and the faults `ambiguous_rate`, `unknown_rate`, `exceeds_rate`, `exceeds_invoice`,
 * `credits_nothing` and `leaves_rates` and those of `priceDocument`.
 */
export async function updateCreditDraft(
  ctx: Context,
  {
    id,
    expectedVersion,
    changes,
  }: { id: RecordKey; expectedVersion: ExpectedVersion; changes: CreditDraftChanges },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const read = noteOfInvoice(id, await session.read(noteStatements(session, id)));
  requireVersion(expectedVersion, read.note.version);
  const saved = await saveCreditChanges(ctx, read, () => changes);
  if (typeof saved === "string") throw changedMeanwhile();
  return saved;
}

/**
 * Changes a draft of a credit note while it is still as it was read. `changesOf` is asked for the changes when it is
 * known to be a draft. Throws as `updateCreditDraft` does.
 */
export async function saveCreditChanges(
  ctx: Context,
  read: NoteOfInvoice,
  changesOf: () => CreditDraftChanges,
): Promise<InvoiceRow | "not_as_read"> {
  const { parties: _, ...note } = read.note;
  requireCreditDraft(note, "edit");
  const changes = changesOf();
  const { currency = note.currency, lines, ...others } = changes;
  if (currency !== note.currency)
    throw invalidInput(["currency"], "not_currency_of_invoice", { currency: note.currency });
  const completed = lines && (await completeLines(ctx, lines));
  const meant = { ...others, ...(completed && { lines: completed }) };
  return saveChanges(ctx, note, meant, (draft, asked) => priceCredit(read, draft, asked));
}

/** The amounts of a draft after the changes, as the invoice leaves room for them. */
function priceCredit(read: NoteOfInvoice, draft: InvoiceRow, changes: DraftFields): PricedDocument {
  const invoice = creditableOf(read);
  const { columns, content } = priceDocument(taxedAs(invoice, unbound(pricedWith(draft, changes))));
  const lines = columns.lines.map((line) => ({
    ...line,
    ...(line.tax_exemption_reason === null && !line.vatex_code && exemptionOf(invoice.lines, line)),
  }));
  const { content: priced, ...credited } = creditOf(read, {
    kind: "written",
    document: { lines, content, tax_breakdown: columns.tax_breakdown },
  });
  return { columns: credited, content: priced ?? {} };
}

/** Lines that correct none of the invoice's in particular: what is written no longer comes to what that did. */
const unbound = ({ lines, ...others }: DocumentInput): DocumentInput => ({
  ...others,
  lines: lines.map((line) => {
    const { line: _, charge: __, amount_cents: ___, ...free } = line as StoredFields & typeof line;
    return free;
  }),
});

/** What only a stored line of a credit note has. */
interface StoredFields {
  line?: unknown;
  charge?: unknown;
  amount_cents?: unknown;
}

/** The same with the category of the invoice for what names none. Throws `ambiguous_rate`. */
function taxedAs(invoice: Creditable, { lines, charges, ...others }: DocumentInput): DocumentInput {
  const left = leftToCredit(invoice);
  const faults: InputFault[] = [];
  const taxed = <T extends { tax_rate: number; tax_category?: TaxCategory | undefined }>(
    one: T,
    field: string,
    index: number,
  ): T => {
    if (one.tax_category !== undefined) return one;
    const [rate, other] = left.filter(({ tax_rate }) => tax_rate === one.tax_rate);
    if (other) faults.push(fault([field, index, "tax_category"], "ambiguous_rate", {}));
    return rate ? { ...one, tax_category: rate.tax_category } : one;
  };
  const input = {
    ...others,
    lines: lines.map((line, index) => taxed(line, "lines", index)),
    ...(charges && { charges: charges.map((charge, index) => taxed(charge, "charges", index)) }),
  };
  requireNoFaults(faults);
  return input;
}
