import type { Context } from "../../../platform/context.ts";
import type { Session } from "../../../platform/database/session.ts";
import { changedMeanwhile } from "../../../platform/optimistic-locking.ts";
import type { CommentRow } from "../../../schema/rows.ts";
import { ownNow } from "../../business/business-statements.ts";
import { anInvoice, insertEvent } from "../../events/event-statements.ts";
import { refusal } from "../../refusals.ts";
import { type DocumentRef, documentBeside } from "../document-statements.ts";
import { known } from "../get-invoice.ts";
import { commentOutcome, commentsOn, insertComment, MOST_COMMENTS } from "./comment-statements.ts";

/**
 * Adds a comment to a document, in whatever state that is. A comment is never changed: it tells what was known
 * or agreed at its time. Throws `not_found`, `too_many_comments`.
 */
export async function addComment(
  ctx: Context,
  { id: invoice_id, type }: DocumentRef,
  comment: Pick<CommentRow, "text" | "public">,
): Promise<CommentRow> {
  const { session } = ctx;
  const id = ctx.ids.uuid();
  const created_at = ownNow(ctx.clock);
  const data = { comment_id: id, public: comment.public };
  const { changed, reads } = await session.change({
    reads: [documentBeside(session, { id: invoice_id, type }), commentsOn(session, invoice_id)],
    change: insertComment(session, { invoice_id, id, ...comment, created_at }, type),
    follow: [
      insertEvent(session, anInvoice(invoice_id), {
        id: ctx.ids.uuid(),
        type: "commented",
        data,
        created_at,
      }),
    ],
    outcome: commentOutcome(invoice_id, id),
  });
  const [added] = changed;
  if (added) return added;
  const [[document], present] = reads;
  known(document, invoice_id, type);
  throw present.length >= MOST_COMMENTS
    ? refusal("too_many_comments", { most: MOST_COMMENTS })
    : changedMeanwhile();
}

/** The comments on a document, in the order in which they came. Throws `not_found`. */
export async function listComments(session: Session, { id, type }: DocumentRef): Promise<CommentRow[]> {
  const [[document], rows] = await session.read([
    documentBeside(session, { id, type }),
    commentsOn(session, id),
  ]);
  known(document, id, type);
  return rows;
}
