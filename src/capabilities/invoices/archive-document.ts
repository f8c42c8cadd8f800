import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { type ExpectedVersion, requireVersion } from "../../platform/expected-version.ts";
import { changedMeanwhile } from "../../platform/optimistic-locking.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import type { InvoiceRow } from "../../schema/rows.ts";
import { anInvoice, tell } from "../events/event-statements.ts";
import { isArchivedAsExpected, markArchived } from "./archive-statements.ts";
import { idOfDocument, rowOfDocument } from "./document-statements.ts";
import { known } from "./get-invoice.ts";
import { invoiceOutcome } from "./invoice-statements.ts";

interface Which {
  id: RecordKey;
  /** Only a document of this type is found; of either when absent. */
  type?: InvoiceRow["type"] | undefined;
  expectedVersion: ExpectedVersion;
}

/**
 * Puts an invoice or a credit note away, drafts included: lists leave it out that are asked to, and nothing
 * else about it changes. Archiving twice changes nothing. Throws `not_found`, `stale_version`,
 * `concurrent_change`.
 */
export const archiveDocument = (ctx: Context, which: Which): Promise<InvoiceRow> =>
  putAway(ctx, which, instant(ctx.clock));

/** Undoes archiving. Restoring twice changes nothing. Throws as `archiveDocument` does. */
export const restoreDocument = (ctx: Context, which: Which): Promise<InvoiceRow> => putAway(ctx, which, null);

async function putAway(
  ctx: Context,
  { id, type, expectedVersion }: Which,
  archived_at: string | null,
): Promise<InvoiceRow> {
  const { session } = ctx;
  const isToBe = archived_at !== null;
  const { found, isDone } = await session.readOrAnswer([rowOfDocument(session, id, type)], {
    done: isArchivedAsExpected({ id: idOfDocument(id), type }, isToBe, expectedVersion),
    outcome: invoiceOutcome(id),
  });
  const read = known(found[0][0], id, type);
  requireVersion(expectedVersion, read.version);
  if (isDone) return read;
  const saved = await saveArchived(ctx, read, archived_at);
  if (typeof saved === "string") throw changedMeanwhile();
  return saved;
}

/** Puts a document away, or takes it back (null), while it is still as it was read. */
export async function saveArchived(
  ctx: Context,
  read: InvoiceRow,
  archived_at: string | null,
): Promise<InvoiceRow | "not_as_read"> {
  const { session } = ctx;
  const { changed } = await session.change({
    change: markArchived(session, read, { archived_at, updated_at: instant(ctx.clock) }),
    follow: [tell(ctx, anInvoice(read.id), archived_at === null ? "restored" : "archived")],
    outcome: invoiceOutcome(read.id),
  });
  return changed[0] ?? "not_as_read";
}
