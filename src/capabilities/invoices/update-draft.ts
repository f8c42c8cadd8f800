import { changedFields } from "../../platform/changed-fields.ts";
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { clientById } from "../clients/client-statements.ts";
import { anInvoice, tell, tellOfDeletion } from "../events/event-statements.ts";
import { type DraftContent, whyNotInvoiced } from "./create-invoice.ts";
import { getInvoice, known } from "./get-invoice.ts";
import { deleteDraft, updateDraft as updateRow } from "./invoice-change-statements.ts";
import { foldedReferences } from "./invoice-filters.ts";
import { invoiceById } from "./invoice-statements.ts";
import { transition } from "./lifecycle.ts";
import { type LineInput, priceDocument } from "./price-document.ts";

/** Changes to a draft. Absent fields stay as they are; `lines` replaces all lines. */
export type DraftChanges = { [F in keyof DraftContent]?: DraftContent[F] | undefined } & {
  lines?: readonly LineInput[] | undefined;
};

interface Which {
  id: string;
  expectedVersion: ExpectedVersion;
}

/**
 * Changes fields of a draft. A value equal to the stored one is no change. `verify` is called with the draft
 * as read, so that a surface can check its input against it. Throws `not_found`, `invoice_not_draft`,
 * `client_archived`, `stale_version`, `concurrent_change`, `external_id_taken`, the fault `unknown_client`,
 * and the faults of `priceDocument`.
 */
export async function updateDraft(
  ctx: Context,
  {
    id,
    expectedVersion,
    changes,
    verify,
  }: Which & { changes: DraftChanges; verify?: (current: InvoiceRow) => void },
): Promise<InvoiceRow> {
  const { session } = ctx;
  const invoice = await readForUpdate(ctx, id, changes.client_id);
  requireVersion(expectedVersion, invoice.version);
  transition(invoice, "edit");
  verify?.(invoice);
  const columns = columnsOf(invoice, changes);
  const fields = Object.keys(columns).filter((name) => name in changes);
  if (fields.length === 0) return invoice;
  const { changed } = await session.change({
    change: updateRow(session, invoice, { ...columns, updated_at: instant(ctx.clock) }),
    follow: [tell(ctx, anInvoice(id), "updated", { fields })],
  });
  const [saved] = changed;
  if (!saved) throw changedMeanwhile();
  return saved;
}

/**
 * Deletes a draft with its timeline, but for the event of its deletion, and returns it as it was. Throws `not_found`, `invoice_not_draft`,
 * `stale_version`, `concurrent_change`.
 */
export async function deleteDraftInvoice(ctx: Context, { id, expectedVersion }: Which): Promise<InvoiceRow> {
  const { session } = ctx;
  const invoice = await getInvoice(session, id);
  requireVersion(expectedVersion, invoice.version);
  transition(invoice, "delete");
  const { changed } = await session.change({
    change: deleteDraft(session, invoice),
    follow: tellOfDeletion(ctx, anInvoice(id)),
  });
  if (changed.length === 0) throw changedMeanwhile();
  return invoice;
}

async function readForUpdate(
  { session }: Context,
  id: string,
  clientId: string | undefined,
): Promise<InvoiceRow> {
  if (clientId === undefined) return getInvoice(session, id);
  const [[invoice], [client]] = await session.read([invoiceById(session, id), clientById(session, clientId)]);
  const found = known(invoice, id);
  const unchanged = found.client_id === clientId;
  if (!unchanged && (!client || client.archived_at)) throw whyNotInvoiced(client, clientId);
  return found;
}

function columnsOf(invoice: InvoiceRow, { lines, ...content }: DraftChanges): Partial<InvoiceRow> {
  const changed = changedFields<InvoiceRow>(invoice, content);
  const folded_references = foldedReferences({ ...invoice, ...changed });
  const priced = lines && priceDocument({ lines, ...invoice.content }).columns;
  const follow = changedFields<InvoiceRow>(invoice, { ...priced, folded_references });
  return { ...changed, ...follow };
}
