import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { newDraft, tellOfDraft, whyNotInvoiced } from "./create-invoice.ts";
import { known } from "./get-invoice.ts";
import { clientOfInvoice, insertDraft, invoiceById, invoiceOutcome } from "./invoice-statements.ts";

/**
 * Creates a draft with the client, currency, lines, notes, purchase order and metadata of an invoice in any
 * state. Its due date, supply date and external id are empty. `expectedVersion` is that of the invoice that is
 * copied. Throws `not_found`, `stale_version`, `client_archived`.
 */
export async function duplicateInvoice(
  ctx: Context,
  { id, expectedVersion }: { id: string; expectedVersion: ExpectedVersion },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const [[found], [client]] = await session.read([invoiceById(session, id), clientOfInvoice(session, id)]);
  const source = known(found, id);
  requireVersion(expectedVersion, source.version);
  const row = newDraft(ctx, {
    client_id: source.client_id,
    currency: source.currency,
    due_date: null,
    supply_date: null,
    notes: source.notes,
    purchase_order: source.purchase_order,
    external_id: null,
    metadata: source.metadata,
    lines: source.lines,
    tax_breakdown: source.tax_breakdown,
    subtotal_cents: source.subtotal_cents,
    tax_cents: source.tax_cents,
    total_cents: source.total_cents,
  });
  const { changed } = await session.change({
    change: insertDraft(session, row),
    follow: [tellOfDraft(ctx, row, { duplicate_of: id })],
    outcome: invoiceOutcome(row.id),
  });
  const [created] = changed;
  if (!created) throw whyNotInvoiced(client, source.client_id);
  return created;
}
