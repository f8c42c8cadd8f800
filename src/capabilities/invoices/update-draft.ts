import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import { changedMeanwhile, requireVersion } from "../../platform/expected-version.ts";
import type { Context } from "../../platform/http/context.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { requireUnchanged } from "../../surfaces/v1/http/read-only.ts";
import { INVOICE_READ_ONLY, type InvoiceChanges } from "../../surfaces/v1/invoices/invoice-json.ts";
import { presentInvoice } from "../../surfaces/v1/invoices/present-invoice.ts";
import { clientById } from "../clients/client-statements.ts";
import { insertEvent } from "../events/event-statements.ts";
import { whyNotInvoiced } from "./create-invoice.ts";
import { findInvoice, known } from "./get-invoice.ts";
import { deleteDraft, invoiceById, updateDraft as updateRow } from "./invoice-statements.ts";
import { transition } from "./lifecycle.ts";
import { priceLines } from "./price-lines.ts";

/**
 * Changes the fields of a draft that are present; `lines` replace all lines. Sending what stands already changes
 * nothing. Throws 404, 409 `invoice_not_draft` or `client_archived`, 412, 422.
 */
export async function updateDraft(ctx: Context, id: string, input: InvoiceChanges): Promise<InvoiceRow> {
  const { session } = ctx;
  const invoice = await readForUpdate(ctx, id, input.client_id);
  requireVersion(ctx, invoice.version);
  transition(invoice, "edit");
  requireUnchanged(input, presentInvoice(invoice, ctx), INVOICE_READ_ONLY);
  const changes = changesOf(invoice, input);
  const fields = Object.keys(changes).filter((name) => name in input);
  if (fields.length === 0) return invoice;
  const now = instant(ctx.clock);
  const { changed } = await session.change({
    change: updateRow(session, invoice, { ...changes, updated_at: now }),
    follow: [
      insertEvent(session, id, { id: ctx.ids.uuid(), type: "updated", data: { fields }, created_at: now }),
    ],
  });
  const [saved] = changed as InvoiceRow[];
  if (!saved) throw changedMeanwhile();
  return saved;
}

/** Deletes a draft and gives it as it was. Throws 404, 409 `invoice_not_draft`, 412. */
export async function discardDraft(ctx: Context, id: string): Promise<InvoiceRow> {
  const invoice = await findInvoice(ctx.session, id);
  requireVersion(ctx, invoice.version);
  transition(invoice, "delete");
  const { changed } = await ctx.session.change({
    change: deleteDraft(ctx.session, invoice),
  });
  if (changed.length === 0) throw changedMeanwhile();
  return invoice;
}

async function readForUpdate(ctx: Context, id: string, clientId: string | undefined): Promise<InvoiceRow> {
  const { session } = ctx;
  if (clientId === undefined) return findInvoice(session, id);
  const [[invoice], [client]] = await session.read([invoiceById(session, id), clientById(session, clientId)]);
  const found = known(invoice, id);
  const unchanged = found.client_id === clientId;
  if (!unchanged && (!client || client.archived_at)) throw whyNotInvoiced(client ? [client] : [], clientId);
  return found;
}

function changesOf(
  invoice: InvoiceRow,
  { lines, events: _, client: __, deliveries: ___, ...input }: InvoiceChanges,
): Partial<InvoiceRow> {
  const content = changedFields(invoice, input as Partial<InvoiceRow>, INVOICE_READ_ONLY);
  return lines ? { ...content, ...changedFields(invoice, priceLines(lines)) } : content;
}
