/** All SQL of comments. */
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { fragment, type NewRow, statement } from "../../../platform/database/define-statement.ts";
import { whenChanged } from "../../../platform/database/query.ts";
import { rowJson } from "../../../platform/database/row-sql.ts";
import { comments } from "../../../schema/attachments.ts";
import type { InvoiceRow } from "../../../schema/rows.ts";
import { isDocumentOfType } from "../document-statements.ts";
import { documentIdOfLink } from "../invoice-statements.ts";

/** The most comments on a document. */
export const MOST_COMMENTS = 100;

/** The comments on a document, in the order in which they came. */
export const commentsOn = statement(
  (invoiceId: string) => ({ invoiceId }),
  (owned, at) => owned.select(comments, eq(comments.invoice_id, at.invoiceId)).orderBy(comments.id),
);

/** The comments on the document of a public link that its reader may see. */
export const publicCommentsOfLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) =>
    owned
      .select(comments, eq(comments.invoice_id, documentIdOfLink(owned, at.nonce)), eq(comments.public, true))
      .orderBy(comments.id),
);

/** Writes a comment on a document of the type, while it has room; returns the row. */
export const insertComment = statement(
  (row: NewRow<typeof comments>, type: InvoiceRow["type"]) => ({ ...row, type }),
  (owned, { type, ...row }) =>
    owned.insertReturning(
      comments,
      row,
      and(
        owned.allowed,
        isDocumentOfType(owned, { id: row.invoice_id, type }),
        sql`(select count(*) from ${comments} where ${owned.owns(comments, eq(comments.invoice_id, row.invoice_id))}) < ${MOST_COMMENTS}`,
      ) as SQL,
    ),
);

/**
 * Writes the comment with which a document is recorded, if the statement before it in the batch changed
 * something.
 */
export const insertFirstComment = statement(
  (row: NewRow<typeof comments>) => row,
  (owned, row) => owned.insertWhen(comments, row, whenChanged),
);

/** A comment as JSON: the stored answer to a repeated request. */
export const commentOutcome = fragment(
  (invoiceId: string, id: string) => ({ invoiceId, id }),
  (owned, at) =>
    sql`(select ${rowJson(getTableColumns(comments))} from ${comments} where ${owned.owns(comments, eq(comments.invoice_id, at.invoiceId), eq(comments.id, at.id))})`,
);
