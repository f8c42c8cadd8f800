/** All SQL of attachments. */
import { and, eq, getTableColumns, type SQL, sql } from "drizzle-orm";
import { type Fragment, fragment, statement } from "../../../platform/database/define-statement.ts";
import type { OwnedStatements } from "../../../platform/database/owned-statements.ts";
import { whenChanged } from "../../../platform/database/query.ts";
import { rowJson } from "../../../platform/database/row-sql.ts";
import { isFileWaiting } from "../../../platform/files/file-statements.ts";
import { insertTasksFrom } from "../../../platform/outbox/outbox-statements.ts";
import { attachments } from "../../../schema/attachments.ts";
import { invoices } from "../../../schema/invoices.ts";
import type { AttachmentRow, InvoiceRow } from "../../../schema/rows.ts";
import { hasRoomForBytes } from "../../business/stored-bytes-statements.ts";
import { isDocumentOfType } from "../document-statements.ts";
import { documentIdOfLink } from "../invoice-statements.ts";

/** The most files beside a document (document-model, §1). */
export const MOST_ATTACHMENTS = 10;

/** The most bytes of the files that are sent along with a document by email: 10 MB. */
export const MOST_ATTACHED_BYTES = 10 * 1_048_576;

/** The files beside a document, in the order in which they came. */
export const attachmentsOf = statement(
  (invoiceId: string) => ({ invoiceId }),
  (owned, at) => owned.select(attachments, eq(attachments.invoice_id, at.invoiceId)).orderBy(attachments.id),
);

/** The files beside the document of a public link that its reader may see. */
export const publicAttachmentsOfLink = statement(
  (nonce: string) => ({ nonce }),
  (owned, at) =>
    owned
      .select(
        attachments,
        eq(attachments.invoice_id, documentIdOfLink(owned, at.nonce)),
        eq(attachments.public, true),
      )
      .orderBy(attachments.id),
);

/** A file beside the document of a public link. */
export const attachmentOfLink = statement(
  (nonce: string, id: string) => ({ nonce, id }),
  (owned, at) =>
    owned.select(
      attachments,
      eq(attachments.invoice_id, documentIdOfLink(owned, at.nonce)),
      eq(attachments.id, at.id),
    ),
);

export const attachmentById = statement(
  (invoiceId: string, id: string) => ({ invoiceId, id }),
  (owned, at) =>
    owned.select(attachments, eq(attachments.invoice_id, at.invoiceId), eq(attachments.id, at.id)),
);

/** SQL condition: an email has room for a file of so many bytes, beside those that are sent along already. */
const fitsEmail = (owned: OwnedStatements, invoiceId: SQL, bytes: SQL): SQL =>
  sql`(select coalesce(sum(${attachments.size}), 0) from ${attachments} where ${owned.owns(attachments, eq(attachments.invoice_id, invoiceId), eq(attachments.attach, true))}) + ${bytes} <= ${MOST_ATTACHED_BYTES}`;

/**
 * Writes the row of a file that waits for it, beside a document of the type, while that and its email have room;
 * returns the row.
 */
export const insertAttachment = statement(
  (row: Omit<AttachmentRow, "business_id">, type: InvoiceRow["type"]) => ({
    ...row,
    type,
    attachedBytes: row.attach ? row.size : undefined,
  }),
  (owned, { type, attachedBytes, ...row }) =>
    owned.insertReturning(
      attachments,
      row,
      and(
        owned.allowed,
        isFileWaiting.within(owned, { id: row.id }),
        hasRoomForBytes.within(owned, { bytes: row.size }),
        attachedBytes && fitsEmail(owned, row.invoice_id, attachedBytes),
        isDocumentOfType(owned, { id: row.invoice_id, type }),
        sql`(select count(*) from ${attachments} where ${owned.owns(attachments, eq(attachments.invoice_id, row.invoice_id))}) < ${MOST_ATTACHMENTS}`,
      ) as SQL,
    ),
);

/** Writes the row of the picture with which an invoice is recorded, if the statement before it recorded that. */
export const insertRecordedPicture = statement(
  (row: Omit<AttachmentRow, "business_id">) => row,
  (owned, row) => owned.insertWhen(attachments, row, whenChanged),
);

/** An attachment as JSON: the stored answer to a repeated request. */
export const attachmentOutcome = fragment(
  (invoiceId: string, id: string) => ({ invoiceId, id }),
  (owned, at) =>
    sql`(select ${rowJson(getTableColumns(attachments))} from ${attachments} where ${owned.owns(attachments, eq(attachments.invoice_id, at.invoiceId), eq(attachments.id, at.id))})`,
);

/** Condition: the file did not stand beside the document when that was issued. */
const isNotIssued = (owned: OwnedStatements): SQL =>
  sql`not exists (select 1 from ${invoices} where ${owned.owns(invoices, sql`${invoices.id} = ${attachments.invoice_id}`, sql`${invoices.finalized_at} >= ${attachments.created_at}`)})`;

/** Changes what the client gets of it; its name only if the document was not issued with it. Returns the row. */
export const updateAttachment = statement(
  (
    { invoice_id, id, size }: AttachmentRow,
    changes: Partial<Pick<AttachmentRow, "name" | "public" | "attach">>,
  ) => ({ ...changes, invoiceId: invoice_id, id, attachedBytes: changes.attach ? size : undefined }),
  (owned, { invoiceId, id, attachedBytes, ...changes }) =>
    owned
      .update(
        attachments,
        changes,
        eq(attachments.invoice_id, invoiceId),
        eq(attachments.id, id),
        changes.name && isNotIssued(owned),
        attachedBytes && fitsEmail(owned, invoiceId, attachedBytes),
      )
      .returning(),
);

/** Deletes the row of a file with which the document was not issued; returns it. */
export const deleteAttachment = statement(
  (invoiceId: string, id: string) => ({ invoiceId, id }),
  (owned, at) =>
    owned
      .delete(
        attachments,
        eq(attachments.invoice_id, at.invoiceId),
        eq(attachments.id, at.id),
        isNotIssued(owned),
      )
      .returning(),
);

/**
 * Writes the tasks that delete the files of a document, if the guard holds; returns their ids. It stands before
 * the deletion of the document, which takes the rows of its files along, and has the same guard.
 */
export const insertRemovals = statement(
  (invoiceId: string, guard: Fragment, now: string) => ({ invoiceId, guard, now }),
  (owned, at) =>
    insertTasksFrom(
      sql`select ${owned.business}, ${attachments.id}, 'file_removal', ${attachments.id}, ${at.now}, ${at.now} from ${attachments} where ${owned.owns(attachments, eq(attachments.invoice_id, at.invoiceId), at.guard)}`,
    ),
);

/** The sum of the sizes of a document's files if the guard holds, else 0. */
export const bytesBeside = fragment(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) =>
    sql`(select coalesce(sum(${attachments.size}), 0) from ${attachments} where ${owned.owns(attachments, eq(attachments.invoice_id, at.invoiceId), at.guard)})`,
);
