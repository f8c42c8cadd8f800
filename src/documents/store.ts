/** All SQL of rendered documents. */
import { eq, type InferSelectModel, sql } from "drizzle-orm";
import { documents } from "../platform/db/schema.ts";
import type { Session } from "../platform/db/session.ts";

export type DocumentRow = InferSelectModel<typeof documents>;

export const documentsOfInvoice = (session: Session, invoiceId: string) =>
  session.select(documents, eq(documents.invoice_id, invoiceId));

/** Notes which bytes an issued document has. The first note stands for ever. */
export const recordDocument = (session: Session, row: Omit<DocumentRow, "business_id">) =>
  session.insertWhen(documents, row, sql`true`, sql`on conflict do nothing`);
