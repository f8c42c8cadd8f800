import { instant } from "../../../platform/clock.ts";
import type { Context } from "../../../platform/context.ts";
import { keepFile } from "../../../platform/files/file-statements.ts";
import type { UploadedFile } from "../../../platform/files/uploaded-file.ts";
import { changedMeanwhile } from "../../../platform/optimistic-locking.ts";
import type { AttachmentRow } from "../../../schema/rows.ts";
import { countStoredBytes, mostStoredBytes, ownStoredBytes } from "../../business/stored-bytes-statements.ts";
import { anInvoice, tell } from "../../events/event-statements.ts";
import { invalidInput, refusal } from "../../refusals.ts";
import { type DocumentRef, documentBeside } from "../document-statements.ts";
import { known } from "../get-invoice.ts";
import {
  attachmentOutcome,
  attachmentsOf,
  insertAttachment,
  MOST_ATTACHED_BYTES,
  MOST_ATTACHMENTS,
} from "./attachment-statements.ts";

/** The largest file: 5 MB. */
export const MOST_FILE_BYTES = 5 * 1_048_576;

/** Throws `not_found` and `too_many_attachments`, before a file is taken that nobody could keep. */
export async function requireRoom({ session }: Context, { id, type }: DocumentRef): Promise<void> {
  const [[document], present] = await session.read([
    documentBeside(session, { id, type }),
    attachmentsOf(session, id),
  ]);
  known(document, id, type);
  if (present.length >= MOST_ATTACHMENTS) throw tooMany();
}

/**
 * Puts an uploaded file beside a document, in whatever state that is: a file is no part of what was issued.
 * Throws `too_many_attachments`, `storage_full`, `not_found`, `concurrent_change` for an upload that took too
 * long, and the fault `too_large_for_email` at `attach`.
 */
export async function attachFile(
  ctx: Context,
  { id: invoice_id, type }: DocumentRef,
  { file, ...flags }: { file: UploadedFile; public: boolean; attach: boolean },
): Promise<AttachmentRow> {
  const { session } = ctx;
  const { id, name, media_type, size, sha256 } = file;
  const facts = { name, media_type, size, sha256, ...flags };
  const row = { invoice_id, id, ...facts, created_at: instant(ctx.clock) };
  const { changed, reads } = await session.change({
    reads: [
      documentBeside(session, { id: invoice_id, type }),
      attachmentsOf(session, invoice_id),
      ownStoredBytes(session),
    ],
    change: insertAttachment(session, row, type),
    follow: [
      tell(ctx, anInvoice(invoice_id), "attachment_added", { attachment_id: id, ...facts }),
      keepFile(session, id),
      countStoredBytes(session, size),
    ],
    outcome: attachmentOutcome(invoice_id, id),
  });
  const [attached] = changed;
  if (attached) return attached;
  const [[document], present, [stored]] = reads;
  known(document, invoice_id, type);
  if (present.length >= MOST_ATTACHMENTS) throw tooMany();
  if (flags.attach) requireRoomInEmail(present, size);
  const most = mostStoredBytes(stored?.sandbox ?? false);
  const used = stored?.stored_bytes ?? 0;
  throw used + size > most ? refusal("storage_full", { most, used, size }) : changedMeanwhile();
}

const tooMany = () => refusal("too_many_attachments", { most: MOST_ATTACHMENTS });

/** Throws the fault `too_large_for_email` if the files that an email brings along leave no room for one more. */
export function requireRoomInEmail(present: readonly AttachmentRow[], size: number): void {
  const used = present.reduce((sum, file) => sum + (file.attach ? file.size : 0), 0);
  if (used + size > MOST_ATTACHED_BYTES)
    throw invalidInput(["attach"], "too_large_for_email", { most: MOST_ATTACHED_BYTES, used, size });
}
