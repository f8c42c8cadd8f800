import { decodeRow } from "../../platform/database/sql.ts";
import type { Context } from "../../platform/http/context.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { invoices } from "../../schema/tables.ts";
import { createdEvent, newDraft, whyNotInvoiced } from "./create-invoice.ts";
import { known } from "./get-invoice.ts";
import { clientOfInvoice, insertDraft, invoiceById, invoiceOutcome } from "./invoice-statements.ts";

/**
 * A new draft with the client, lines, notes and metadata of an invoice in any state; its dates and external id are
 * its own. Throws 404, 409 `client_archived`.
 */
export async function duplicateInvoice(ctx: Context, id: string): Promise<InvoiceRow> {
  const { session } = ctx;
  const [[found], [client]] = await session.read([invoiceById(session, id), clientOfInvoice(session, id)]);
  const source = known(found, id);
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
    follow: [createdEvent(ctx, row.id, { duplicate_of: id })],
    outcome: invoiceOutcome(session, row.id),
  });
  const [created] = changed as Record<string, unknown>[];
  if (!created) throw whyNotInvoiced(client ? [client] : [], source.client_id);
  return decodeRow(invoices, created);
}
