import type { Session } from "../../../platform/database/session.ts";
import type { AttachmentRow, InvoiceRow } from "../../../schema/rows.ts";
import { refusal } from "../../refusals.ts";
import { type DocumentRef, documentBeside } from "../document-statements.ts";
import { known } from "../get-invoice.ts";
import { attachmentById, attachmentOfLink, attachmentsOf } from "./attachment-statements.ts";

/** The files beside a document, in the order in which they came. Throws `not_found`. */
export async function listAttachments(session: Session, { id, type }: DocumentRef): Promise<AttachmentRow[]> {
  const [[document], rows] = await session.read([
    documentBeside(session, { id, type }),
    attachmentsOf(session, id),
  ]);
  known(document, id, type);
  return rows;
}

/** A file beside a document, and whether the document was issued with it. Throws `not_found`. */
export async function getAttachment(
  session: Session,
  { id, type }: DocumentRef,
  attachmentId: string,
): Promise<{ attachment: AttachmentRow; isIssued: boolean }> {
  const [[document], [attachment]] = await session.read([
    documentBeside(session, { id, type }),
    attachmentById(session, id, attachmentId),
  ]);
  const row = known(document, id, type);
  if (!attachment) throw noAttachment(id, attachmentId);
  return { attachment, isIssued: isIssuedWith(attachment, row) };
}

/** Whether a file stood beside its document when that was issued. Such a file stays (`docs/attachments.md`). */
export const isIssuedWith = (
  { created_at }: Pick<AttachmentRow, "created_at">,
  { finalized_at }: Pick<InvoiceRow, "finalized_at">,
): boolean => finalized_at !== null && finalized_at >= created_at;

/** A file beside the document of a public link, for who has a URL of it; one round trip. Throws `not_found`. */
export async function getAttachmentOfLink(
  session: Session,
  nonce: string,
  id: string,
): Promise<AttachmentRow> {
  const [[attachment]] = await session.read([attachmentOfLink(session, nonce, id)]);
  if (!attachment) throw refusal("not_found", { what: "link" });
  return attachment;
}

export const noAttachment = (invoice_id: string, id: string) =>
  refusal("not_found", { what: "attachment", id, invoice_id });
