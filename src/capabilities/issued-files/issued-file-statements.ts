/** All SQL of the records of issued PDFs. */
import { eq, sql } from "drizzle-orm";
import type { Session } from "../../platform/database/session.ts";
import type { Statement } from "../../platform/database/statement.ts";
import { documents } from "../../schema/invoices.ts";
import type { IssuedFileRow } from "../../schema/rows.ts";

export const issuedFilesOf = (session: Session, invoiceId: string) =>
  session.select(documents, eq(documents.invoice_id, invoiceId));

/** Records the hash of an issued PDF. The first record per document and language stands for ever. */
export const recordIssuedFile = (session: Session, row: Omit<IssuedFileRow, "business_id">): Statement =>
  session.insertWhen(documents, row, sql`true`, sql`on conflict do nothing`);
