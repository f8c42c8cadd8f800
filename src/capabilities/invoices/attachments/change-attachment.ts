import { changedFields } from "../../../platform/changed-fields.ts";
import type { Context } from "../../../platform/context.ts";
import { fileRemoval } from "../../../platform/files/file-removal.ts";
import { nameFits } from "../../../platform/files/media-types.ts";
import { changedMeanwhile } from "../../../platform/optimistic-locking.ts";
import { insertTask } from "../../../platform/outbox/outbox-statements.ts";
import { publish } from "../../../platform/outbox/publish.ts";
import type { AttachmentRow } from "../../../schema/rows.ts";
import { countStoredBytes } from "../../business/stored-bytes-statements.ts";
import { anInvoice, tell } from "../../events/event-statements.ts";
import { invalidInput, refusal } from "../../refusals.ts";
import type { DocumentRef } from "../document-statements.ts";
import { requireRoomInEmail } from "./attach-file.ts";
import { attachmentsOf, deleteAttachment, updateAttachment } from "./attachment-statements.ts";
import { getAttachment } from "./get-attachment.ts";

/** What of a file may change. Absent fields stay as they are. */
export type AttachmentChanges = {
  [F in "name" | "public" | "attach"]?: AttachmentRow[F] | undefined;
};

/**
 * Changes what the client gets of a file, and its name unless the document was issued with it. `changes` is
 * called with the file as read, so that a surface can check its input against it. Throws `not_found`,
 * `attachment_issued`, `concurrent_change`, and the faults `wrong_extension` at `name` and
 * `too_large_for_email` at `attach`.
 */
export async function changeAttachment(
  ctx: Context,
  {
    beside,
    id,
    changes,
  }: { beside: DocumentRef; id: string; changes: (current: AttachmentRow) => AttachmentChanges },
): Promise<AttachmentRow> {
  const { session } = ctx;
  const { attachment, isIssued } = await getAttachment(session, beside, id);
  const changed = changedFields<AttachmentRow>(attachment, changes(attachment));
  if (Object.keys(changed).length === 0) return attachment;
  const { name } = changed;
  if (name !== undefined && !nameFits(name, attachment.media_type))
    throw invalidInput(["name"], "wrong_extension", { name, type: attachment.media_type });
  if (name !== undefined && isIssued) throw refusal("attachment_issued", {});
  const { changed: rows, reads } = await session.change({
    reads: [attachmentsOf(session, beside.id)],
    change: updateAttachment(session, attachment, changed),
    follow: [tell(ctx, anInvoice(beside.id), "attachment_changed", { attachment_id: id, ...changed })],
  });
  const [saved] = rows;
  if (saved) return saved;
  if (changed.attach) requireRoomInEmail(reads[0], attachment.size);
  throw changedMeanwhile();
}

/**
 * Takes a file away, unless the document was issued with it, and returns it as it was. The event keeps its name
 * and hash. Throws `not_found`, `attachment_issued`, `concurrent_change`.
 */
export async function removeAttachment(
  ctx: Context,
  { beside, id }: { beside: DocumentRef; id: string },
): Promise<AttachmentRow> {
  const { session } = ctx;
  const { attachment, isIssued } = await getAttachment(session, beside, id);
  if (isIssued) throw refusal("attachment_issued", {});
  const removal = fileRemoval(id, ctx.clock);
  const { name, media_type, size, sha256 } = attachment;
  const { changed } = await session.change({
    change: deleteAttachment(session, beside.id, id),
    follow: [
      insertTask(session, removal),
      tell(ctx, anInvoice(beside.id), "attachment_removed", {
        attachment_id: id,
        name,
        media_type,
        size,
        sha256,
      }),
      countStoredBytes(session, -size),
    ],
  });
  const [removed] = changed;
  if (!removed) throw changedMeanwhile();
  ctx.afterwards(publish(ctx, [removal]));
  return removed;
}
