import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { newDraft, tellOfDraft, whyNotInvoiced } from "./create-invoice.ts";
import { contentWith } from "./document-content.ts";
import { known } from "./get-invoice.ts";
import { foldedReferences } from "./invoice-filters.ts";
import { clientOfInvoice, insertDraft, invoiceById, invoiceOutcome } from "./invoice-statements.ts";
import { unnumbered } from "./line-numbers.ts";
import { priceDocument } from "./price-document.ts";

/**
 * Creates a draft that says what an invoice in any state says, except for what belongs to that one alone: its
 * days, its exchange rate and its external id are empty. `expectedVersion` is that of the invoice that is copied.
 * Throws `not_found`, `stale_version`, `client_archived`.
 */
export async function duplicateInvoice(
  ctx: Context,
  { id, expectedVersion }: { id: string; expectedVersion: ExpectedVersion },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const [[found], [client]] = await session.read([invoiceById(session, id), clientOfInvoice(session, id)]);
  const source = known(found, id);
  requireVersion(expectedVersion, source.version);
  const row = newDraft(ctx, copyOf(source));
  const { changed } = await session.change({
    change: insertDraft(session, row, undefined),
    follow: [tellOfDraft(ctx, row, { duplicate_of: id })],
    outcome: invoiceOutcome(row.id),
  });
  const [created] = changed;
  if (!created) throw whyNotInvoiced(client, { client_id: source.client_id });
  return created;
}

function copyOf(source: InvoiceRow): Parameters<typeof newDraft>[1] {
  const { client_id, currency, notes, purchase_order, metadata } = source;
  // A recorded invoice keeps the tax as its issuer rounded it. A draft of ours has the tax of its rates.
  const priced = source.origin === "recorded" ? priceDocument({ lines: source.lines }).columns : source;
  const { lines, tax_breakdown, subtotal_cents, tax_cents, total_cents } = priced;
  const isFixed = source.content?.payment_terms?.kind === "fixed";
  const content = contentWith(source.content, {
    issue_date: null,
    service_period: null,
    exchange_rate: null,
    last_line: null,
    ...(isFixed && { payment_terms: null }),
  });
  return {
    client_id,
    currency,
    due_date: null,
    supply_date: null,
    notes,
    purchase_order,
    external_id: null,
    metadata,
    lines: unnumbered(lines).map(({ service_period: _, ...line }) => line),
    tax_breakdown,
    subtotal_cents,
    tax_cents,
    total_cents,
    content,
    folded_references: foldedReferences({ external_id: null, purchase_order, content }),
  };
}
