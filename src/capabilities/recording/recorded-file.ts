/** The file with which an invoice is recorded. It is kept under the invoice's own id. */
import { instant } from "../../platform/clock.ts";
import type { Context } from "../../platform/context.ts";
import { allOf, type Fragment } from "../../platform/database/define-statement.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { isFileWaiting, keepFile } from "../../platform/files/file-statements.ts";
import type { UploadedFile } from "../../platform/files/uploaded-file.ts";
import type { BusinessRow } from "../../schema/rows.ts";
import type { Locale } from "../../schema/vocabularies/locales.ts";
import { countStoredBytes, hasRoomForBytes, mostStoredBytes } from "../business/stored-bytes-statements.ts";
import { insertRecordedPicture } from "../invoices/attachments/attachment-statements.ts";
import { recordUploadedFile } from "../issued-files/issued-file-statements.ts";
import { refusal } from "../refusals.ts";

const isPdf = ({ media_type }: UploadedFile): boolean => media_type === "application/pdf";

/** Throws `storage_full` for a picture if the business keeps too much beside its documents already. */
export function requireRoomForFile(
  file: UploadedFile,
  { sandbox, stored_bytes: used }: Pick<BusinessRow, "sandbox" | "stored_bytes">,
): void {
  const most = mostStoredBytes(sandbox);
  if (!isPdf(file) && used + file.size > most) throw refusal("storage_full", { most, used, size: file.size });
}

/** Condition: the file is still there, and the business has room for it. */
export const canKeep = (file: UploadedFile): Fragment =>
  allOf(isFileWaiting(file.id), isPdf(file) ? undefined : hasRoomForBytes(file.size));

/**
 * Names the file, so that it is not deleted, if the statement before these in the batch changed something: a PDF as
 * the invoice's own, a picture as one beside it that its client sees.
 */
export function keeping({ session, clock }: Context, file: UploadedFile, locale: Locale): Statement[] {
  const { id, name, media_type, size, sha256 } = file;
  const created_at = instant(clock);
  if (isPdf(file))
    return [
      recordUploadedFile(session, { invoice_id: id, locale, sha256, created_at }),
      keepFile(session, id),
    ];
  const picture = { invoice_id: id, id, name, media_type, size, sha256, public: true, attach: false };
  return [
    insertRecordedPicture(session, { ...picture, created_at }),
    keepFile(session, id),
    countStoredBytes(session, size),
  ];
}
