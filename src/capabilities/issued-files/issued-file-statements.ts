/** All SQL of the records of issued PDFs. */
import { eq, sql } from "drizzle-orm";
import { type Fragment, statement } from "../../platform/database/define-statement.ts";
import { whenChanged } from "../../platform/database/query.ts";
import type { RecordKey } from "../../platform/record-key.ts";
import { documents } from "../../schema/invoices.ts";
import type { IssuedFileRow } from "../../schema/rows.ts";
import { idOfDocument } from "../invoices/document-statements.ts";

export const issuedFilesOf = statement(
  (invoiceId: RecordKey) => ({ invoiceId: idOfDocument(invoiceId) }),
  (owned, at) => owned.select(documents, eq(documents.invoice_id, at.invoiceId)),
);

/** Records the hash of an issued PDF. The first record per document and language stands for ever. */
export const recordIssuedFile = statement(
  (row: Omit<IssuedFileRow, "business_id">) => row,
  (owned, row) => owned.insertWhen(documents, row, sql`true`, sql`on conflict do nothing`),
);

/** Records an uploaded PDF, if the statement before it in the batch changed something. */
export const recordUploadedFile = statement(
  (row: Omit<IssuedFileRow, "business_id">) => row,
  (owned, row) => owned.insertWhen(documents, row, whenChanged),
);

/** Forgets the PDFs of an invoice that the batch deletes, while the guard holds. */
export const deleteIssuedFiles = statement(
  (invoiceId: string, guard: Fragment) => ({ invoiceId, guard }),
  (owned, at) => owned.delete(documents, eq(documents.invoice_id, at.invoiceId), at.guard),
);
