import type { Session } from "../../platform/database/session.ts";
import type { AttachmentRow, BusinessRow, CheckoutRow, CommentRow, DocumentRow } from "../../schema/rows.ts";
import { ownBusiness } from "../business/business-statements.ts";
import { publicAttachmentsOfLink } from "../invoices/attachments/attachment-statements.ts";
import { publicCommentsOfLink } from "../invoices/comments/comment-statements.ts";
import { historyOfLink } from "../invoices/document-history-statements.ts";
import type { DocumentHistory } from "../invoices/document-state.ts";
import { documentByLink } from "../invoices/document-statements.ts";
import { refusal } from "../refusals.ts";
import { openCheckoutsOfLink } from "./checkout-statements.ts";

/** The document of a public link. */
export interface PublicDocument {
  invoice: DocumentRow;
  business: BusinessRow;
  /** What happened to it, and the documents to which it leads: they are of the same client. */
  history: DocumentHistory;
  /** The status of its checkout that is open, or whose payment is under way; null without one. */
  checkout: CheckoutRow["status"] | null;
  /** The files and comments beside it that its reader may see. */
  files: AttachmentRow[];
  comments: CommentRow[];
}

/** Reads the document of a public link; one round trip. Throws `not_found`, also for a cancelled draft. */
export async function getPublicDocument(session: Session, nonce: string): Promise<PublicDocument> {
  const [[invoice], [business], [checkout], [history], files, comments] = await session.read([
    documentByLink(session, nonce),
    ownBusiness(session),
    openCheckoutsOfLink(session, nonce),
    historyOfLink(session, nonce),
    publicAttachmentsOfLink(session, nonce),
    publicCommentsOfLink(session, nonce),
  ]);
  const isGone = invoice?.status === "cancelled" && !invoice.parties;
  if (!invoice || !business || !history || isGone) throw refusal("not_found", { what: "link" });
  return { invoice, business, history, checkout: checkout?.status ?? null, files, comments };
}
